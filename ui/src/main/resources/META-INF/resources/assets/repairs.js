// Dragging over the overview of a repairs page chooses a part of the time.
(function () {
  const DAY = 86400000;
  const day = (ms) => new Date(ms).toISOString().slice(0, 10);

  function overview(host) {
    if (host.dataset.ready) return;
    host.dataset.ready = "yes";
    const first = Date.parse(host.dataset.first), last = Date.parse(host.dataset.last) + DAY;
    const mark = document.createElement("div");
    mark.className = "overview-mark";
    host.append(mark);
    const show = (a, b) => {
      mark.style.left = (100 * (a - first)) / (last - first) + "%";
      mark.style.width = (100 * (b - a)) / (last - first) + "%";
    };
    const chosen = () => show(Math.max(first, Date.parse(host.dataset.from)), Math.min(last, Date.parse(host.dataset.to) + DAY));
    const at = (event) => {
      const box = host.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      return first + share * (last - first);
    };
    let began = null;
    host.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      began = at(event);
      host.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    host.addEventListener("pointermove", (event) => {
      if (began !== null) show(Math.min(began, at(event)), Math.max(began, at(event)));
    });
    const end = (event) => {
      if (began === null) return;
      const a = Math.min(began, at(event)), b = Math.max(began, at(event));
      began = null;
      if (b - a < 3 * DAY) { chosen(); return; }
      host.dispatchEvent(new CustomEvent("part-chosen", { detail: { from: day(a), to: day(Math.min(b, last - DAY)) } }));
    };
    host.addEventListener("pointerup", end);
    host.addEventListener("pointercancel", () => { began = null; chosen(); });
    chosen();
  }

  window.Accord = Object.assign(window.Accord || {}, { overview });
})();
