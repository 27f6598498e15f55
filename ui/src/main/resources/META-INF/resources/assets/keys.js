/* Everything by keyboard: one key for what a button on the page does, and a sheet that says which. */
(() => {
  if (window.accordKeys) return;
  const store = { on: () => { try { return localStorage.getItem('accord.keys') !== 'off'; } catch { return true; } },
    set: on => { try { localStorage.setItem('accord.keys', on ? 'on' : 'off'); } catch { /* until the page is left */ } } };
  const seen = node => node && node.getClientRects().length > 0;
  const button = (...words) => [...document.querySelectorAll('#page vaadin-button, #page button')]
    .find(b => seen(b) && !b.disabled && words.some(w => b.textContent.trim().startsWith(w)));
  const press = (...words) => () => { const b = button(...words); b?.focus(); b?.click(); };
  const go = path => () => location.assign(new URL(path, document.baseURI));
  const talk = () => {
    document.querySelector('.room [data-show=talk]')?.click();
    const field = [...document.querySelectorAll('.talk textarea')].find(seen);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  const ROOM = 'In a room', EVERYWHERE = 'Everywhere', WRITING = 'While writing';
  // the key, what it does, where, how; and what the buttons say that it stands for
  const pressing = (key, does, ...words) => [key, does, ROOM, press(...words), words];
  const keys = [
    ['?', 'This sheet', EVERYWHERE, () => sheet()],
    ['Ctrl K', 'Find a place, or something to do', EVERYWHERE],
    ['g h', 'Go home', EVERYWHERE, go('')],
    ['g n', 'Go to your notices', EVERYWHERE, go('notices')],
    ['n', 'Next news out of sight', ROOM, () => document.querySelector('.room-news:not([hidden])')?.click()],
    ['t', 'Say something', ROOM, talk, ['Say something']],
    pressing('p', 'Make a proposal', 'Make the first proposal', 'Make another proposal', 'Propose'),
    pressing('r', 'Read the newest version', 'Read version'),
    pressing('c', 'Consent to the version on the page', 'Consent to version'),
    pressing('a', 'Ask for a change', 'Ask for a change'),
    pressing('o', 'Object with a reason', 'Object with a reason'),
    ['@', 'Call a person or a side', WRITING], ['Ctrl Enter', 'Hand in', WRITING], ['Esc', 'Close without handing in', WRITING]
  ];
  // the single key of a button, where it has one and single keys are on
  const hint = name => store.on() ? keys.find(k => k[4]?.some(w => name.startsWith(w)))?.[0] : undefined;

  const sheet = () => {
    const box = document.createElement('dialog');
    box.className = 'keys';
    box.setAttribute('aria-labelledby', 'keys-title');
    const parts = [...new Set(keys.map(k => k[2]))].map(part => `<h3>${part}</h3><dl>` + keys.filter(k => k[2] === part)
      .map(k => `<div><dt>${k[0].split(' ').map(x => `<kbd>${x}</kbd>`).join(' ')}</dt><dd>${k[1]}</dd></div>`).join('') + '</dl>').join('');
    box.innerHTML = `<h2 id="keys-title">Keys</h2>${parts}<label><input type="checkbox"> Single keys do this; <kbd>?</kbd> always opens this sheet</label><form method="dialog"><button value="find">Find a place, or something to do</button> <button>Close</button></form>`;
    const choice = box.querySelector('input');
    choice.checked = store.on();
    choice.addEventListener('change', () => store.set(choice.checked));
    box.addEventListener('close', () => { box.remove(); if (document.activeElement === document.body) before?.focus?.(); if (box.returnValue === 'find') window.accordPalette?.open(); });
    const before = document.activeElement;
    document.body.append(box);
    box.showModal();
  };

  // who has just pressed something may be writing already, into what it is about to open
  const SOON = 1000, LATE = 10000;
  let first = '', since = 0, pressed = -LATE;
  const asking = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(page => page.isActive?.());
  const opening = () => { const ago = performance.now() - pressed; return ago < SOON || (ago < LATE && asking()); };
  addEventListener('click', e => { if (e.target.closest?.('vaadin-button, button, a')) pressed = performance.now(); }, true);
  addEventListener('keydown', e => { if (e.key === 'Escape') pressed = -LATE; }, true);
  const writes = node => node?.closest?.('input, textarea, select, [contenteditable], vaadin-select') || node?.isContentEditable;
  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || e.isComposing || writes(e.composedPath()[0])) return;
    if (document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
    if ((!store.on() && e.key !== '?') || opening()) return;
    const typed = first && Date.now() - since < 1500 ? `${first} ${e.key}` : e.key;
    first = '';
    if (e.key === 'g' && typed === 'g') { first = 'g'; since = Date.now(); return; }
    const key = keys.find(k => k[0] === typed && k[3]);
    if (key) { e.preventDefault(); key[3](); }
  });
  addEventListener('click', e => { if (e.target.closest?.('[data-keys]')) sheet(); });
  window.accordKeys = { sheet, hint, talk };
})();
