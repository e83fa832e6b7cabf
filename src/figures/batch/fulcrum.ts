/** @file The fulcrum in the reader's hand: by its triangle, or by the slider. */
import { wireDrag } from '../../viz/drag.ts';
import { roundTo, stepOf } from '../beadInput.ts';
import type { BatchLayout } from './layout.ts';

/** Stops of the slider from one end of the axis to the other. */
export const STOPS = 100;

export function stopOf(fulcrum: number, [low, high]: readonly number[]): number {
  return Math.round((STOPS * (fulcrum - low)) / (high - low));
}

/** A round number at this stop. */
export function fulcrumAt(stop: number, [low, high]: readonly number[]): number {
  return roundTo(low + (stop / STOPS) * (high - low), stepOf((high - low) / STOPS));
}

export interface FulcrumHost {
  signal: AbortSignal;
  layout(): BatchLayout;
  /** Where it is held; undefined: it is free. */
  now(): number | undefined;
  move(fulcrum: number | undefined): void;
  /** The reader lets go of it, where it is. */
  drop(): void;
}

/** A finger's width around the triangle; a bead nearby goes first. */
const REACH = { side: 24, above: 14, below: 26, bead: 24 };

export function wireFulcrum(svg: SVGSVGElement, host: FulcrumHost): void {
  wireDrag<{ before: number | undefined }>(svg, {
    signal: host.signal,
    hit: (px, py) => (isOnFulcrum(host.layout(), px, py) ? { before: host.now() } : undefined),
    begin: () => {},
    move(px) {
      const { scale } = host.layout().row;
      const [low, high] = scale.domain();
      const value = Math.min(high, Math.max(low, scale.invert(px)));
      host.move(roundTo(value, stepOf((high - low) / STOPS)));
    },
    end: () => host.drop(),
    cancel({ before }) {
      host.move(before);
      host.drop();
    },
    tap: () => {},
  });
}

function isOnFulcrum({ fulcrum: [x, y], ground, row }: BatchLayout, px: number, py: number): boolean {
  if (Math.abs(px - x) > REACH.side || py < y + REACH.above || py > ground + REACH.below) return false;
  return !row.beads.some(({ cx, cy }) => Math.hypot(cx - px, cy - py) <= REACH.bead);
}
