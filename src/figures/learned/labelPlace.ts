/** @file Where words can stand in a plane without covering its marks. */
import type { Panel } from '../../viz/panel.ts';

export type Place = readonly [number, number];

/** Of a line of words, in pixels. */
const HEIGHT = 15;
const STEP = 8;
/** So much farther from its own marks may words stand to cover one mark fewer. */
const PER_MARK = 40;

/** The baseline's left end for words of this width: near their own marks, and over as few marks as can be. */
export function freePlace(width: number, own: readonly Place[], all: readonly Place[], panel: Panel): Place {
  const [left, right] = panel.x.range();
  const [bottom, top] = panel.y.range();
  let best: Place = [left + 4, top + HEIGHT];
  let least = Infinity;
  for (let y = top + HEIGHT; y <= bottom - 6; y += STEP)
    // From the right: the lines to the axes run to the left.
    for (let x = right - width - 2; x >= left + 4; x -= STEP) {
      const covered = all.filter((mark) => distance(x, y, width, mark) < 4).length;
      const cost = PER_MARK * covered + Math.min(...own.map((mark) => distance(x, y, width, mark)));
      if (cost >= least) continue;
      least = cost;
      best = [x, y];
    }
  return best;
}

/** From the box around the words to a mark; 0 inside. */
function distance(x: number, y: number, width: number, [px, py]: Place): number {
  const dx = Math.max(x - px, 0, px - x - width);
  const dy = Math.max(y - HEIGHT + 3 - py, 0, py - y - 3);
  return Math.hypot(dx, dy);
}
