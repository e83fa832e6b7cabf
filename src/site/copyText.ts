/** `<bn-copy>`: a button that copies the text of `[data-copy]`, and says so; where that is refused, the text is selected. */
export class CopyText extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    const button = this.querySelector('button');
    this.#life = new AbortController();
    button?.addEventListener('click', () => void this.#copy(), { signal: this.#life.signal });
    if (button) button.hidden = false;
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  async #copy(): Promise<void> {
    const source = this.querySelector('[data-copy]');
    if (!source) return;
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      this.#say('Copied.');
    } catch {
      getSelection()?.selectAllChildren(source);
      this.#say('The browser does not let this page copy. The text is selected: copy it by hand.');
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('bn-copy', CopyText);
