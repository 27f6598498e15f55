/* How long a time box still lasts, counted in the browser. */
(() => {
  if (customElements.get('accord-left')) return;
  const all = new Set();
  class Left extends HTMLElement {
    static observedAttributes = ['until'];
    connectedCallback() { all.add(this); this.tell(); }
    disconnectedCallback() { all.delete(this); }
    attributeChangedCallback() { this.tell(); }
    tell() {
      const until = Date.parse(this.getAttribute('until'));
      if (Number.isNaN(until)) return;
      const seconds = Math.round((until - Date.now()) / 1000), away = Math.abs(seconds);
      const clock = `${Math.floor(away / 60)}:${String(away % 60).padStart(2, '0')}`;
      this.classList.toggle('over', seconds < 0);
      this.classList.toggle('near', seconds >= 0 && seconds < 60);
      this.textContent = seconds < 0 ? `${clock} over` : `${clock} left`;
    }
  }
  customElements.define('accord-left', Left);
  setInterval(() => all.forEach(left => left.tell()), 1000);
})();
