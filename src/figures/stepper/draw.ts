/** @file The stepper's drawing: three rows of beads, from x over x - mean to xHat. */
import { select } from 'd3';
import { drawBeads, round, type Bead } from '../../viz/beads.ts';
import {
  drawBeadRow,
  drawBeadValues,
  drawGhosts,
  drawMean,
  drawWalls,
  onRightHalf,
} from '../../viz/beadRow.ts';
import { group, type Group } from '../../viz/group.ts';
import { drawLabel, drawMeasure, roughWidth } from '../../viz/marks.ts';
import { digitsFor, fixed, plain, signed, small, xHatDigits } from '../../viz/numbers.ts';
import type { StepperLayout } from './layout.ts';
import type { StepperState } from './state.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawStepper(svg: SVGSVGElement, state: StepperState, layout: StepperLayout): void {
  const { width, height, x, centred, xHat, moving } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawPath(group(still, 'path'), state, layout);
  const handled = state.a !== 1 || state.b !== 0;
  drawBeadRow(group(still, 'row-x'), x, handled ? 'x: your batch times a plus b' : 'x: the minibatch', 'x');
  drawBeadRow(group(still, 'row-centred'), centred, 'x − μ: centred', 'centred');
  drawBeadRow(group(still, 'row-xhat'), xHat, 'x̂: divided by s', 'xhat');
  drawSpread(group(still, 'spread'), state, layout);
  drawMean(group(still, 'mean'), x, state.mean, digitsFor(state.sd));
  drawRuler(group(still, 'ruler'), state, layout);
  drawWalls(group(still, 'walls'), xHat, { ...state, chosen: state.samples[state.selected].xHat });
  drawGhosts(group(still, 'ghosts').attr('data-term', 'xhat'), layout.ghosts, xHat.beads);
  drawBeads(group(still, 'beads centred').attr('data-term', 'centred'), moving.centred);
  drawBeads(group(still, 'beads xhat').attr('data-term', 'xhat'), moving.xHat);
  drawBeads(group(svg, 'beads x').attr('data-term', 'x'), x.beads);
  drawValues(group(svg, 'values').attr('aria-hidden', 'true'), state, layout);
}

/** One standard deviation to each side of the mean: a band, and its half measured on the roomier side. */
function drawSpread(g: Group, { mean, sd }: StepperState, { x }: StepperLayout): void {
  const [left, right] = x.scale.range();
  const at = x.scale(mean);
  const from = Math.max(left, x.scale(mean - sd));
  const to = Math.min(right, x.scale(mean + sd));
  const side = onRightHalf(x, mean) ? -1 : 1;
  g.attr('data-term', 'sigma');
  g.selectAll('rect')
    .data([null])
    .join('rect')
    .attr('x', round(from))
    .attr('width', round(to - from))
    .attr('y', x.top + 4)
    .attr('height', x.base - x.top - 4);
  drawMeasure(g, {
    from: at,
    to: side === 1 ? x.scale(mean + sd) : x.scale(mean - sd),
    y: x.top + 4,
    edge: right,
  });
  drawLabel(g, `σ = ${fixed(sd, digitsFor(sd))}`, at + side * 6, x.top - 4, side === 1 ? 'start' : 'end');
}

/** What divides: s, laid off from 0 in the centred row; and how little of it epsilon adds. */
function drawRuler(g: Group, { s, sd }: StepperState, { centred, width }: StepperLayout): void {
  const from = centred.scale(0);
  const y = centred.top + 4;
  drawMeasure(group(g, 's').attr('data-term', 's'), {
    from,
    to: centred.scale(s),
    y,
    edge: centred.scale.range()[1],
  });
  const added = s - sd;
  const adds = added > 0 && added < 1e-3 ? small(Number(added.toPrecision(1))) : fixed(added, 3);
  const parts = [
    { term: 's', text: `s = ${fixed(s, digitsFor(s))}` },
    { term: 'eps', text: `, ε adds ${adds}` },
  ];
  const room = roughWidth(parts.map(({ text }) => text).join(''));
  const text = g
    .selectAll('text')
    .data([null])
    .join('text')
    .attr('x', round(Math.min(from + 6, width - room)))
    .attr('y', y - 8);
  text
    .selectAll('tspan')
    .data(parts)
    .join('tspan')
    .attr('data-term', ({ term }) => term)
    .attr('class', ({ term }) => term)
    .text(({ text }) => text);
}

/** The chosen sample's way through the rows. */
function drawPath(g: Group, { selected }: StepperState, { x, centred, xHat, moving }: StepperLayout): void {
  const name = x.beads[selected].name;
  const stops = [x.beads, moving.centred, moving.xHat]
    .map((beads) => beads.find((bead) => bead.name === name))
    .filter((bead) => bead !== undefined);
  const bases = [x.base, centred.base, xHat.base];
  const d = stops.map(({ cx, cy }, i) =>
    i === 0
      ? `M${round(cx)},${round(cy)}`
      : `C${round(stops[i - 1].cx)},${bases[i - 1] + 34} ${round(cx)},${bases[i - 1] + 18} ${round(cx)},${round(cy)}`,
  );
  g.selectAll('path')
    .data([d.join('')])
    .join('path')
    .attr('d', String);
}

/** The chosen sample's number above its bead in each row it has reached. */
function drawValues(
  g: Group,
  { samples, selected, sd, wall }: StepperState,
  { x, moving, width }: StepperLayout,
): void {
  const { name, x: value, centred, xHat, centring, dividing } = samples[selected];
  const find = (beads: readonly Bead[]) => beads.find((bead) => bead.name === name);
  const values = [
    { bead: x.beads[selected], row: x.beads, text: plain(value), term: 'x' },
    {
      bead: centring === 1 ? find(moving.centred) : undefined,
      row: moving.centred,
      text: signed(centred, digitsFor(sd)),
      term: 'centred',
    },
    {
      bead: dividing === 1 ? find(moving.xHat) : undefined,
      row: moving.xHat,
      text: fixed(xHat, xHatDigits(xHat, wall)),
      term: 'xhat',
    },
  ];
  const reached = values.filter((v): v is typeof v & { bead: Bead } => v.bead !== undefined);
  drawBeadValues(g, reached, width);
}
