/** @file The pair of samples under the plot, and what becomes of it. */
import { drawBeads, round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { plain } from '../../viz/numbers.ts';
import type { GainLayout, Row } from './layout.ts';
import { label, path } from '../../viz/named.ts';
import type { GainState } from './state.ts';
import { three, xHatText } from './words.ts';

/** The pair in its own units, what becomes of it, and the way between: straight down unless eps leans in. */
export function drawPair(still: Group, state: GainState, { pair, xHat, width }: GainLayout): void {
  const half = three(state.gap / 2);
  const top = group(still, 'pair').attr('data-term', 'x');
  const ends: [number, string][] = [
    [-1, `−${half}`],
    [0, '0'],
    [1, half],
  ];
  drawRow(top, pair, state.gap === 0 ? [[0, '0']] : ends);
  label(top, 'title', `the pair, ${three(state.gap)} apart`, 0, pair.base - 46);
  const low = group(still, 'normalized').attr('data-term', 'xhat');
  drawRow(
    low,
    xHat,
    [-1, -0.5, 0, 0.5, 1].map((tick) => [tick, plain(tick)]),
  );
  label(low, 'title', 'x̂', 0, xHat.base - 12);
  const middle = Math.abs(state.xHat[1]) > 0.35; // the text stands where the beads do not
  const result = label(
    low,
    'result',
    xHat.beads.length ? `x̂ = ${xHatText(state)}` : 'x̂ = 0/0',
    middle ? width / 2 : width,
    xHat.base - 12,
  );
  result.attr('text-anchor', middle ? 'middle' : 'end');
  const ways = xHat.beads.map(
    ({ cx, cy, r }, i) => `M${round(pair.beads[i].cx)},${pair.base + 22}L${round(cx)},${round(cy - r)}`,
  );
  path(group(still, 'ways'), 'way', state.gap === 0 ? '' : ways.join(''));
  drawBeads(group(still, 'beads x').attr('data-term', 'x'), pair.beads);
  drawBeads(group(still, 'beads xhat').attr('data-term', 'xhat'), xHat.beads);
}

/** A hairline with named places: the pair's own unit is no round number, so no axis of round ticks. */
function drawRow(g: Group, { scale, base }: Row, ticks: [number, string][]): void {
  const [left, right] = scale.range();
  path(g, 'axis', `M${left},${base}H${right}`);
  path(g, 'grid', ticks.map(([at]) => `M${round(scale(at))},${base}v-34`).join(''));
  g.selectAll('text.tick')
    .data(ticks)
    .join('text')
    .attr('class', 'tick')
    .attr('x', ([at]) => round(scale(at)))
    .attr('y', base + 17)
    .text(([, name]) => name);
}
