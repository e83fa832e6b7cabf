/** `<bn-predict>`: the reader chooses an option and places the bet; then it stands, and the answer opens. */
class Predict extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    const button = this.querySelector<HTMLButtonElement>('button');
    const options = { signal: this.#life.signal };
    this.addEventListener('change', () => button?.removeAttribute('disabled'), options);
    button?.addEventListener('click', () => this.#settle(), options);
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #settle(): void {
    const right = this.querySelector('input:checked')?.closest('.bet')?.hasAttribute('data-right');
    this.classList.add('settled');
    this.querySelector('fieldset')?.setAttribute('disabled', '');
    const verdict = this.querySelector('.verdict');
    if (verdict) verdict.textContent = right ? 'You won the bet.' : 'Not so. Read on, then try it.';
    const answer = this.querySelector('details');
    answer?.setAttribute('open', '');
    answer?.querySelector('summary')?.focus(); // the button that had it is no longer there
  }
}

customElements.define('bn-predict', Predict);
