import { texOptions } from './tex.ts';

/**
 * A formula with live numbers. The default is typeset at build time; KaTeX (77 kB) is fetched on the first change and
 * then renders at most once a frame. If it does not arrive, the same numbers stand there as plain text.
 */
export class LiveFormula {
  #box: HTMLElement;
  #shown: string;
  #wanted: { tex: string; text: string } | undefined;
  #busy = false;
  #katex: Promise<typeof import('katex')> | undefined;

  /** `shown` is the TeX that the box holds already. */
  constructor(box: HTMLElement, shown: string) {
    this.#box = box;
    this.#shown = shown;
  }

  set(tex: string, text: string): void {
    this.#wanted = { tex, text };
    if (!this.#busy && tex !== this.#shown) void this.#render();
  }

  async #render(): Promise<void> {
    this.#busy = true;
    await new Promise(requestAnimationFrame);
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted && wanted.tex !== this.#shown) {
      try {
        const { default: katex } = await (this.#katex ??= import('katex'));
        katex.render(wanted.tex, this.#box, { ...texOptions, displayMode: true });
      } catch {
        this.#katex = undefined; // the network may be back for the next change
        this.#box.textContent = wanted.text;
      }
      this.#shown = wanted.tex;
    }
    this.#busy = false;
    if (this.#wanted && this.#wanted !== wanted) void this.#render();
  }
}
