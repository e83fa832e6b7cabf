/** @file The drawing: x, x̂ and y as three rows of beads, x and y on the same scale, and what y misses. */
import { select } from 'd3';
import { drawBeadRow, drawBeadValues, onRightHalf, placeValue, type Row } from '../../viz/beadRow.ts';
import { drawBeads, round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { drawMeasure } from '../../viz/marks.ts';
import { label, path } from '../../viz/named.ts';
import { drawRings } from '../../viz/rings.ts';
import { fixed } from '../../viz/numbers.ts';
import type { Gap, UndoLayout } from './layout.ts';
import type { UndoState } from './state.ts';
import { missLabel, short } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawUndo(svg: SVGSVGElement, state: UndoState, layout: UndoLayout): void {
  const { width, height, x, xHat, y } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const { mean, s, gamma, beta, drawn, samples } = state;
  const defined = !Number.isNaN(samples[0].xHat);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawBeadRow(group(still, 'row-x'), x, drawn ? `x: batch ${drawn + 1}` : 'x: your batch', 'x');
  drawBeadRow(group(still, 'row-xhat'), xHat, 'x̂: normalized', 'xhat');
  drawBeadRow(group(still, 'row-y'), y, missLabel(state), 'y');
  drawEarlier(group(still, 'earlier').attr('data-term', 'mu'), layout);
  drawCentre(group(still, 'mean').attr('data-term', 'mu'), x, mean, `μ = ${short(mean, state)}`);
  drawUnit(group(still, 'divisor').attr('data-term', 's'), x, {
    centre: mean,
    unit: s,
    text: `s = ${short(s, state)}`,
  });
  drawCentre(group(still, 'shift').attr('data-term', 'beta'), y, beta, `β = ${short(beta, state)}`);
  drawUnit(group(still, 'scale').attr('data-term', 'gamma'), y, {
    centre: beta,
    unit: gamma,
    text: `γ = ${short(gamma, state)}`,
  });
  drawGaps(group(still, 'gaps').attr('data-term', 'x'), layout);
  drawBeads(group(still, 'beads x').attr('data-term', 'x'), x.beads);
  drawBeads(group(still, 'beads xhat').attr('data-term', 'xhat'), defined ? xHat.beads : []);
  drawRings(group(still, 'rings').attr('data-term', 'y'), defined ? y.beads : []);
  drawBeads(group(still, 'beads y').attr('data-term', 'y'), defined ? y.beads : []);
  drawValues(group(still, 'values'), state, layout);
}

/** Where a row balances: a line through it and the triangle below. */
function drawCentre(g: Group, row: Row, centre: number, text: string): void {
  const at = round(row.scale(centre));
  const left = onRightHalf(row, centre);
  path(g, 'line', `M${at},${row.top - 8}V${row.base}`);
  path(g, 'fulcrum', `M${at},${row.base + 1}l6,8h-12z`);
  label(g, 'words', text, left ? at + 6 : at - 6, row.top - 4).attr('text-anchor', left ? 'start' : 'end');
}

/** One unit to the other side of it: s above, gamma below. */
function drawUnit(
  g: Group,
  row: Row,
  { centre, unit, text }: { centre: number; unit: number; text: string },
): void {
  const side = onRightHalf(row, centre) ? -1 : 1;
  const from = row.scale(centre);
  drawMeasure(g, { from, to: row.scale(centre + side * unit), y: row.top + 4, edge: row.scale.range()[1] });
  label(g, 'words', text, from + side * 6, row.top - 4).attr('text-anchor', side === 1 ? 'start' : 'end');
}

/** The means of the batches so far: x wanders, y does not. */
function drawEarlier(g: Group, { earlier, x }: UndoLayout): void {
  path(g, 'fulcra', earlier.map((at) => `M${round(at)},${x.base + 1}l5,7h-10z`).join(''));
}

/** Where x stood, and an arrow from there to y. */
function drawGaps(g: Group, { gaps }: UndoLayout): void {
  g.selectAll('circle')
    .data(gaps)
    .join('circle')
    .attr('cx', ({ from }) => round(from))
    .attr('cy', ({ cy }) => round(cy))
    .attr('r', ({ r }) => r);
  const arrows = gaps.map(({ from, to, cy, r }) => {
    const way = Math.sign(to - from);
    const tip = round(to - way * (r + 4));
    // Where ring and bead overlap there is no room for an arrow: the ring alone shows the gap.
    return way * (tip - from) < 6
      ? ''
      : `M${round(from)},${round(cy)}H${tip}m${-5 * way},-4l${5 * way},4l${-5 * way},4`;
  });
  path(g, 'arrow', arrows.join(''));
}

/** Places from ring to bead, near enough to each other that no number fits between them: the arrow is there. */
function alongGap({ from, to, r }: Gap): number[] {
  const steps = Math.ceil(Math.abs(to - from) / (2 * r));
  return Array.from({ length: steps }, (_, k) => from + (k * (to - from)) / steps);
}

function drawValues(g: Group, state: UndoState, { x, xHat, y, gaps, width }: UndoLayout): void {
  const { samples, worst } = state;
  const sample = samples[worst];
  const defined = !Number.isNaN(sample.xHat);
  const ringed = { ...y.beads[worst], r: y.beads[worst].r + 3 };
  const taken = [
    ...y.beads,
    ...gaps.flatMap((gap) => alongGap(gap).map((cx) => ({ ...ringed, ...gap, cx }))),
  ];
  const values = [
    { bead: x.beads[worst], row: x.beads, text: short(sample.x, state), term: 'x', top: x.top },
    { bead: xHat.beads[worst], row: xHat.beads, text: fixed(sample.xHat, 2), term: 'xhat', top: xHat.top },
    { bead: ringed, row: taken, text: short(sample.y, state), term: 'y', top: y.top },
  ];
  // On top of a high pile a number would cover the names of the centre and the unit; the equation has it anyway.
  const clear = values.filter((value) => placeValue(value, width).y > value.top + 10);
  drawBeadValues(g, defined ? clear : clear.filter(({ term }) => term === 'x'), width);
}
