/** `<bn-theme>` around a native select: light, dark, or as the system says. public/theme.js applies it before the first paint. */
class ThemeSelect extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    this.#life = new AbortController();
    select.value = document.documentElement.dataset.theme ?? 'system';
    select.addEventListener('change', () => choose(select.value), { signal: this.#life.signal });
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#life.abort();
  }
}

function choose(theme: string) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is forbidden: the theme holds until the reader leaves the page.
  }
}

customElements.define('bn-theme', ThemeSelect);
