/* What the browser does by itself: light or dark, times in the viewer's own zone, characters left. */
(() => {
  const root = document.documentElement;
  root.lang = root.lang || 'en-GB';

  // -- light and dark: the system's, unless the viewer chose
  const chosen = () => { try { return localStorage.getItem('accord.scheme') || 'system'; } catch { return 'system'; } };
  const show = scheme => {
    if (scheme === 'system') delete root.dataset.scheme; else root.dataset.scheme = scheme;
    document.querySelectorAll('[data-choose-scheme]').forEach(b =>
      b.setAttribute('aria-pressed', String(b.dataset.chooseScheme === scheme)));
  };
  show(chosen());
  addEventListener('storage', e => { if (e.key === 'accord.scheme') show(chosen()); });
  addEventListener('click', e => {
    const scheme = e.target.closest?.('[data-choose-scheme]')?.dataset.chooseScheme;
    if (scheme) {
      try { localStorage.setItem('accord.scheme', scheme); } catch { /* shown, not remembered */ }
      show(scheme);
    }
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(e.target) || e.target.closest('.menu-list a')) menu.open = false;
    });
  });
  addEventListener('toggle', e => { if (e.target.matches?.('details.menu[open]')) show(chosen()); }, true);
  addEventListener('keydown', e => {
    const menu = e.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });

  // -- where one was: a dialog that closes leads back there, and to what is nearest where it was replaced meanwhile
  let was, looking = [];
  const OVER = 'vaadin-dialog, vaadin-confirm-dialog, dialog';
  const within = node => { const path = []; for (let up = node; up && up.id !== 'page'; up = up.parentElement) path.push(up); return path; };
  addEventListener('focusin', e => {
    if (e.target.closest?.('#page') && !e.target.closest(OVER)) was = { name: e.target.textContent.trim(), path: within(e.target) };
  });
  const seen = node => node.isConnected && node.getClientRects().length > 0;
  const back = () => {
    const here = document.activeElement;
    if (!was || (here && here !== document.body) || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]')) return;
    const near = was.path.find(seen);
    const same = near && was.name && near !== was.path[0] && [...near.querySelectorAll('vaadin-button, button')].find(b => seen(b) && b.textContent.trim() === was.name);
    if (!near) return;
    if (!same && near !== was.path[0] && !near.hasAttribute('tabindex')) near.tabIndex = -1;
    (same || near).focus({ preventScroll: true });
  };
  const stay = () => { looking.forEach(clearTimeout); looking = []; };
  // what one did may come back over the line a little later, and take the place of what had the focus
  addEventListener('opened-changed', e => {
    if (!e.target.matches?.('vaadin-dialog, vaadin-confirm-dialog') || e.detail.value !== false) return;
    stay();
    looking = [50, 300, 800, 1600, 3000].map(after => setTimeout(back, after));
  }, true);
  addEventListener('pointerdown', stay, true);
  addEventListener('keydown', e => { if (!['Enter', 'Escape', 'Control'].includes(e.key)) stay(); }, true);

  // -- times: relative within a day, exact on hover, in the viewer's zone
  const exact = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
  const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  const span = minutes => minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
  const words = (at, style) => {
    const minutes = Math.trunc((Date.now() - at) / 60000), far = Math.abs(minutes);
    const date = (at.getFullYear() === new Date().getFullYear() ? day : year).format(at);
    if (style === 'hour') return clock.format(at);
    if (style === 'exact') return `${date}, ${clock.format(at)}`;
    if (style === 'clock') return far < 1440 && at.getDate() === new Date().getDate() ? clock.format(at) : date;
    if (style === 'waiting') return minutes < 1 ? 'waiting since just now' : far < 1440 ? `waiting ${span(far)}` : `waiting since ${date}`;
    if (style === 'soon' && far >= 1440) return '';
    if (far >= 1440) return style === 'said' ? `on ${date}` : date;
    if (far < 1) return 'just now';
    return minutes > 0 ? `${span(far)} ago` : `in ${span(far)}`;
  };
  class Moment extends HTMLElement {
    static observedAttributes = ['at', 'words'];
    connectedCallback() { this.tell(); Moment.all.add(this); this.days = this.closest('[data-days]'); daysOf(this.days); }
    disconnectedCallback() { Moment.all.delete(this); daysOf(this.days); }
    attributeChangedCallback() { if (this.isConnected) { this.tell(); daysOf(this.days); } }
    tell() {
      const at = new Date(this.getAttribute('at'));
      if (isNaN(at)) return;
      let time = this.firstElementChild;
      if (!time) this.append(time = document.createElement('time'));
      time.dateTime = at.toISOString();
      time.title = exact.format(at);
      const now = words(at, this.getAttribute('words'));
      if (time.textContent !== now) time.textContent = now;
    }
  }
  Moment.all = new Set();
  if (!customElements.get('accord-time')) customElements.define('accord-time', Moment);

  // -- how long something took, or lasts: hours and minutes, from a day on days by the viewer's calendar
  const midnight = at => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  const lasted = (from, until) => {
    const minutes = Math.floor((until - from) / 60000), days = Math.round((midnight(until) - midnight(from)) / 86400000);
    if (minutes < 1) return 'less than a minute';
    if (minutes < 60) return `${minutes} min`;
    if (minutes < 1440) return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`;
    return days === 1 ? '1 day' : `${days} days`;
  };
  class Lasting extends HTMLElement {
    static observedAttributes = ['from', 'until'];
    connectedCallback() { this.tell(); Moment.all.add(this); }
    disconnectedCallback() { Moment.all.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.tell(); }
    tell() {
      const from = new Date(this.getAttribute('from')), end = this.getAttribute('until');
      if (isNaN(from)) return;
      this.title = `${exact.format(from)} to ${end ? exact.format(new Date(end)) : 'now'}`;
      const now = lasted(from, end ? new Date(end) : new Date());
      if (this.textContent !== now) this.textContent = now;
    }
  }
  if (!customElements.get('accord-span')) customElements.define('accord-span', Lasting);

  // -- a list by days says each day once, above its first line; today goes without saying
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  const called = at => {
    const away = Math.round((midnight(new Date()) - midnight(at)) / 86400000);
    return away === 0 ? 'Today' : away === 1 ? 'Yesterday' : at.getFullYear() === new Date().getFullYear() ? weekday.format(at) : year.format(at);
  };
  const dayOf = line => { const at = new Date(line?.querySelector(':scope > accord-time')?.getAttribute('at') ?? NaN); return isNaN(at) ? '' : called(at); };
  const waiting = new Set();
  const daysOf = list => {
    if (!list || waiting.has(list)) return;
    waiting.add(list);
    queueMicrotask(() => { waiting.delete(list); sayDays(list); });
  };
  const sayDays = list => {
    let before = dayOf(list.parentElement?.closest('[data-days] > li')) || 'Today';
    for (const line of list.children) {
      const day = dayOf(line);
      if (day && day !== before) { if (line.dataset.day !== day) line.dataset.day = day; } else delete line.dataset.day;
      before = day || before;
    }
  };
  setInterval(() => { Moment.all.forEach(m => m.tell()); document.querySelectorAll('[data-days]').forEach(sayDays); }, 20000);

  // -- what is said while the line to the server is lost
  let tries = 0;
  const lines = () => {
    const line = window.Vaadin?.connectionIndicator, words = line?.querySelector('.v-status-message');
    if (!words) { if (tries++ < 50) setTimeout(lines, 200); return; }
    line.onlineText = 'Connected again.';
    words.setAttribute('role', 'status');
  };
  lines();

  // -- who presses twice, or holds a key down, means one press
  addEventListener('click', e => { if (e.detail > 1 && e.target.closest?.('vaadin-button')) { e.preventDefault(); e.stopImmediatePropagation(); } }, true);
  addEventListener('keydown', e => { if (e.repeat && e.target.closest?.('vaadin-button') && (e.key === 'Enter' || e.key === ' ')) { e.preventDefault(); e.stopImmediatePropagation(); } }, true);

  // -- a part that is made anew has the focus where it had it, on what is called the same
  const pressed = 'vaadin-button, vaadin-details-summary, summary';
  const named = node => node.getAttribute('aria-label') || node.textContent;
  const elsewhere = e => {
    if (e.target.closest?.('vaadin-dialog, dialog')) return;
    document.querySelectorAll('[data-made-anew]').forEach(part => { if (!part.contains(e.target)) part.focused = undefined; });
  };
  addEventListener('pointerdown', elsewhere);
  addEventListener('focusin', e => {
    elsewhere(e);
    const part = e.target.closest?.('[data-made-anew]'), node = e.target.closest?.(pressed);
    if (part) part.focused = node ? named(node) : undefined;
  });
  addEventListener('made-anew', e => {
    if (!e.target.focused || document.activeElement !== document.body) return;
    [...e.target.querySelectorAll(pressed)].find(node => named(node) === e.target.focused)?.focus({ preventScroll: true });
  });

  // -- characters left, said only when it begins to matter
  const count = field => {
    const left = Number(field.dataset.limit) - [...field.value.normalize('NFC')].reduce((n, c) => n + c.length, 0);
    const near = left <= Math.max(20, field.dataset.limit * 0.1);
    field.dataset.hint ??= field.helperText || '';
    field.helperText = left < 0 ? `${(-left).toLocaleString('en-GB')} characters too many`
      : near ? `${left.toLocaleString('en-GB')} characters left` : field.dataset.hint;
    field.classList.toggle('over-limit', left < 0);
  };
  addEventListener('input', e => { const field = e.target.closest?.('[data-limit]'); if (field) count(field); });
})();
