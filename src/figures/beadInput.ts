/** @file Moving a bead: by pointer, dragged anywhere near it, and by the keyboard on the bead itself. */
import { MAX_SIZE } from '../data/batch.ts';
import { fixed, plain } from '../viz/numbers.ts';
import type { Row } from '../viz/beadRow.ts';

export interface BeadHost {
  signal: AbortSignal;
  /** The row whose beads move, as it is drawn now. */
  row(): Row;
  /** The keyboard's focus, or a pointer, is on sample i. */
  choose(i: number): void;
  /** The reader takes hold of sample i. */
  grab(i: number, dragging: boolean): void;
  /** Sample i is to have this x, as drawn (a·x + b). */
  move(i: number, x: number): void;
  release(): void;
}

export function wireBeads(svg: SVGSVGElement, host: BeadHost): void {
  wirePointer(svg, host);
  wireKeys(svg, host);
}

function wirePointer(svg: SVGSVGElement, host: BeadHost): void {
  const { signal } = host;
  let held: number | undefined;
  let offset = 0;
  const at = (event: PointerEvent) => {
    const box = svg.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const begin = (event: PointerEvent) => {
    const [px, py] = at(event);
    held = event.button === 0 ? beadAt(host.row(), px, py) : undefined;
    if (held === undefined) return;
    svg.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text selection; focus is given below
    host.grab(held, true);
    svg.querySelectorAll<SVGElement>('.beads.x > g.bead')[held].focus({ preventScroll: true });
    offset = host.row().beads[held].cx - px;
  };
  const follow = (event: PointerEvent) => {
    if (held === undefined) return;
    const { scale } = host.row();
    const [px] = at(event);
    host.move(held, tidy(scale.invert(px + offset), scale.domain()));
  };
  const end = () => {
    if (held === undefined) return;
    held = undefined;
    host.release();
  };
  svg.addEventListener('pointerdown', begin, { signal });
  svg.addEventListener('pointermove', follow, { signal });
  svg.addEventListener('pointerup', end, { signal });
  svg.addEventListener('pointercancel', end, { signal });
}

/** On an axis from 0 to 10 arrows move a bead by 0.5, Page keys by 5; with Shift ten times as far. Home and End go to the ends. */
function wireKeys(svg: SVGSVGElement, host: BeadHost): void {
  const { signal } = host;
  const indexOf = (target: EventTarget | null) => {
    const bead = (target as Element).closest('.beads.x > g.bead');
    return bead ? [...svg.querySelectorAll('.beads.x > g.bead')].indexOf(bead) : -1;
  };
  const keydown = (event: KeyboardEvent) => {
    const i = indexOf(event.target);
    if (i < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const { scale, beads } = host.row();
    const domain = scale.domain();
    const value = scale.invert(beads[i].cx);
    const to = target(event, value, domain);
    if (to === undefined) return;
    event.preventDefault();
    host.grab(i, false);
    host.move(i, tidy(to, domain));
    host.release();
  };
  svg.addEventListener('keydown', keydown, { signal });
  svg.addEventListener(
    'focusin',
    (event) => indexOf(event.target) >= 0 && host.choose(indexOf(event.target)),
    { signal },
  );
}

/** The bead nearest to a point, within reach of a finger; else undefined. */
function beadAt({ beads }: Row, px: number, py: number): number | undefined {
  const distances = beads.map(({ cx, cy }) => Math.hypot(cx - px, cy - py));
  const nearest = distances.indexOf(Math.min(...distances));
  return distances[nearest] <= 24 ? nearest : undefined;
}

function target(event: KeyboardEvent, value: number, [low, high]: number[]): number | undefined {
  const unit = unitOf([low, high]) * (event.shiftKey ? 10 : 1);
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return value + 5 * unit;
    case 'ArrowLeft':
    case 'ArrowDown':
      return value - 5 * unit;
    case 'PageUp':
      return value + 50 * unit;
    case 'PageDown':
      return value - 50 * unit;
    case 'Home':
      return low;
    case 'End':
      return high;
    default:
      return undefined;
  }
}

/** The finest step of a drag: a hundredth of the axis, as a power of ten (0.1 on an axis from 0 to 10). */
function unitOf([low, high]: readonly number[]): number {
  return 10 ** Math.round(Math.log10((high - low) / 100));
}

/** A round number, within what a batch may hold. */
function tidy(value: number, domain: readonly number[]): number {
  const unit = unitOf(domain);
  const digits = Math.max(0, -Math.round(Math.log10(unit)));
  const round = Number((Math.round(value / unit) * unit).toFixed(digits));
  return Math.min(MAX_SIZE, Math.max(-MAX_SIZE, round));
}

/** Tells what each bead is and where it stands to those who do not see it. */
export function labelBeads(
  svg: SVGSVGElement,
  samples: readonly { name: string; x: number; xHat: number }[],
  selected: number,
): void {
  svg.querySelectorAll('.beads.x > g.bead').forEach((bead, i) => {
    const { name, x, xHat } = samples[i];
    bead.setAttribute('role', 'slider');
    bead.setAttribute('tabindex', samples.length <= 12 || i === selected ? '0' : '-1'); // 64 stops would lock the keyboard in
    bead.setAttribute('aria-label', `Sample ${name}`);
    bead.setAttribute('aria-valuenow', String(x));
    bead.setAttribute('aria-valuetext', `${plain(x)}, normalized ${fixed(xHat, 2)}`);
  });
}
