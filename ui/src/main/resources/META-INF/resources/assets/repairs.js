// The overview of a repairs page: its mark says which weeks are looked at, and chooses others.
(function () {
  const DAY = 86400000;
  const WEEK = 7 * DAY;
  const EDGE = 10;
  const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
  const told = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  // which end the keyboard moved last: the page is shown anew with what was chosen
  let held = null;

  function overview(host) {
    if (host.dataset.ready) return;
    host.dataset.ready = "yes";
    const first = Date.parse(host.dataset.first);
    const weeks = Math.round((Date.parse(host.dataset.last) + DAY - first) / WEEK);
    const week = (text) => Math.min(weeks - 1, Math.max(0, Math.floor((Date.parse(text) - first) / WEEK)));
    const shown = { from: week(host.dataset.from), to: week(host.dataset.to) };
    let now = { ...shown };

    const mark = document.createElement("div");
    mark.className = "overview-mark";
    const ends = ["from", "to"].map((end) => {
      const slider = document.createElement("div");
      slider.className = "overview-end " + end;
      slider.tabIndex = 0;
      slider.setAttribute("role", "slider");
      slider.setAttribute("aria-label", end === "from" ? "First week shown" : "Last week shown");
      slider.setAttribute("aria-valuemin", "0");
      slider.setAttribute("aria-valuemax", String(weeks - 1));
      slider.addEventListener("keydown", (event) => key(event, end));
      mark.append(slider);
      return slider;
    });
    host.append(mark);

    const show = (part) => {
      now = part;
      mark.style.left = (100 * part.from) / weeks + "%";
      mark.style.width = (100 * (part.to + 1 - part.from)) / weeks + "%";
      ends.forEach((slider, i) => {
        const at = i === 0 ? part.from : part.to;
        slider.setAttribute("aria-valuenow", String(at));
        slider.setAttribute("aria-valuetext", "week of " + told.format(first + at * WEEK));
      });
    };
    const choose = (by) => {
      if (now.from === shown.from && now.to === shown.to) return;
      held = by;
      const all = now.from === 0 && now.to === weeks - 1;
      const detail = all ? { from: "", to: "" } : { from: iso(first + now.from * WEEK), to: iso(first + now.to * WEEK + WEEK - DAY) };
      host.dispatchEvent(new CustomEvent("part-chosen", { detail }));
    };

    let waiting = null;
    function key(event, end) {
      const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -4, PageUp: 4, Home: -weeks, End: weeks };
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const part = { ...now };
      part[end] = Math.min(end === "from" ? part.to : weeks - 1, Math.max(end === "from" ? 0 : part.from, part[end] + step));
      show(part);
      clearTimeout(waiting);
      waiting = setTimeout(choose, 400, end);
    }

    const at = (event) => {
      const box = host.getBoundingClientRect();
      return Math.min(weeks - 1, Math.max(0, Math.floor((weeks * (event.clientX - box.left)) / box.width)));
    };
    // what a press begins: an end of what is marked, all of it, or another part
    const grip = (event) => {
      const box = mark.getBoundingClientRect();
      if (Math.abs(event.clientX - box.left) <= EDGE) return "from";
      if (Math.abs(event.clientX - box.right) <= EDGE) return "to";
      const inside = event.clientX > box.left && event.clientX < box.right;
      return inside && now.to - now.from < weeks - 1 ? "move" : "new";
    };
    let drag = null;
    host.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      clearTimeout(waiting);
      drag = { by: grip(event), at: at(event), from: { ...now } };
      host.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    host.addEventListener("pointermove", (event) => {
      if (drag === null) {
        host.style.cursor = { from: "ew-resize", to: "ew-resize", move: "grab", new: "crosshair" }[grip(event)];
        return;
      }
      const to = at(event), was = drag.from, by = to - drag.at;
      if (drag.by === "from") show({ from: Math.max(0, Math.min(was.from + by, was.to)), to: was.to });
      else if (drag.by === "to") show({ from: was.from, to: Math.min(weeks - 1, Math.max(was.to + by, was.from)) });
      else if (drag.by === "move") {
        const far = Math.min(weeks - 1 - was.to, Math.max(-was.from, by));
        show({ from: was.from + far, to: was.to + far });
      } else if (by !== 0) show({ from: Math.min(drag.at, to), to: Math.max(drag.at, to) });
    });
    host.addEventListener("pointerup", () => {
      if (drag === null) return;
      drag = null;
      choose(null);
    });
    host.addEventListener("pointercancel", () => { drag = null; show({ ...shown }); });
    host.addEventListener("dblclick", () => { show({ from: 0, to: weeks - 1 }); choose(null); });

    show({ ...shown });
    if (held !== null) {
      ends[held === "from" ? 0 : 1].focus({ preventScroll: true });
      held = null;
    }
  }

  window.Accord = Object.assign(window.Accord || {}, { overview });
})();
