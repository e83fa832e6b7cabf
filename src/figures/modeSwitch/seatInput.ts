/** @file Sending a companion away: by a press on its seat, or by the keyboard, which goes from seat to seat with arrows. */
import { COLUMNS } from './layout.ts';
import type { SwitchState } from './state.ts';
import { companionWords, seatWords } from './words.ts';

/** The companions; the image in question stays. */
const companionsOf = (svg: SVGSVGElement) => [
  ...svg.querySelectorAll<SVGElement>(':scope > .seats > .seat:not(.asked)'),
];

export function wireSeats(svg: SVGSVGElement, signal: AbortSignal, remove: (n: number) => void): void {
  const seatOf = (target: EventTarget | null) =>
    companionsOf(svg).findIndex((seat) => seat.contains(target as Element));
  const press = (event: MouseEvent) => {
    const n = seatOf(event.target);
    if (n >= 0) remove(n);
  };
  const keydown = (event: KeyboardEvent) => {
    const n = seatOf(event.target);
    if (n < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const seats = companionsOf(svg);
    if (['Enter', ' ', 'Delete', 'Backspace'].includes(event.key)) {
      event.preventDefault();
      return remove(n);
    }
    const to = target(event.key, n, seats.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    makeStop(seats, to);
    seats[to].focus();
  };
  svg.addEventListener('click', press, { signal });
  svg.addEventListener('keydown', keydown, { signal });
}

function target(key: string, n: number, last: number): number | undefined {
  const to = {
    ArrowRight: n + 1,
    ArrowLeft: n - 1,
    ArrowDown: n + COLUMNS,
    ArrowUp: n - COLUMNS,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}

/** One seat at a time is a stop of the Tab key. */
function makeStop(seats: readonly SVGElement[], stop: number): void {
  seats.forEach((seat, n) => seat.setAttribute('tabindex', n === stop ? '0' : '-1'));
}

/** After each drawing: what each seat is to those who do not see it. The focus stays at its place in the row. */
export function labelSeats(svg: SVGSVGElement, { batch }: SwitchState, focus: number | undefined): void {
  const [asked] = svg.querySelectorAll('.seat.asked');
  asked.setAttribute('role', 'img');
  asked.setAttribute('aria-label', seatWords(batch[0]));
  const seats = companionsOf(svg);
  seats.forEach((seat, n) => {
    seat.setAttribute('role', 'button');
    seat.setAttribute('aria-label', companionWords(batch[n + 1]));
  });
  const stop = Math.min(focus ?? 0, seats.length - 1);
  makeStop(seats, stop);
  if (focus === undefined) return;
  const next = seats[stop] ?? svg.closest('figure')?.querySelector<HTMLElement>('.figure-title');
  next?.focus({ preventScroll: true });
}
