/** @file The drawing: three rows of beads, then the bell and the activation function on the axis of y. */
import { select, ticks } from 'd3';
import { drawBeadRow, drawBeadValues } from '../../viz/beadRow.ts';
import { drawBeads, round, type Bead } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { drawRings } from '../../viz/rings.ts';
import { roughWidth } from '../../viz/marks.ts';
import { label, path } from '../../viz/named.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { drawActivation } from './drawActivation.ts';
import { drawBell } from './drawBell.ts';
import { drawShares } from './drawShares.ts';
import type { AffineLayout, SmallRow } from './layout.ts';
import type { AffineState } from './state.ts';
import { spreadText } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawAffine(svg: SVGSVGElement, state: AffineState, layout: AffineLayout): void {
  const { width, height, x } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawGrid(group(still, 'grid-lines'), layout);
  drawBeadRow(group(still, 'row-x'), x, 'x: your batch', 'x');
  drawWays(group(still, 'ways'), layout);
  const [from, via, to] = [x, layout.xHat, layout.y].map(
    ({ beads }) => beads.find((bead) => bead.selected)?.cx ?? width,
  );
  const spread = `${width < 400 ? 'y' : 'y = γx̂ + β'}: ${spreadText(state)}`;
  const xHatTitle = { text: 'x̂: normalized', way: [from, via] };
  drawSmallRow(group(still, 'row-xhat').attr('data-term', 'xhat'), layout.xHat, layout, xHatTitle);
  drawSmallRow(group(still, 'row-y').attr('data-term', 'y'), layout.y, layout, {
    text: spread,
    way: [via, to],
  });
  drawActivation(group(still, 'activation'), state, layout);
  drawBell(group(still, 'bell'), state, layout);
  drawShares(group(still, 'shares').attr('data-term', 'y'), state, layout);
  drawBeads(group(still, 'beads xhat').attr('data-term', 'xhat'), layout.xHat.beads);
  drawRings(group(still, 'rings').attr('data-term', 'y'), layout.y.beads);
  drawBeads(group(still, 'beads y').attr('data-term', 'y'), layout.y.beads);
  drawBeads(group(svg, 'beads x').attr('data-term', 'x'), x.beads);
  drawValues(group(svg, 'values').attr('aria-hidden', 'true'), state, layout);
}

/** Light lines through all that shares the axis of y. */
function drawGrid(g: Group, { scale, xHat, activation }: AffineLayout): void {
  const at = ticks(...scale.domain(), 6).map((tick) => round(scale(tick)));
  path(g, 'grid', at.map((x) => `M${x},${xHat.base - 30}V${activation.base}`).join(''));
}

/** From x to x̂ for the chosen sample, from x̂ to y for all: they spread by gamma, slide by beta, and cross where gamma is negative. */
function drawWays(g: Group, { x, xHat, y }: AffineLayout): void {
  const ways = xHat.beads.map(
    ({ cx }, i) => `M${round(cx)},${xHat.base + 1}L${round(y.beads[i].cx)},${y.base - 18}`,
  );
  path(g, 'way', ways.join(''));
  const chosen = x.beads.findIndex(({ selected }) => selected);
  const [from, to] = [x.beads[chosen], xHat.beads[chosen]];
  const down = to
    ? `M${round(from.cx)},${x.base + 24}L${round(to.cx)},${round(to.cy)}${ways[chosen]}V${round(y.beads[chosen].cy)}`
    : '';
  path(g, 'chosen', down);
}

/** The title stands at the left, or at the right where the chosen sample's way would run through it. */
function drawSmallRow(
  g: Group,
  { base, beyond }: SmallRow,
  { scale, width }: AffineLayout,
  { text, way }: { text: string; way: number[] },
): void {
  const [left, right] = scale.range();
  const atRight = Math.min(...way) < roughWidth(text) && Math.max(...way) < width - roughWidth(text);
  path(g, 'axis', `M${left},${base}H${right}`);
  label(g, 'title', text, atRight ? width : 0, base - 45).attr('text-anchor', atRight ? 'end' : 'start');
  const [before, after] = beyond;
  label(g, 'before', before ? `‹ ${before} beyond` : '', left - 12, base + 16);
  label(g, 'after', after ? `${after} beyond ›` : '', right + 12, base + 16).attr('text-anchor', 'end');
}

/** The chosen sample's number in the rows. */
function drawValues(g: Group, { samples, selected }: AffineState, layout: AffineLayout): void {
  const { x, xHat, y } = samples[selected];
  const from = [layout.x, layout.xHat].map(({ beads }) => beads[selected]?.cx); // the way down comes from there
  const values = [
    { bead: layout.x.beads[selected], row: layout.x.beads, text: plain(x), term: 'x' },
    {
      bead: layout.xHat.beads[selected],
      row: layout.xHat.beads,
      text: fixed(xHat, 2),
      term: 'xhat',
      from: from[0],
    },
    {
      bead: ringed(layout.y.beads[selected]),
      row: layout.y.beads,
      text: fixed(y, 2),
      term: 'y',
      from: from[1],
    },
  ];
  drawBeadValues(g, layout.y.beads.length ? values : values.slice(0, 1), layout.width);
}

/** The ring belongs to the bead: its number stands outside. */
function ringed(bead: Bead): Bead {
  return { ...bead, r: (bead?.r ?? 0) + 3 };
}
