/* What a room does in the browser by itself: tabs on a phone, what is new, drafts, quotes, signs of life. */
(() => {
  if (window.accordRoom) return;
  const SIGN = 3000, SETTLE = 1500;
  const phone = matchMedia('(max-width: 760px)');
  const store = {
    get: key => { try { return JSON.parse(localStorage.getItem('accord.draft.' + key) || 'null'); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem('accord.draft.' + key, JSON.stringify(value)); } catch { /* shown, not kept */ } },
    drop: key => { try { localStorage.removeItem('accord.draft.' + key); } catch { /* nothing was kept */ } }
  };

  // -- drafts: what is being written outlives a lost connection and a closed tab
  const fields = root => [...root.querySelectorAll('[data-draft]')];
  const restore = (root, key) => {
    root.dataset.draftKey = key;
    const kept = store.get(key);
    fields(root).forEach(field => {
      const words = kept?.[field.dataset.draft];
      if (typeof words === 'string' && words !== field.value) {
        field.value = words;
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      }
      field.dataset.begun = field.value ?? '';
    });
    (fields(root).find(f => !f.value) ?? fields(root)[0])?.focus?.();
  };
  // talk has its place in the page, and may come after one has entered
  const named = talk => { talk.dataset.draftKey = 'talk-' + location.pathname; return talk; };
  const keep = field => {
    const talk = field.closest('.talk'), root = talk ? named(talk) : field.closest('[data-draft-key]');
    if (!root) return;
    const all = {};
    fields(root).forEach(f => { if (typeof f.value === 'string' && f.value) all[f.dataset.draft] = f.value; });
    Object.keys(all).length ? store.set(root.dataset.draftKey, all) : store.drop(root.dataset.draftKey);
  };
  let told = 0;
  addEventListener('input', e => {
    const field = e.target.closest?.('[data-draft]');
    if (!field) return;
    keep(field);
    if (field.closest('.talk') && host && Date.now() - told > 2000) { told = Date.now(); tell('write'); }
  });

  // -- one room at a time
  let room, host, stop = () => {};
  // said again a little later, so nothing is lost where the line is
  const tell = (what, ...words) => host.$server?.[what](...words)?.catch?.(() => {});
  const enter = entered => {
    stop();
    host = entered;
    room = host.classList.contains('room') ? host : host.querySelector('.room');
    const ends = [signs(host), tabs(), quotes(host), news()];
    const talk = room.querySelector('.talk');
    if (talk) restoreTalk(talk);
    stop = () => ends.forEach(end => end());
  };
  const restoreTalk = talk => {
    named(talk);
    const field = talk.querySelector('[data-draft]'), kept = store.get(talk.dataset.draftKey)?.text;
    if (field && kept && !field.value) {
      field.value = kept;
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  };

  // -- a sign of life every few seconds, as long as the page is there
  const signs = host => {
    const timer = setInterval(() => {
      if (!host.isConnected) return stop();
      if (navigator.onLine) tell('sign', !document.hidden);
    }, SIGN);
    return () => clearInterval(timer);
  };

  // -- on a phone one part at a time
  const show = tab => {
    if (room.dataset.tab !== tab) { room.dataset.tab = tab; scrollTo(0, 0); }
    mark();
    release();
  };
  const mark = () => room.querySelectorAll('[data-show]').forEach(b =>
    b.dataset.show === room.dataset.tab ? b.setAttribute('aria-current', 'page') : b.removeAttribute('aria-current'));
  const tabs = () => {
    const press = e => { const b = e.target.closest('[data-show]'); if (b) show(b.dataset.show); };
    room.addEventListener('click', press);
    mark();
    return () => room.removeEventListener('click', press);
  };
  // what stands in each part, whichever is before the viewer; nothing of it is painted
  const inEachTab = look => {
    if (!room?.isConnected || !phone.matches) return look();
    const here = room.dataset.tab;
    for (const tab of new Set([here, ...[...room.querySelectorAll('[data-show]')].map(b => b.dataset.show)])) { room.dataset.tab = tab; look(); }
    room.dataset.tab = here;
  };
  const tabOf = node => node.closest('.talk') ? 'talk' : node.closest('.room-middle') ? 'proposal'
    : node.closest('.room-right') ? 'sofar' : 'evidence';

  // -- news: what others did glows once; what is out of sight is counted and waits
  const unseen = new Set();
  let pill, eye;
  const inSight = node => {
    const box = node.getBoundingClientRect();
    return box.height > 0 && box.top < innerHeight - 8 && box.bottom > 64;
  };
  const count = () => {
    unseen.forEach(n => { if (!n.isConnected) unseen.delete(n); });
    const first = [...unseen][0];
    pill.hidden = !first;
    if (!first) return;
    const box = first.getBoundingClientRect();
    const where = box.height === 0 ? '' : box.top > innerHeight / 2 ? ' below' : ' above';
    pill.textContent = `${unseen.size} new${where}`;
  };
  const arrived = node => {
    if (inSight(node)) return glow(node);
    unseen.add(node);
    eye.observe(node);
    count();
  };
  const glow = node => {
    node.classList.remove('glow');
    void node.offsetWidth;
    node.classList.add('glow');
    node.addEventListener('animationend', () => node.classList.remove('glow'), { once: true });
  };
  const list = () => room.querySelector('.timeline > .so-far');
  const reading = () => {
    const so = list();
    return so && (so.closest('.timeline').matches(':hover, :focus-within') || (phone.matches && room.dataset.tab === 'sofar'));
  };
  const release = () => {
    const held = room.querySelectorAll('.timeline .held');
    held.forEach(li => { li.classList.remove('held'); glow(li); });
    if (held.length) holding();
  };
  const holding = () => {
    const n = room.querySelectorAll('.timeline .held').length;
    let more = room.querySelector('.so-far-new');
    if (!more) {
      more = Object.assign(document.createElement('button'), { type: 'button', className: 'pill so-far-new' });
      more.addEventListener('click', release);
      list().before(more);
    }
    more.hidden = n === 0;
    more.textContent = `${n} new`;
  };
  const news = () => {
    unseen.clear();
    pill = Object.assign(document.createElement('button'), { type: 'button', className: 'pill room-news no-print', hidden: true });
    pill.addEventListener('click', () => {
      const first = [...unseen][0];
      if (!first) return;
      if (phone.matches) show(tabOf(first));
      first.scrollIntoView({ block: 'center' });
      first.setAttribute('tabindex', '-1');
      first.focus({ preventScroll: true });
    });
    room.append(pill);
    eye = new IntersectionObserver(seen => {
      seen.filter(s => s.isIntersecting && unseen.has(s.target)).forEach(s => {
        unseen.delete(s.target);
        eye.unobserve(s.target);
        glow(s.target);
      });
      count();
    }, { rootMargin: '-64px 0px -8px 0px' });
    const begun = performance.now();
    const watch = new MutationObserver(changes => {
      if (performance.now() - begun < SETTLE) return;
      const glowing = new Set();
      for (const change of changes) {
        const target = change.target.nodeType === 1 ? change.target : change.target.parentElement;
        for (const node of change.addedNodes) {
          if (node.nodeType !== 1) continue;
          if (node.classList.contains('arrived') && node.parentElement === list()) {
            if (reading()) { node.classList.add('held'); holding(); } else glow(node);
          } else if (node.matches('.arrived[data-arrival], .arrived.prop')) arrived(node);
        }
        const part = target?.closest('[data-glow]');
        if (part && !change.target.closest?.('accord-time')) glowing.add(part);
      }
      glowing.forEach(glow);
    });
    watch.observe(room, { childList: true, subtree: true });
    const leave = () => { if (!phone.matches) release(); };
    const timeline = room.querySelector('.timeline');
    timeline?.addEventListener('pointerleave', leave);
    addEventListener('scroll', count, { passive: true });
    return () => { watch.disconnect(); eye.disconnect(); pill.remove(); removeEventListener('scroll', count); timeline?.removeEventListener('pointerleave', leave); };
  };

  // -- marked words can be talked about
  const quotes = host => {
    const ask = Object.assign(document.createElement('button'), { type: 'button', className: 'quote-this', hidden: true, textContent: 'Talk about these words' });
    let marked;
    const look = () => {
      const chosen = getSelection(), words = chosen.toString().trim();
      const text = chosen.anchorNode?.parentElement?.closest?.('.version-text .text');
      const inside = text && text.contains(chosen.focusNode) && words.length > 2 && words.length < 1000 && room.querySelector('.say-more:not([hidden])');
      ask.hidden = !inside;
      if (!inside) return;
      marked = { proposal: text.closest('[data-proposal]').dataset.proposal, version: Number(text.dataset.version), words };
      const box = chosen.getRangeAt(0).getBoundingClientRect();
      const from = (ask.offsetParent ?? document.documentElement).getBoundingClientRect();
      ask.style.top = `${box.bottom - from.top + 6}px`;
      ask.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 220)) - from.left}px`;
    };
    ask.addEventListener('pointerdown', e => e.preventDefault());
    ask.addEventListener('click', () => {
      if (phone.matches) show('talk');
      host.$server.quote(marked.proposal, marked.version, marked.words);
      getSelection().removeAllRanges();
    });
    room.append(ask);
    document.addEventListener('selectionchange', look);
    return () => { document.removeEventListener('selectionchange', look); ask.remove(); };
  };

  const come = node => { if (phone.matches && room) show(tabOf(node)); node.scrollIntoView({ block: 'start' }); };
  // where one goes on reading: in the middle, with the focus, so that the next key goes on from there; marked for a moment
  const read = node => {
    come(node);
    if (node.offsetHeight < innerHeight / 2) node.scrollIntoView({ block: 'center' });
    node.tabIndex = -1;
    node.focus({ preventScroll: true });
    glow(node);
    node.classList.add('come-to');
    clearTimeout(node.comeTo);
    node.comeTo = setTimeout(() => node.classList.remove('come-to'), 2500);
  };

  // -- what can be undone for ten seconds says so, and goes away
  const brief = node => {
    clearTimeout(node.fading);
    node.hidden = false;
    node.fading = setTimeout(() => { node.hidden = true; }, 10000);
  };

  // -- an @ offers who can be called
  let offer, field, chosen = 0;
  const asked = input => /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40}|)$/u.exec(input.value.slice(0, input.selectionStart));
  const close = () => { offer?.remove(); offer = undefined; field?.removeAttribute('aria-activedescendant'); field?.removeAttribute('aria-controls'); };
  const choose = at => {
    chosen = at;
    [...offer.children].forEach((o, i) => o.setAttribute('aria-selected', String(i === at)));
    field.setAttribute('aria-activedescendant', offer.children[at].id);
  };
  const take = name => {
    const begun = asked(field), end = field.selectionStart, start = end - begun[1].length;
    field.setRangeText(name + ' ', start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    close();
    field.focus();
  };
  const offering = e => {
    const host = e.target.closest?.('[data-mentions]'), input = host?.inputElement;
    if (!input) return;
    const begun = asked(input);
    const names = begun ? host.dataset.mentions.split('\n').filter(n => n.toLowerCase().startsWith(begun[1].toLowerCase()) && n !== begun[1].trim()).slice(0, 6) : [];
    close();
    if (!names.length) return;
    field = input;
    offer = document.createElement('ul');
    offer.id = 'called';
    offer.className = 'called';
    offer.setAttribute('role', 'listbox');
    offer.setAttribute('aria-label', 'Call somebody');
    names.forEach((name, i) => {
      const item = Object.assign(document.createElement('li'), { id: `called-${i}`, textContent: name });
      item.setAttribute('role', 'option');
      item.addEventListener('pointerdown', p => { p.preventDefault(); take(name); });
      offer.append(item);
    });
    host.after(offer);
    const room = (visualViewport?.height ?? innerHeight) - host.getBoundingClientRect().bottom;
    offer.style.left = `${host.offsetLeft}px`;
    offer.style.top = `${host.offsetTop + (room > offer.offsetHeight ? host.offsetHeight : -offer.offsetHeight)}px`;
    field.setAttribute('aria-controls', 'called');
    choose(0);
  };
  addEventListener('input', offering);
  addEventListener('focusout', e => { if (field && e.composedPath()[0] === field) close(); });
  addEventListener('keydown', e => {
    if (!offer) return;
    const count = offer.children.length;
    if (e.key === 'ArrowDown') choose((chosen + 1) % count);
    else if (e.key === 'ArrowUp') choose((chosen + count - 1) % count);
    else if ((e.key === 'Enter' && !e.ctrlKey) || e.key === 'Tab') take(offer.children[chosen].textContent);
    else if (e.key === 'Escape') close();
    else { if (e.key === 'Enter') close(); return; }
    e.preventDefault();
    e.stopPropagation();
  }, true);

  window.accordRoom = { enter, restore, keep, come, read, brief, inEachTab, forget: store.drop };
})();
