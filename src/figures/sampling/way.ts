/** @file The way of a falling value, interrupted where it would run through words. */
import { tickLabels } from '../../viz/axis.ts';
import { roughWidth } from '../../viz/marks.ts';
import type { Strip } from './layout.ts';
import type { SamplingState } from './state.ts';
import { batchWords, lowerTitle } from './words.ts';

type Point = [number, number];
export type Run = [Point, Point];

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Baselines below the upper axis and above the lower strip; `draw` writes there. */
export const BASELINES = { ticks: 20, words: 42, title: -14 };
const SHORTEST = 4;

/** What is written between the minibatch and the strip. */
export function textBoxes(state: SamplingState, upper: Strip, lower: Strip): Box[] {
  const labels = tickLabels(upper.ticks);
  const ticks = upper.ticks.map((tick, i) => {
    const width = roughWidth(labels[i]);
    return boxAt(upper.scale(tick) - width / 2, width, upper.base + BASELINES.ticks);
  });
  const words = batchWords(state)
    .map(([, text]) => text)
    .join('');
  return [
    ...ticks,
    boxAt(0, roughWidth(words), upper.base + BASELINES.words),
    boxAt(0, roughWidth(lowerTitle(state)), lower.top + BASELINES.title),
  ];
}

function boxAt(left: number, width: number, baseline: number): Box {
  return { left: left - 4, right: left + width + 4, top: baseline - 13, bottom: baseline + 5 };
}

/** The stretches of the line from one point to another that lie in no box; stubs are left out. */
export function openRuns(from: Point, to: Point, boxes: readonly Box[]): Run[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1])));
  const at = (k: number): Point => [
    from[0] + (k / steps) * (to[0] - from[0]),
    from[1] + (k / steps) * (to[1] - from[1]),
  ];
  const open = (k: number) => !boxes.some((box) => isIn(box, at(k)));
  const runs: Run[] = [];
  let start: number | undefined;
  for (let k = 0; k <= steps + 1; k++) {
    const free = k <= steps && open(k);
    if (free) start ??= k;
    else if (start !== undefined) {
      if (k - 1 - start >= SHORTEST) runs.push([at(start), at(k - 1)]);
      start = undefined;
    }
  }
  return runs;
}

function isIn({ left, right, top, bottom }: Box, [x, y]: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}
