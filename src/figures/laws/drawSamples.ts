/** @file The samples themselves, between dY and what is taken off it. */
import { drawBeads } from '../../viz/beads.ts';
import { drawColumnNumbers } from '../../viz/columnNumbers.ts';
import { group, type Group } from '../../viz/group.ts';
import { label } from '../../viz/named.ts';
import { digitsFor, fixed, plain } from '../../viz/numbers.ts';
import { BEADS_Y, X_HAT_Y, X_Y, type LawsLayout } from './layout.ts';
import type { LawsState } from './state.ts';

/** Each sample as a bead, with its x and its normalized value: the shape of a stretch. */
export function drawSamples(
  still: Group,
  { samples, selected, variance }: LawsState,
  { columns, column, radius }: LawsLayout,
): void {
  const beads = samples.map(({ name }, i) => ({
    ...{ name, cx: columns[i], cy: BEADS_Y, r: radius },
    letter: radius >= 8 ? name : '',
    selected: i === selected,
  }));
  drawBeads(group(still, 'beads x').attr('data-term', 'x'), beads);
  const row = (g: Group, name: string, y: number, texts: readonly string[]) => {
    label(g, 'name', name, 0, y);
    const numbers = texts.map((text, i) => ({ text, x: columns[i], y }));
    drawColumnNumbers(g, numbers, { column, selected });
  };
  const digits = digitsFor(Math.sqrt(variance));
  const raw = group(still, 'raw').attr('data-term', 'x');
  row(
    raw,
    'x',
    X_Y,
    samples.map(({ x }) => plain(Number(x.toFixed(digits)))),
  );
  const normalized = group(still, 'normalized').attr('data-term', 'xhat');
  row(
    normalized,
    'x̂',
    X_HAT_Y,
    samples.map(({ xHat }) => (Number.isNaN(xHat) ? '–' : fixed(xHat, 2))),
  );
}
