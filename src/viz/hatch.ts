import { round } from './beads.ts';

/** From one line of a hatching to the next. */
const GAP = 5;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Slanted lines across a box, as the data of a path: gradients are hatched. No pattern with an id is needed. */
export function hatchBox({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  // Each line is where (px - x) + (py - y) = c.
  for (let c = GAP / 2; c < width + height; c += GAP) {
    const [fromX, toX] = [Math.max(0, c - height), Math.min(width, c)];
    lines.push(`M${round(x + fromX)},${round(y + c - fromX)}L${round(x + toX)},${round(y + c - toX)}`);
  }
  return lines.join('');
}
