/** `<bn-calls-score>`: below a table of yes and no; when all are answered, how many were right at the first try. */
class CallsScore extends HTMLElement {
  #life = new AbortController();
  /** Of each question, whether its first answer was right. */
  #first = new Map<Element, boolean>();

  connectedCallback() {
    this.#life = new AbortController();
    // The event does not bubble.
    const options = { capture: true, signal: this.#life.signal };
    this.previousElementSibling?.addEventListener('toggle', ({ target }) => this.#note(target), options);
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #note(answer: EventTarget | null): void {
    if (!(answer instanceof HTMLDetailsElement) || !answer.open) return;
    const question = answer.closest('.yes-no');
    if (!question || this.#first.has(question)) return;
    this.#first.set(question, answer.classList.contains('right'));
    const all = this.previousElementSibling?.querySelectorAll('.yes-no').length;
    if (this.#first.size !== all) return;
    const right = [...this.#first.values()].filter(Boolean).length;
    this.textContent = `${right} of ${all} right at the first try.`;
  }
}

customElements.define('bn-calls-score', CallsScore);
