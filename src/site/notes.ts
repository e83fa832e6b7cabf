/**
 * @file Notes: a term of the glossary, a source, a measured number. Each is a link; pointing at it, focusing it or
 * tapping it shows in place what it leads to. Without this code they are plain links.
 */
import { noteFor } from './noteContent.ts';
import { placeNote } from './notePlace.ts';

const NOTED = 'a.glossed, a.cite, a.measured';
/** In milliseconds. A pointer on its way elsewhere opens none; one on its way into the note does not close it. */
const DELAY = { open: 150, close: 250 };

class Notes {
  #box = document.createElement('div');
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#box.id = 'pop-up';
    this.#box.className = 'pop-up';
    this.#box.popover = 'manual';
    document.body.append(this.#box);
    document.addEventListener('pointerover', (event) => this.#point(event));
    document.addEventListener('focusin', ({ target }) => this.#focus(target as Element));
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    document.addEventListener('scroll', () => this.#follow(), { passive: true, capture: true });
    addEventListener('resize', () => this.#follow());
    this.#catchUp();
  }

  /** What the reader pointed at, or reached by key, before this code was there. */
  #catchUp(): void {
    const hovered = document.querySelector<HTMLAnchorElement>(`:is(${NOTED}):hover`);
    if (hovered && matchMedia('(hover: hover)').matches) this.#open(hovered);
    else if (document.activeElement) this.#focus(document.activeElement);
  }

  #point({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    clearTimeout(this.#timer);
    const link = linkAt(target);
    const stays = this.#box.contains(target as Node) || (link && link === this.#link);
    if (stays) return;
    if (link) this.#timer = setTimeout(() => this.#open(link), DELAY.open);
    else if (this.#link && this.#link !== document.activeElement)
      this.#timer = setTimeout(() => this.#close(), DELAY.close);
  }

  #focus(target: Element): void {
    const link = linkAt(target);
    if (link?.matches(':focus-visible')) this.#open(link);
    else if (!this.#box.contains(target)) this.#close();
  }

  /** The first tap shows the note, which holds the link; a mouse has seen it already and follows it. */
  #click(event: MouseEvent): void {
    const link = linkAt(event.target);
    const tapped = (event as PointerEvent).pointerType === 'touch';
    if (link && tapped && link !== this.#link) {
      event.preventDefault();
      this.#open(link);
    } else if (link || !this.#box.contains(event.target as Node)) this.#close();
    else if ((event.target as Element).closest('a')) this.#close();
  }

  #open(link: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    if (link === this.#link) return;
    this.#close();
    this.#box.replaceChildren(...noteFor(link));
    this.#box.showPopover();
    placeNote(this.#box, link);
    link.setAttribute('aria-describedby', this.#box.id);
    this.#link = link;
  }

  /** Tabbing to a link may scroll the page: the note goes with its link, as long as that is in sight. */
  #follow(): void {
    if (!this.#link) return;
    const { top, bottom } = this.#link.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) this.#close();
    else placeNote(this.#box, this.#link);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    this.#box.hidePopover();
  }
}

const linkAt = (target: EventTarget | null) =>
  (target instanceof Element ? target.closest<HTMLAnchorElement>(NOTED) : null) ?? undefined;

new Notes();
