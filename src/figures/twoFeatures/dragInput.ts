/** @file Moving a sample in two dimensions: by pointer, held anywhere near its bead, and by the arrow keys on the bead itself. */
import { MAX_SIZE } from '../../data/batch.ts';
import { plain } from '../../viz/numbers.ts';
import { sampleAt, type TwoFeaturesLayout } from './layout.ts';
import type { TwoFeaturesState } from './state.ts';

export interface DragHost {
  signal: AbortSignal;
  layout(): TwoFeaturesLayout;
  /** Focus, or a pointer, is on sample i. */
  choose(i: number): void;
  /** The reader takes hold of a sample: the view stands still until `release`. */
  grab(): void;
  /** Sample i is to have these two features. */
  move(i: number, at: [number, number]): void;
  release(): void;
}

const BEADS = ':scope > .beads.x > g.bead';

export function wireDrag(svg: SVGSVGElement, host: DragHost): void {
  wirePointer(svg, host);
  wireKeys(svg, host);
}

function wirePointer(svg: SVGSVGElement, host: DragHost): void {
  const { signal } = host;
  let held: number | undefined;
  let offset = [0, 0];
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = svg.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top] as const;
  };
  const begin = (event: PointerEvent) => {
    const [px, py] = at(event);
    held = event.button === 0 ? sampleAt(host.layout(), px, py) : undefined;
    if (held === undefined) return;
    svg.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text selection; focus is given below
    svg.querySelectorAll<SVGElement>(BEADS)[held].focus({ preventScroll: true });
    host.grab();
    const { cx, cy } = host.layout().before.beads[held];
    offset = [cx - px, cy - py];
  };
  const follow = (event: PointerEvent) => {
    if (held === undefined) return;
    const { x, y } = host.layout().before;
    const [px, py] = at(event);
    const within = ([low, high]: number[], value: number) => Math.min(high, Math.max(low, value));
    const unit = unitOf(x.domain());
    host.move(held, [
      tidy(within(x.domain(), x.invert(px + offset[0])), unit),
      tidy(within(y.domain(), y.invert(py + offset[1])), unit),
    ]);
  };
  const end = () => {
    if (held === undefined) return;
    held = undefined;
    host.release();
  };
  // Both directions belong to the sample, not to the page. touch-action cannot say so: it does not reach marks in an SVG.
  const keep = (event: TouchEvent) => {
    const over = sampleAt(host.layout(), ...at(event.touches[0]));
    if (event.touches.length === 1 && over !== undefined) event.preventDefault();
  };
  svg.addEventListener('touchstart', keep, { signal, passive: false });
  svg.addEventListener('pointerdown', begin, { signal });
  svg.addEventListener('pointermove', follow, { signal });
  svg.addEventListener('pointerup', end, { signal });
  svg.addEventListener('pointercancel', end, { signal });
}

/** Left and right move a sample along feature 1, up and down along feature 2; ten times as far with Shift. */
const STEPS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
};

function wireKeys(svg: SVGSVGElement, host: DragHost): void {
  const { signal } = host;
  const indexOf = (target: EventTarget | null) =>
    [...svg.querySelectorAll(BEADS)].indexOf((target as Element).closest('g.bead') as Element);
  const keydown = (event: KeyboardEvent) => {
    const i = indexOf(event.target);
    const step = STEPS[event.key];
    if (i < 0 || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { x, y, beads } = host.layout().before;
    const unit = unitOf(x.domain());
    const by = 5 * unit * (event.shiftKey ? 10 : 1);
    host.move(i, [
      tidy(x.invert(beads[i].cx) + step[0] * by, unit),
      tidy(y.invert(beads[i].cy) + step[1] * by, unit),
    ]);
    host.release();
  };
  svg.addEventListener('keydown', keydown, { signal });
  svg.addEventListener(
    'focusin',
    (event) => indexOf(event.target) >= 0 && host.choose(indexOf(event.target)),
    { signal },
  );
}

/** The finest step of a drag: about a hundredth of the axis, as a power of ten (0.1 where the panel shows 26 units). */
export function unitOf([low, high]: readonly number[]): number {
  return 10 ** Math.round(Math.log10((high - low) / 200));
}

/** A round number, within what a batch may hold. */
function tidy(value: number, unit: number): number {
  const digits = Math.max(0, -Math.round(Math.log10(unit)));
  const round = Number((Math.round(value / unit) * unit).toFixed(digits));
  return Math.min(MAX_SIZE, Math.max(-MAX_SIZE, round)) || 0;
}

/** Up to so many beads are stops of the Tab key; of more, only the chosen one is: 64 stops would lock the keyboard in. */
export const FEW = 12;

/** Tells what each bead is and where it stands to those who do not see it. */
export function labelBeads(svg: SVGSVGElement, { before, m }: TwoFeaturesState, chosen: number): void {
  const stop = Math.min(Math.max(0, chosen), m - 1);
  svg.querySelectorAll(BEADS).forEach((bead, i) => {
    const { name, at } = before.points[i];
    bead.setAttribute('role', 'slider');
    bead.setAttribute('aria-roledescription', 'point in two dimensions');
    bead.setAttribute('tabindex', m <= FEW || i === stop ? '0' : '-1');
    bead.setAttribute('aria-label', `Sample ${name}`);
    bead.setAttribute('aria-valuenow', String(at[0]));
    bead.setAttribute('aria-valuetext', `feature 1 is ${plain(at[0])}, feature 2 is ${plain(at[1])}`);
  });
}
