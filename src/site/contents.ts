/** `<bn-contents>` marks, in the contents of the page, the section being read. */
class Contents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback() {
    const links = new Map(
      [...this.querySelectorAll('a')].map((a) => [decodeURIComponent(a.hash.slice(1)), a]),
    );
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((h) => h !== null);
    // Read is the last heading above the lower two thirds of the window. The observed area goes far up, so that a
    // heading cannot jump across it unseen.
    this.#observer = new IntersectionObserver(
      () => {
        const read = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3).at(-1);
        for (const [id, a] of links) {
          if (id === read?.id) a.setAttribute('aria-current', 'location');
          else a.removeAttribute('aria-current');
        }
      },
      { rootMargin: '1000000px 0px -66% 0px', threshold: [0, 1] },
    );
    for (const heading of headings) this.#observer.observe(heading);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }
}

customElements.define('bn-contents', Contents);
