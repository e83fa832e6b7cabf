import { isEmpty, readProgress, writeProgress } from '../data/progress.ts';
import { joined, progressSentence } from '../data/progressTotal.ts';
import { saveFile } from '../data/saveFile.ts';
import { changeProgress, eraseProgress, onProgress, progressNow } from './progressStore.ts';

const FILE = 'batch-normalization-progress.json';
const NOT_OURS = 'This file does not hold progress that these pages can read; yours is as it was.';

/** `<bn-your-progress>`: what the reader has done so far, to save, to bring back, to erase. */
class YourProgress extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const press = (name: string, action: () => void) =>
      this.#part(name).addEventListener('click', action, { signal });
    press('save', () =>
      saveFile(FILE, new Blob([writeProgress(progressNow())], { type: 'application/json' })),
    );
    press('erase', () => this.#ask(true));
    press('keep', () => this.#ask(false));
    press('erase-now', () => this.#erase());
    this.#part('file').addEventListener('change', () => void this.#bringBack(), { signal });
    onProgress(() => this.#show(), signal);
    this.#show();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-control="${name}"]`) as HTMLElement; // YourProgress.astro holds one of each
  }

  #show(): void {
    const progress = progressNow();
    const none = isEmpty(progress);
    this.#part('sentence').textContent = none ? '' : progressSentence(progress);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = none !== (part.dataset.when === 'none');
    if (none) this.#open(false); // erased in another tab, there is nothing left to ask
    this.hidden = false;
  }

  /** Whether the second question stands in place of the buttons. */
  #open(sure: boolean): void {
    this.#part('sure').hidden = !sure;
    this.#part('doings').hidden = sure;
  }

  #ask(sure: boolean): void {
    this.#open(sure);
    this.#say('');
    this.#part(sure ? 'keep' : 'erase').focus();
  }

  #erase(): void {
    this.#ask(false);
    eraseProgress();
    this.#say('Your progress is erased.');
    this.#part('said').focus(); // the button that had it is no longer there
  }

  async #bringBack(): Promise<void> {
    const field = this.#part('file') as HTMLInputElement; // an input of type file
    const text = (await field.files?.[0]?.text().catch(() => null)) ?? null; // a file may be gone by now
    field.value = ''; // the same file can be chosen again
    const { progress } = readProgress(text);
    if (isEmpty(progress)) return this.#say(NOT_OURS);
    changeProgress((now) => joined(now, progress));
    this.#say('The progress of the file has been added to yours.');
  }

  #say(text: string): void {
    this.#part('said').textContent = text;
  }
}

customElements.define('bn-your-progress', YourProgress);
