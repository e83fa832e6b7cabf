/** @file What the layers hand on: one row for each of a few digits, one column for each of a few units. */
import { PIXELS, SIDE, WHITE } from '../../data/mnist/digits.ts';
import { round } from '../../viz/beads.ts';
import { digitRuns } from '../../viz/digit.ts';
import { group, type Group } from '../../viz/group.ts';
import { label } from '../../viz/named.ts';
import type { SignalLayout } from './layout.ts';
import { SHOWN_DIGITS, SHOWN_UNITS } from './settings.ts';
import type { NetSignal, SignalState } from './state.ts';
import { short, three } from './words.ts';

export function drawPictures(still: Group, state: SignalState, layout: SignalLayout): void {
  const { without, withBn } = layout.pictures;
  const { numbers } = layout;
  const what = `what ${SHOWN_UNITS} units of each layer hand on`;
  const digits = state.digits.levels;
  const plain = group(still, 'row without');
  label(plain, 'title', `without: ${what}`, 0, without - 12);
  drawDigits(group(plain, 'digits'), digits, without, layout);
  drawRow(group(plain, 'layers'), state.without, without, layout);
  drawNumbers(plain, state.without.spreads.map(short), numbers?.without, layout);
  const normalized = group(still, 'row with');
  label(normalized, 'title', 'with batch normalization', 0, withBn - 12);
  drawDigits(group(normalized, 'digits'), digits, withBn, layout);
  drawRow(group(normalized, 'layers'), state.withBn, withBn, layout);
  drawNumbers(normalized, state.withBn.spreads.map(three), numbers?.withBn, layout);
}

/** Drawn in cells, then stretched: a picture is as wide as it has units and as high as it has digits. */
function drawRow(g: Group, { pictures }: NetSignal, top: number, layout: SignalLayout): void {
  const { lefts, cell } = layout.pictures;
  const layers = g
    .selectAll('g')
    .data(pictures)
    .join('g')
    .attr('transform', (_, l) => `translate(${round(lefts[l])},${top}) scale(${round(cell[0])},${cell[1]})`);
  layers
    .selectAll('rect')
    .data([null])
    .join('rect')
    .attr('width', SHOWN_UNITS)
    .attr('height', SHOWN_DIGITS.length);
  layers
    .selectAll('path')
    .data((levels) => digitRuns(levels, SHOWN_UNITS))
    .join('path')
    .attr('d', ({ d }) => d)
    .attr('fill-opacity', ({ level }) => round(level / WHITE));
}

/** The spread of what each layer's activation took in, under the picture of what came out. */
function drawNumbers(
  g: Group,
  texts: readonly string[],
  y: number | undefined,
  { panel }: SignalLayout,
): void {
  g.selectAll('text.number')
    .data(y === undefined ? [] : texts)
    .join('text')
    .attr('class', 'number')
    .attr('text-anchor', 'middle')
    .attr('x', (_, l) => round(panel.x(l + 1)))
    .attr('y', y ?? 0)
    .text(String);
}

function drawDigits(g: Group, levels: Uint8Array, top: number, { pictures }: SignalLayout): void {
  const { lefts, cell, digit } = pictures;
  const left = round(lefts[0] - digit - 8);
  g.selectAll('g')
    .data(SHOWN_DIGITS)
    .join('g')
    .attr('transform', (_, n) => `translate(${left},${top + n * cell[1] + 1}) scale(${round(digit / HALF)})`)
    .selectAll('path')
    .data((_, n) => digitRuns(halved(levels.subarray(n * PIXELS, (n + 1) * PIXELS)), HALF))
    .join('path')
    .attr('d', ({ d }) => d)
    .attr('fill-opacity', ({ level }) => round(level / WHITE));
}

const HALF = SIDE / 2;
/** Grey levels of a small digit: more would not show, and cost the page some kilobytes. */
const COARSE = 5;

/** The digit at half its size, each pixel the average of four. */
function halved(levels: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: HALF * HALF }, (_, n) => {
    const at = 2 * SIDE * Math.floor(n / HALF) + 2 * (n % HALF);
    const total = levels[at] + levels[at + 1] + levels[at + SIDE] + levels[at + SIDE + 1];
    return COARSE * Math.round(total / 4 / COARSE);
  });
}
