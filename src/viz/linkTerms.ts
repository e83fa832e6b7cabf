/**
 * Links the terms of an equation with the parts of its figure, both ways: pointing at, focusing or pressing either one
 * lights all that speak of the same symbol. What is lit stands in `data-lit` on the figure, and the style sheet does
 * the rest, so that a redraw loses nothing. Asked from outside the drawing ("where is sigma?"), the drawing dims all
 * else (`data-dim`); from inside, where a bead may be under way, it does not. The legend's buttons are the way in for
 * keyboard and touch: a press holds.
 */
export function linkTerms(figure: HTMLElement, signal: AbortSignal): void {
  let held = '';
  const show = (terms: string, target?: EventTarget | null) => {
    figure.dataset.lit = terms || held;
    const inside = terms && (target as Element).closest('.drawing');
    figure.toggleAttribute('data-dim', Boolean(terms || held) && !inside);
  };
  const hold = (terms: string) => {
    held = terms;
    for (const button of figure.querySelectorAll<HTMLElement>('.legend button')) {
      button.setAttribute('aria-pressed', String(button.dataset.term === held));
    }
    show('');
  };
  const options = { signal };
  onPointing(figure, signal, (target) => show(target ? termOf(target) : '', target));
  figure.addEventListener('focusin', (event) => show(termOf(event.target), event.target), options);
  figure.addEventListener('focusout', () => show(''), options);
  figure.addEventListener('keydown', (event) => event.key === 'Escape' && hold(''), options);
  // A reader who moves on to the numbers has found the symbol.
  const moveOn = (event: Event) => (event.target as Element).closest('.controls, .drawing') && hold('');
  figure.addEventListener('pointerdown', moveOn, options);
  figure.addEventListener('input', moveOn, options);
  figure.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest<HTMLElement>('.legend button');
      if (button) hold(held === button.dataset.term ? '' : (button.dataset.term ?? ''));
    },
    options,
  );
}

/**
 * Tells what the mouse points at, each time that is another element, and null when it has left. Only a mouse that has
 * moved points: when a link scrolls the page, the figure comes under one that rests, and its sentence is to be read first.
 */
function onPointing(
  figure: HTMLElement,
  signal: AbortSignal,
  tell: (target: EventTarget | null) => void,
): void {
  let place = '';
  let over: EventTarget | null = null;
  const point = (target: EventTarget | null) => {
    if (target === over) return;
    over = target;
    tell(target);
  };
  // On the document, to know where the mouse rests before the figure comes to it.
  figure.ownerDocument.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType, target }) => {
      const before = place;
      place = `${clientX},${clientY}`; // some browsers report a move after scrolling, from the place where it was
      if (place !== before && pointerType === 'mouse' && figure.contains(target as Node)) point(target);
    },
    { signal },
  );
  figure.addEventListener('pointerleave', () => point(null), { signal });
}

/** The symbol that an element speaks of: a part of the figure, a line of code, a button (`data-term`), or a term in an equation. */
function termOf(target: EventTarget | null): string {
  const found = (target as Element).closest<HTMLElement | SVGElement>('[data-term], .term');
  if (!found) return '';
  return found.dataset.term ?? /\bterm-(\w+)/.exec(found.getAttribute('class') ?? '')?.[1] ?? '';
}
