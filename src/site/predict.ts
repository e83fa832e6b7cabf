/** `<bn-predict>`: choosing an option is the bet; it opens the answer and says how the bet came out. */
class Predict extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    this.addEventListener('change', (event) => this.#settle(event.target as HTMLInputElement), {
      signal: this.#life.signal,
    });
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #settle(chosen: HTMLInputElement): void {
    const right = chosen.closest('.bet')?.hasAttribute('data-right');
    this.classList.add('settled');
    const verdict = this.querySelector('.verdict');
    if (verdict) verdict.textContent = right ? 'You won the bet.' : 'Not so. Read on, then try it.';
    this.querySelector('details')?.setAttribute('open', '');
  }
}

customElements.define('bn-predict', Predict);
