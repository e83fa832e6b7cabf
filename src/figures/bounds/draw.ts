/** @file Two rows of beads: the batch, and its xHat between the walls. */
import { select } from 'd3';
import {
  beadRow,
  drawBeadRow,
  drawBeadValues,
  drawMean,
  drawWalls,
  type Domain,
  type Row,
} from '../../viz/beadRow.ts';
import { drawBeads } from '../../viz/beads.ts';
import { group } from '../../viz/group.ts';
import { digitsFor, fixed, plain, xHatDigits } from '../../viz/numbers.ts';
import type { BoundsState } from './state.ts';

const HEIGHT = 270;

export interface BoundsLayout {
  width: number;
  x: Row;
  xHat: Row;
}

export function layoutBounds(
  { samples, selected, wall }: BoundsState,
  width: number,
  domain: Domain,
  dragging = false,
): BoundsLayout {
  const edge = 1.14 * Math.max(wall, 1);
  const named = (value: (sample: BoundsState['samples'][number]) => number) =>
    samples.map((sample) => ({ name: sample.name, value: value(sample) }));
  const common = { width, selected, dragging };
  return {
    width,
    x: beadRow({ ...common, samples: named(({ x }) => x), domain, top: 34, base: 108 }),
    xHat: beadRow({
      ...common,
      samples: named(({ xHat }) => (Number.isNaN(xHat) ? 0 : xHat)),
      domain: [-edge, edge],
      top: 168,
      base: 244,
    }),
  };
}

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawBounds(svg: SVGSVGElement, state: BoundsState, { width, x, xHat }: BoundsLayout): void {
  select(svg).attr('viewBox', `0 0 ${width} ${HEIGHT}`).attr('height', HEIGHT);
  const { samples, selected, mean, sd, wall, m } = state;
  const chosen = samples[selected];
  const defined = !Number.isNaN(chosen.xHat);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawBeadRow(group(still, 'row-x'), x, 'x: the minibatch', 'x');
  drawBeadRow(group(still, 'row-xhat'), xHat, 'x̂: normalized', 'xhat');
  drawMean(group(still, 'mean'), x, mean, digitsFor(sd));
  drawWalls(group(still, 'walls'), xHat, { wall, m, chosen: chosen.xHat });
  drawBeads(group(still, 'beads xhat').attr('data-term', 'xhat'), defined ? xHat.beads : []);
  drawBeads(group(svg, 'beads x').attr('data-term', 'x'), x.beads);
  const values = [
    { bead: x.beads[selected], row: x.beads, text: plain(chosen.x), term: 'x' },
    {
      bead: xHat.beads[selected],
      row: xHat.beads,
      text: fixed(chosen.xHat, xHatDigits(chosen.xHat, wall)),
      term: 'xhat',
    },
  ];
  drawBeadValues(
    group(svg, 'values').attr('aria-hidden', 'true'),
    defined ? values : values.slice(0, 1),
    width,
  );
}
