/** @file What the figure says of its present state: the title's finding, the numbers under the clouds, the summary. */
import { digitsFor, fixed, plain, small } from '../../viz/numbers.ts';
import type { Cloud, TwoFeaturesState } from './state.ts';

/** The title: what to see in the drawing as it stands. */
export function finding(state: TwoFeaturesState): string {
  const { before, after, todo } = state;
  const sentence = special(state);
  if (sentence) return sentence;
  if (!after || Number.isNaN(before.r) || Number.isNaN(after.r))
    return 'The spread is too small to be squared as a double: r is not defined.';
  return todo === 'whiten' ? whitening(state, after) : standardizing(before, after);
}

function standardizing(before: Cloud, after: Cloud): string {
  if (isZero(before.r) && isZero(after.r))
    return 'Each axis is standardized alone. There was no tilt, and there is none now.';
  return `Each axis is standardized alone. The correlation stays: r = ${fixed(before.r, 2)} before, ${fixed(after.r, 2)} after.`;
}

function whitening({ before, m, eps }: TwoFeaturesState, after: Cloud): string {
  if (isLine(before)) {
    const who = m === 2 ? 'Two samples always lie on one line' : 'The samples lie on one line';
    return `${who}: across it there is nothing to stretch, so even whitening leaves r = ${fixed(after.r, 2)}.`;
  }
  if (isZero(after.r)) return `Whitening removes the tilt: r = ${fixed(before.r, 2)} before, 0 after.`;
  return `Whitening takes r from ${fixed(before.r, 2)} to ${fixed(after.r, 2)} only: along the short axis ε = ${small(eps)} is no small number.`;
}

/** As the reader sees it. */
function isZero(r: number): boolean {
  return fixed(Math.abs(r), 2) === '0.00';
}

/** A cloud without width across its long axis: all samples on one line, or in one point. */
function isLine({ axes }: Cloud): boolean {
  return axes.short === 0;
}

/** The batches that have no tilt, or no answer. */
function special({ m, before, after, todo }: TwoFeaturesState): string | undefined {
  if (m === 1 && after)
    return 'One sample is its own mean on both axes: its x̂ is 0, and one point has no tilt.';
  const flat = before.sd.flatMap((sd, j) => (sd === 0 ? [`${j + 1}`] : []));
  if (!after) {
    if (flat.length > 0)
      return `Feature ${flat.join(' and feature ')} does not vary and ε is 0: the division 0/0 has no answer.`;
    if (todo === 'whiten')
      return 'The samples lie on one line and ε is 0: across it, whitening would divide 0 by 0.';
  }
  if (flat.length === 2) return 'Neither feature varies: every x̂ is 0, and there is no tilt.';
  if (flat.length === 1)
    return `Feature ${flat[0]} does not vary: its x̂ is 0, the cloud is a line along an axis, and has no correlation.`;
  return undefined;
}

/** Below a cloud: "r = 0.93", or why there is none. */
export function correlationText({ r }: Cloud): string {
  return Number.isNaN(r) ? 'r is not defined' : `r = ${fixed(r, 2)}`;
}

/** How much longer than wide the ellipse is: "4.8 : 1". */
export function axesText(cloud: Cloud): string {
  const { long, short } = cloud.axes;
  if (long === 0) return 'a point';
  if (short === 0) return 'a line';
  const ratio = Math.sqrt(long / short);
  return `long : short axis = ${ratio < 1000 ? fixed(ratio, 1) : plain(Math.round(ratio))} : 1`;
}

/** Which average runs over what: "Feature 1, over the 8 samples: μ = 5.00, σ = 2.00". */
export function averaging({ before, lit, m }: TwoFeaturesState): string {
  const digits = digitsFor(before.sd[lit]);
  const over = m === 1 ? 'over its one sample' : `down its column, over all ${m} samples`;
  return `Feature ${lit + 1}, ${over}: μ = ${fixed(before.mean[lit], digits)}, σ = ${fixed(before.sd[lit], digits)}.`;
}

/** The whole picture in words. */
export function summary(state: TwoFeaturesState): string {
  const { before, after, todo } = state;
  const done = todo === 'whiten' ? 'whitened' : 'standardized';
  const parts = [
    finding(state),
    averaging(state),
    `Before: ${correlationText(before)}, ${axesText(before)}.`,
  ];
  if (!after) return parts.join(' ');
  const rows = before.points.map(
    ({ name, at }, i) =>
      `${name}: ${pair(at.map(plain))} becomes ${pair(after.points[i].at.map((v) => fixed(v, 2)))}`,
  );
  return [
    ...parts,
    `${done[0].toUpperCase()}${done.slice(1)}: ${correlationText(after)}, ${axesText(after)}.`,
    `${rows.join('; ')}.`,
  ].join(' ');
}

function pair(texts: string[]): string {
  return `(${texts.join(', ')})`;
}
