/** @file Moving a bead: by pointer, dragged anywhere near it, and by the keyboard on the bead itself. */
import { MAX_SIZE } from '../data/batch.ts';
import { wireDrag } from '../viz/drag.ts';
import { fixed, plain } from '../viz/numbers.ts';
import type { Row } from '../viz/beadRow.ts';
import { beadIndex, beadsOf, chooseByKey, isStop, labelBead } from './beadChoice.ts';

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
  /** All is to be as it was before `grab`; without this, such a drag ends where it is. */
  cancel?(): void;
}

export function wireBeads(svg: SVGSVGElement, host: BeadHost): void {
  wirePointer(svg, host);
  wireKeys(svg, host);
}

function wirePointer(svg: SVGSVGElement, host: BeadHost): void {
  let offset = 0;
  const focus = (i: number) => beadsOf(svg)[i].focus({ preventScroll: true });
  wireDrag<number>(svg, {
    signal: host.signal,
    hit: (px, py) => beadAt(host.row(), px, py),
    begin(px, _py, i) {
      host.grab(i, true);
      focus(i);
      offset = host.row().beads[i].cx - px;
    },
    move(px, _py, i) {
      const { scale } = host.row();
      host.move(i, tidy(scale.invert(px + offset), scale.domain()));
    },
    end: () => host.release(),
    cancel: () => (host.cancel ? host.cancel() : host.release()),
    tap(_px, _py, i) {
      focus(i); // which chooses it
      host.release();
    },
  });
}

/** On an axis from 0 to 10 arrows move a bead by 0.5, Page keys by 5; with Shift ten times as far. Home and End go to the ends. */
function wireKeys(svg: SVGSVGElement, host: BeadHost): void {
  const { signal } = host;
  const keydown = (event: KeyboardEvent) => {
    const i = beadIndex(svg, event.target);
    if (i < 0 || chooseByKey(event, beadsOf(svg), i)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { scale, beads } = host.row();
    const domain = scale.domain();
    const to = target(event, scale.invert(beads[i].cx), domain);
    if (to === undefined) return;
    event.preventDefault();
    host.grab(i, false);
    host.move(i, tidy(to, domain));
    host.release();
  };
  const focusin = (event: FocusEvent) => {
    const i = beadIndex(svg, event.target);
    if (i >= 0) host.choose(i);
  };
  svg.addEventListener('keydown', keydown, { signal });
  svg.addEventListener('focusin', focusin, { signal });
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
  return stepOf((high - low) / 100);
}

/** The power of ten that is nearest to a size, and not finer than what parseBatch reads back. */
export function stepOf(size: number): number {
  return 10 ** Math.max(-9, Math.round(Math.log10(size)));
}

function tidy(value: number, domain: readonly number[]): number {
  return roundTo(value, unitOf(domain));
}

/** A multiple of a power of ten, within what a batch may hold. */
export function roundTo(value: number, unit: number): number {
  const digits = Math.max(0, -Math.round(Math.log10(unit)));
  const round = Number((Math.round(value / unit) * unit).toFixed(digits));
  return Math.min(MAX_SIZE, Math.max(-MAX_SIZE, round)) || 0; // no −0
}

/** Tells what each bead is and where it stands to those who do not see it. */
export function labelBeads(
  svg: SVGSVGElement,
  samples: readonly { name: string; x: number; xHat: number }[],
  selected: number,
): void {
  beadsOf(svg).forEach((bead, i) => {
    const { name, x, xHat } = samples[i];
    labelBead(bead, { name, x, stop: isStop(samples.length, i, selected) });
    bead.setAttribute('aria-valuetext', `${plain(x)}, normalized ${fixed(xHat, 2)}`);
  });
}
