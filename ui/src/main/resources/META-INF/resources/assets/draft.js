/* A draft in the browser: what is typed goes out every moment; what others type comes in and takes no word, and no cursor, from anybody. */
(() => {
  if (window.accordDraft) return;
  const AT_ONCE = 50, PAUSE = 200, AGAIN = 2000, SIGN = 3000;
  const UNREAD = 'Write a day such as 15/01/2027.';
  const store = {
    get: key => { try { return JSON.parse(sessionStorage.getItem(key) || 'null'); } catch { return null; } },
    set: (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* written, not kept */ } },
    drop: key => { try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ } }
  };

  // -- texts: the one stretch that differs, and two such stretches in one text
  const stretch = (from, to) => {
    const most = Math.min(from.length, to.length);
    let at = 0, end = 0;
    while (at < most && from[at] === to[at]) at++;
    while (end < most - at && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
    return { at, gone: from.length - at - end, words: to.slice(at, to.length - end) };
  };
  const put = (text, s) => text.slice(0, s.at) + s.words + text.slice(s.at + s.gone);
  const moved = (caret, s) => caret > s.at + s.gone ? caret + s.words.length - s.gone : Math.min(caret, s.at + Math.max(s.gone, s.words.length));
  // theirs as it reads in mine, after what I write at the same place; null where both changed the same words
  const within = (base, mine, theirs) => {
    const m = stretch(base, mine), t = stretch(base, theirs);
    if (t.at === m.at && !t.gone && !m.gone) {
      const run = /[\p{L}\p{N}]$/u.test(m.words) && /^[\p{L}\p{N}]/u.test(t.words);
      return { ...t, at: t.at + m.words.length, words: (run ? ' ' : '') + t.words };
    }
    if (t.at + t.gone <= m.at) return t;
    if (m.at + m.gone <= t.at) return { ...t, at: t.at + m.words.length - m.gone };
    return null;
  };

  // -- where something stands: a text in a field, a value that is set as a whole, the cells of a table
  const box = field => ({
    get: () => field.value ?? '',
    caret: () => field.inputElement?.selectionStart ?? 0,
    set: (text, caret) => {
      const input = field.inputElement, focused = input && field.hasAttribute('focused');
      field.value = text;
      if (input && input.value !== text) input.value = text;
      if (focused) input.setSelectionRange(caret, caret);
      field.dispatchEvent(new CustomEvent('input', { bubbles: true, detail: 'taken' }));
    },
    lock: () => { field.readonly = true; }
  });
  const whole = field => ({
    whole: true,
    get: () => field.value ?? '',
    caret: () => 0,
    set: text => { field.value = text; field.invalid = false; },
    // what cannot be read as a value, such as half a day, is none
    unread: () => !field.value && !!field.inputElement?.value,
    refuse: why => { field.errorMessage = why; field.invalid = true; },
    lock: () => { field.readonly = true; }
  });
  const table = (root, label) => {
    const columns = root.dataset.columns.split('|'), most = Number(root.dataset.rows);
    const rows = () => [...root.children].map(line => [...line.querySelectorAll('input')]);
    const clean = word => word.replaceAll('|', '¦').trim();
    const written = row => row.map(c => clean(c.value)).join(' | ') + '\n';
    const blank = row => row.every(c => !c.value.trim());
    const said = () => { const all = rows(); while (all.length && blank(all.at(-1))) all.pop(); return all; };
    const line = () => {
      const row = document.createElement('div');
      row.className = 'rows-line';
      columns.forEach(column => {
        const cell = Object.assign(document.createElement('input'), { className: 'cell', placeholder: column, maxLength: 200, readOnly: locked });
        row.append(cell);
      });
      root.append(row);
      name();
    };
    const name = () => rows().forEach((row, r) => row.forEach((c, i) => c.setAttribute('aria-label', `${columns[i]}, row ${r + 1}, ${label}`)));
    const room = () => { while (root.children.length < most && (!root.children.length || !blank(rows().at(-1)))) line(); };
    let locked = false;
    room();
    root.addEventListener('input', room);
    return {
      get: () => said().map(written).join(''),
      caret: () => {
        let at = 0;
        const all = rows(), last = said().length;
        for (let r = 0; r < all.length; r++) {
          for (let c = 0; c < columns.length; c++) {
            const cell = all[r][c];
            if (cell === document.activeElement) return r < last ? at + Math.min(cell.selectionStart, clean(cell.value).length) : at + 1 + c;
            if (r < last) at += clean(cell.value).length + (c < columns.length - 1 ? 3 : 1);
          }
        }
        return -1;
      },
      set: (text, caret) => {
        const lines = [];
        text.split('\n').filter(l => l.trim()).forEach(l => {
          const cells = l.split('|').map(c => c.trim());
          for (let i = 0; i < cells.length; i += columns.length) {
            const some = cells.slice(i, i + columns.length);
            if (!i || some.some(c => c)) lines.push(some);
          }
        });
        while (root.children.length < lines.length) line();
        let at = 0, goal;
        rows().forEach((row, r) => row.forEach((cell, c) => {
          const now = lines[r]?.[c] ?? '';
          if (clean(cell.value) !== now) cell.value = now;
          if (r < lines.length) {
            if (caret >= at && caret <= at + now.length) goal = [cell, caret - at];
            at += now.length + (c < columns.length - 1 ? 3 : 1);
          }
        }));
        room();
        if (caret > at) goal = [rows().at(-1)[Math.min(columns.length - 1, caret - at - 1)], 0];
        const mine = root.contains(document.activeElement) && document.activeElement;
        if (goal && mine && goal[0] !== mine) { goal[0].focus(); goal[0].setSelectionRange(goal[1], goal[1]); }
      },
      lock: () => { locked = true; rows().flat().forEach(c => { c.readOnly = true; }); }
    };
  };

  // -- a field between this browser and the draft
  const between = (place, name, key, host) => {
    let base = '', revision = -1, sent = null, waiting = null, timer, composing = false, refused = false, unread = false, last = -PAUSE;
    const keep = () => place.get() === base ? store.drop(key) : store.set(key, { base, text: place.get() });
    const soon = after => { timer ??= setTimeout(() => { timer = undefined; send(); }, after); };
    // a first letter goes out at once, what follows in steps
    const next = () => soon(Math.max(AT_ONCE, last + PAUSE - performance.now()));
    const adopt = (text, number) => {
      revision = number;
      const mine = place.get();
      const s = mine === base || refused ? stretch(mine, text) : place.whole ? null : within(base, mine, text);
      if (!s) return;           // both changed the same words: the next answer has those of both; of a value, mine is the later one
      base = text;
      refused = unread = false;
      if (mine !== put(mine, s)) place.set(put(mine, s), moved(place.caret(), s));
    };
    const send = async () => {
      if (sent !== null || composing || refused) return;
      const text = place.get();
      if (text === base) return;
      sent = text;
      last = performance.now();
      let answer;
      try { answer = await host.$server.write(name, base, text); } catch { answer = null; }
      sent = null;
      if (answer === null || answer === undefined) return soon(AGAIN);
      if (answer[0] === '!') return refuse(answer.slice(1));
      const end = answer.indexOf('\n');
      base = text;
      adopt(answer.slice(end + 1), Number(answer.slice(0, end)));
      if (waiting && waiting.revision > revision) adopt(waiting.text, waiting.revision);
      waiting = null;
      keep();
      if (place.get() !== base) next();
      say(host, '');
    };
    // what a value cannot be is said beside it, and gives way to what somebody else sets
    const refuse = why => {
      if (!place.refuse) return say(host, why);
      refused = true;
      store.drop(key);
      place.refuse(why);
      settle();
    };
    const settle = () => { composing = false; if (waiting) { const w = waiting; waiting = null; if (w.revision > revision) adopt(w.text, w.revision); } };
    const read = () => {
      if (place.unread()) { unread = true; refuse(UNREAD); } else if (unread) { unread = refused = false; place.set(place.get()); }
    };
    return {
      whole: place.whole,
      typed: () => { keep(); next(); },
      chosen: () => {
        composing = false;
        read();
        if (unread) return;
        refused = false;
        place.set(place.get());
        keep();
        next();
      },
      left: () => { if (place.whole) { read(); settle(); } },
      flush: () => { clearTimeout(timer); timer = undefined; send(); },
      compose: now => now ? composing = true : settle(),
      end: () => { composing = false; place.lock(); clearTimeout(timer); timer = undefined; send(); },
      lock: place.lock,
      show: (text, number) => {
        if (number <= revision) return;
        if (revision < 0) {
          const kept = store.get(key);
          base = kept ? kept.base : text;
          revision = number;
          place.set(kept ? kept.text : text, 0);
          if (kept) next();
        } else if (sent !== null || composing) waiting = { text, revision: number };
        else { adopt(text, number); keep(); }
      }
    };
  };

  const say = (host, words) => {
    const line = host.querySelector('.draft-saved');
    if (!line) return;
    line.dataset.said ??= line.textContent;
    line.textContent = words || line.dataset.said;
    line.classList.toggle('problem', !!words);
  };

  let fields = new Map(), leave = () => {};
  const enter = host => {
    leave();
    const sheet = host.querySelector('.draft-sheet'), writes = sheet.dataset.writes === 'true';
    fields = new Map([...sheet.querySelectorAll('[data-field]')].map(root => {
      const cells = root.querySelector('.draft-cells'), name = root.dataset.field;
      const place = cells ? table(cells, root.querySelector('.rows-label').textContent) : 'whole' in root.dataset ? whole(root.firstElementChild) : box(root.firstElementChild);
      const field = between(place, name, `accord.together.${sheet.dataset.draftId}.${name}`, host);
      if (!writes) field.lock();
      return [name, field];
    }));
    const of = e => fields.get(e.target.closest?.('[data-field]')?.dataset.field);
    let here = '';
    const at = name => { if (name !== here) { here = name; host.$server.at(name); } };
    const on = {
      input: e => { if (e.detail === 'taken' || !writes) return; const field = of(e); field?.whole ? field.compose(true) : field?.typed(); },
      // a value goes out when it is chosen, not letter by letter
      change: e => { if (writes && e.target.parentElement?.dataset.field) { const field = of(e); if (field?.whole) field.chosen(); } },
      focusin: e => at(e.target.closest('[data-field]')?.dataset.field ?? ''),
      focusout: e => { const field = of(e); field?.left(); field?.flush(); if (!e.relatedTarget?.closest?.('[data-field]')) at(''); },
      compositionstart: e => of(e)?.compose(true),
      compositionend: e => { const field = of(e); if (!field?.whole) { field?.compose(false); field?.typed(); } }
    };
    Object.entries(on).forEach(([type, act]) => sheet.addEventListener(type, act));
    const timer = setInterval(() => {
      if (!host.isConnected) return leave();
      if (here && navigator.onLine && !document.hidden) host.$server.at(here);
    }, SIGN);
    leave = () => { clearInterval(timer); Object.entries(on).forEach(([type, act]) => sheet.removeEventListener(type, act)); };
  };

  window.accordDraft = {
    enter,
    show: (name, text, revision) => fields.get(name)?.show(text, revision),
    // what was typed goes out, and no more comes: of one field, or of all
    end: name => name ? fields.get(name)?.end() : fields.forEach(field => field.end())
  };
})();
