/* Finding a place, or something to do: places come from the server, acts are what the page now offers. */
(() => {
  if (window.accordPalette) return;
  const MOST_ACTS = 8;
  const el = (tag, className, text) => Object.assign(document.createElement(tag), { className, ...(text === undefined ? {} : { textContent: text }) });
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  const words = typed => typed.toLowerCase().split(/\s+/).filter(w => w && !/^(a|an|the)$/.test(w));

  // -- what the page offers: its own buttons, by what stands on them. Nothing that is not there can be done from here
  const named = node => (node.textContent.trim() || node.getAttribute('aria-label') || '').replace(/\s+/g, ' ');
  const about = node => {
    const part = node.closest('#page li, #page article, #page .card, #page section, #page header, #page .timeline');
    const title = part?.querySelector('.what, .measure-what, .title, h1, h2, h3, summary');
    if (!title) return part?.getAttribute('aria-label') ?? '';
    return title.contains(node) ? '' : title.textContent.trim().replace(/\s+/g, ' ');
  };
  // of many alike in the talk each stands by what it answers; looks and pills change nothing
  const APART = '.said-list, .so-far, .tabs, .pill, dialog, [aria-pressed], [data-no-act]';
  // what is folded up is there too: its heading is
  const FOLDED = 'details:not([open], .menu), vaadin-details:not([opened])';
  const shown = node => node.getClientRects().length > 0 && getComputedStyle(node).visibility !== 'hidden';
  const offered = () => {
    const found = new Map();
    const look = () => document.querySelectorAll('#page vaadin-button, #page button, #page a.button').forEach(node => {
      const name = named(node);
      const fold = node.closest(FOLDED);
      if (!name || node.disabled || node.closest(APART) || node.closest('[hidden]') || !shown(fold ?? node)) return;
      const where = about(node), key = `${name}|${where}`;
      if (!found.has(key)) found.set(key, { name, where, also: node.dataset.also ?? '', key: window.accordKeys?.hint(name), first: node.matches('[theme~=primary], .primary') ? 1 : 0, run: () => press(node) });
    });
    window.accordRoom?.inEachTab ? window.accordRoom.inEachTab(look) : look();
    const say = document.querySelector('#page .talk .say-more:not([hidden]) textarea');
    if (say) found.set('say', { name: 'Say something', where: 'Talk', key: window.accordKeys?.hint('Say something'), run: () => window.accordKeys.talk() });
    return [...found.values(), ...menu()];
  };
  // what everybody can do on every page stands in a menu, and comes last
  const menu = () => [...document.querySelectorAll('.menu-list button')].map(node => ({
    name: named(node), where: node.closest('[role=group]')?.getAttribute('aria-label') ?? 'Your account',
    also: '', last: true, run: () => node.click()
  }));
  const press = node => {
    const fold = node.closest(FOLDED);
    if (fold) fold.matches('details') ? fold.open = true : fold.opened = true;
    if (!shown(node)) window.accordRoom?.come(node);
    node.focus();
    node.click();
  };

  // -- the sheet
  let box, host, choices = [], chosen = 0, asked = 0, before;
  const draw = found => {
    const list = box.querySelector('.palette-list'), typed = words(box.querySelector('input').value);
    const acts = box.acts.filter(act => typed.length ? typed.every(w => `${act.name} ${act.where} ${act.also ?? ''}`.toLowerCase().includes(w)) : !act.last)
      .sort((a, b) => begins(b, typed) - begins(a, typed) || (b.first ?? 0) - (a.first ?? 0)).slice(0, MOST_ACTS);
    choices = [];
    list.replaceChildren();
    if (acts.length) group(list, 'On this page', acts);
    (found ?? []).forEach(some => group(list, some.heading, some.ways.map(way => ({ ...way, run: () => go(way.address) }))));
    if (!choices.length && found) list.append(el('p', 'palette-none', typed.length ? 'Nothing of that name that you may see or do here. Try a word of an issue\u2019s title, or of a button.' : 'Nothing here yet.'));
    box.querySelector('[role=status]').textContent = choices.length === 1 ? '1 result' : `${choices.length} results`;
    choose(0);
  };
  const begins = (act, typed) => act.name.toLowerCase().startsWith(typed.join(' ')) ? 1 : 0;
  const group = (list, heading, some) => {
    const id = `palette-${list.children.length}`, part = el('div', '');
    part.setAttribute('role', 'group');
    part.setAttribute('aria-labelledby', id);
    part.append(Object.assign(el('div', 'palette-heading', heading), { id }));
    for (const each of some) {
      const line = Object.assign(el('div', ''), { id: `palette-choice-${choices.length}` });
      line.setAttribute('role', 'option');
      line.append(el('span', 'palette-name', each.name), el('span', 'palette-where', each.where ?? ''));
      if (each.key) line.append(el('kbd', '', each.key));
      const at = choices.length;
      line.addEventListener('pointermove', () => { if (chosen !== at) choose(at, false); });
      line.addEventListener('click', () => take(at));
      part.append(line);
      choices.push({ ...each, line });
    }
    list.append(part);
  };
  const choose = (at, scroll = true) => {
    const field = box.querySelector('input');
    chosen = at;
    choices.forEach((c, i) => c.line.setAttribute('aria-selected', String(i === at)));
    const line = choices[at]?.line;
    if (!line) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', line.id);
    if (scroll) at === 0 ? box.querySelector('.palette-list').scrollTo(0, 0) : line.scrollIntoView({ block: 'nearest' });
  };
  const take = at => {
    const run = choices[at]?.run;
    if (!run) return;
    before = undefined;
    box.close();
    run();
  };
  // as a link would, so that the page is left as pages are left
  const go = address => {
    const link = Object.assign(document.createElement('a'), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
  };
  const ask = (what, ...of) => {
    const mine = ++asked;
    host.$server?.[what](...of).then(found => { if (box?.open && mine === asked) draw(found); }).catch(() => {});
  };
  const keys = e => {
    const last = choices.length - 1;
    if (e.key === 'ArrowDown') choose(chosen < last ? chosen + 1 : 0);
    else if (e.key === 'ArrowUp') choose(chosen > 0 ? chosen - 1 : Math.max(0, last));
    else if (e.key === 'PageDown') choose(Math.min(last, chosen + 6));
    else if (e.key === 'PageUp') choose(Math.max(0, chosen - 6));
    else if (e.key === 'Enter' && !e.isComposing) take(chosen);
    else return;
    e.preventDefault();
  };
  const open = () => {
    host = document.querySelector('.find-place');
    if (!host || box?.open || document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
    before = document.activeElement;
    const acts = offered();
    box = el('dialog', 'palette');
    box.acts = acts;
    box.setAttribute('aria-label', 'Find a place, or something to do');
    const field = Object.assign(el('input', ''), { type: 'text', maxLength: 80, autocomplete: 'off', spellcheck: false, placeholder: 'Find a page or an act', enterKeyHint: 'go' });
    Object.entries({ role: 'combobox', 'aria-label': 'Find an issue, a contract, a page, or something to do here', 'aria-expanded': 'true', 'aria-controls': 'palette-list', 'aria-autocomplete': 'list' })
      .forEach(([name, value]) => field.setAttribute(name, value));
    const top = el('div', 'palette-field'), close = Object.assign(el('button', '', 'Close'), { type: 'button' });
    const glass = host.querySelector('.find-glass')?.cloneNode(true);
    if (glass) top.append(glass);
    top.append(field, close);
    const list = Object.assign(el('div', 'palette-list'), { id: 'palette-list', tabIndex: -1 });
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Found');
    const status = el('p', 'visually-hidden');
    status.setAttribute('role', 'status');
    const hints = el('div', 'palette-hints');
    hints.setAttribute('aria-hidden', 'true');
    [['↑ ↓', 'choose'], ['Enter', 'go, or do it'], ['Esc', 'close']].forEach(([key, does]) => { const hint = el('span', ''); hint.append(el('kbd', '', key), does); hints.append(hint); });
    box.append(top, list, hints, status);
    let timer;
    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => ask('find', field.value), 80); });
    field.addEventListener('keydown', keys);
    close.addEventListener('click', () => box.close());
    box.addEventListener('click', e => { if (e.target === box) box.close(); });
    box.addEventListener('close', () => { clearTimeout(timer); asked++; box.remove(); host.$server?.close?.().catch?.(() => {}); before?.focus?.(); });
    document.body.append(box);
    box.showModal();
    field.focus();
    draw();
    ask('open');
  };
  addEventListener('keydown', e => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== 'k' || e.isComposing) return;
    e.preventDefault();
    box?.open ? box.close() : open();
  });
  addEventListener('click', e => { if (e.target.closest?.('[data-find]')) open(); });
  const label = () => document.querySelectorAll('.find-keys:empty').forEach(k => { k.textContent = mac ? '⌘ K' : 'Ctrl K'; });
  new MutationObserver(label).observe(document.documentElement, { childList: true, subtree: true });
  label();
  window.accordPalette = { open };
})();
