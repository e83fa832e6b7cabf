import { lastVisited } from '../data/progress.ts';
import { markOf } from '../data/progressWords.ts';
import { onProgress, progressNow } from './progressStore.ts';

/**
 * `<bn-progress data-lesson="normalize" data-checks="4">`: how far the reader is in that lesson, quietly, beside its
 * link. In the narrow list beside a lesson the sign alone is seen (`data-short`) and the words are read aloud.
 */
class ProgressMark extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    onProgress(() => this.#show(), this.#life.signal);
    this.#show();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #show(): void {
    const { lesson = '', checks, short } = this.dataset;
    const progress = progressNow();
    const mark = markOf(progress.lessons[lesson], Number(checks));
    this.toggleAttribute('data-read', progress.lessons[lesson]?.finished ?? false);
    this.toggleAttribute('data-last', lastVisited(progress) === lesson);
    if (mark && short !== undefined) this.replaceChildren(seen(mark.short), heard(mark.long));
    else this.textContent = mark?.long ?? '';
  }
}

function seen(text: string): HTMLElement {
  const span = document.createElement('span');
  span.setAttribute('aria-hidden', 'true');
  span.textContent = text;
  return span;
}

function heard(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = ` (${text})`;
  return span;
}

customElements.define('bn-progress', ProgressMark);
