import { withBet, withCheck, withFinished, withVisit } from '../data/progress.ts';
import { lessonSentence } from '../data/progressWords.ts';
import { changeProgress, onProgress, progressNow } from './progressStore.ts';

const CHECK = '.check';
const OPTION = '.check .option';

/**
 * `<bn-lesson-end data-lesson="normalize">`: notes on the page what the reader does (opens it, answers a check, places a
 * bet) and offers to mark the lesson as read. It never marks it by itself: who has read a lesson is for the reader to say.
 */
class LessonEnd extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const slug = this.dataset.lesson ?? '';
    const box = this.querySelector('input');
    changeProgress((progress) => withVisit(progress, slug, new Date().toISOString()));
    document.addEventListener('click', (event) => this.#note(event, slug), { signal });
    box?.addEventListener('change', () => changeProgress((p) => withFinished(p, slug, box.checked)), {
      signal,
    });
    onProgress(() => this.#show(slug), signal);
    this.#show(slug);
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #note(event: Event, slug: string): void {
    const target = event.target as Element; // a click lands on an element
    const option = target.closest(`${OPTION} > summary`)?.parentElement;
    if (option && !option.hasAttribute('open')) {
      const check = [...document.querySelectorAll(CHECK)].findIndex((one) => one.contains(option)) + 1;
      changeProgress((p) => withCheck(p, slug, String(check), option.classList.contains('right')));
    }
    const bet = target.closest('.place')?.closest('bn-predict');
    if (bet) changeProgress((p) => withBet(p, slug, bet.id));
  }

  #show(slug: string): void {
    const lesson = progressNow().lessons[slug];
    const box = this.querySelector('input');
    if (box) box.checked = lesson?.finished ?? false;
    const said = this.querySelector('[role=status]');
    if (said) said.textContent = lessonSentence(lesson, document.querySelectorAll(CHECK).length);
  }
}

customElements.define('bn-lesson-end', LessonEnd);
