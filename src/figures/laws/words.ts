/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { atMost, fixed, plain, small } from '../../viz/numbers.ts';
import { gradientText } from '../gradientText.ts';
import type { LawsState } from './state.ts';

/** gamma / s, which is 316 at most for gamma 1 and the usual epsilon. */
export function gainText(gain: number): string {
  return !Number.isFinite(gain) ? 'undefined' : plain(Number(gain.toPrecision(3)));
}

/** A sum that may be 0 but for rounding: "0", "0.00000062", "0.179". */
export function sumText(value: number, size: number): string {
  if (Number.isNaN(value)) return 'undefined';
  if (Math.abs(value) <= 1e-12 * Math.max(1, size)) return '0';
  const text = small(Number(Math.abs(value).toPrecision(3)));
  return value < 0 ? `−${text}` : text;
}

/** Whether epsilon, and not rounding, decides what is seen: the second law is off by more than a hundredth. */
export function isEpsFelt({ variance, eps }: Pick<LawsState, 'variance' | 'eps'>): boolean {
  return eps > 0.01 * variance;
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: LawsState): string {
  const { m, gamma, eps, samples, variance, shares, sumDXXHat } = state;
  if (Number.isNaN(samples[0].xHat))
    return 'All samples are equal and ε is 0: x̂ is 0/0, and so is its gradient.';
  if (samples.every(({ dY }) => dY === 0)) return 'Nothing comes back from the loss: pull at a bar.';
  if (m === 1) return 'One sample can only be shifted: its dX is 0, whatever comes back.';
  if (gamma === 0) return 'γ is 0: y does not depend on x, and dX is 0.';
  if (variance === 0) return `All samples are equal: only the mean of dY is taken off, and ε alone is in s.`;
  if (isEpsFelt(state) && Math.abs(sumDXXHat) > 1e-4)
    return `ε is large beside the variance, so a stretch is felt: the sum of dx · x̂ is ${sumText(sumDXXHat, 0)}, not 0.`;
  if (shares.through < 1e-4) return nothingThrough(state);
  const { shift, stretch, through } = shares;
  const felt = eps > 1e-3 * variance ? 'about ' : '';
  return `${pusher(state)}, ${felt}${percent(through)} gets through: ${percent(shift)} was a shift of all, ${percent(stretch)} a stretch.`;
}

function nothingThrough({ m, shares: { shift, stretch } }: LawsState): string {
  if (m === 2) return 'Two samples can only be shifted and stretched: nothing gets through.';
  if (stretch < 1e-4) return 'All are pushed alike: x̂ cannot follow, and every dX is 0.';
  if (shift < 1e-4) return 'A pure stretch: x̂ cannot follow, and every dX is 0.';
  return 'A shift and a stretch together: every dX is 0.';
}

function pusher({ samples }: LawsState): string {
  const pushed = samples.filter(({ dY }) => dY !== 0);
  return pushed.length === 1 ? `Of the push at ${pushed[0].name}` : 'Of dY';
}

/** "37.5 %", "100 %", "less than 0.1 %". */
function percent(share: number): string {
  if (share > 0 && share < 0.0005) return share < 1e-12 ? '0 %' : 'less than 0.1 %';
  return `${plain(Number((100 * share).toFixed(1)))}\u00a0%`;
}

/** The present number of every symbol, for the legend; of sample-wise ones, that of the chosen sample. */
export function values(state: LawsState): Record<string, string> {
  const { samples, selected, alongOnes, alongXHat, gain } = state;
  const { name, xHat, dY, dX } = samples[selected];
  return {
    dy: `${name}: ${atMost(dY)}`,
    mu: atMost(alongOnes),
    sigma: atMost(alongXHat),
    xhat: `${name}: ${Number.isNaN(xHat) ? 'undefined' : fixed(xHat, 2)}`,
    s: gainText(gain),
    dx: `${name}: ${gradientText(dX, gain)}`,
  };
}

/** The two laws with the numbers of the present state. */
export function laws(state: LawsState): { ones: string; xHat: string; leak: string } {
  const size = Math.max(...state.samples.map(({ dX }) => Math.abs(dX)));
  return {
    ones: sumText(state.sumDX, 1e3 * size),
    xHat: sumText(state.sumDXXHat, size),
    leak: sumText(state.leak, 0),
  };
}

/** The whole picture in words. */
export function summary(state: LawsState, title = finding(state)): string {
  const { samples, alongOnes, alongXHat, gain } = state;
  const rows = samples.map(({ name, dY, dX }) => `${name}: dY ${atMost(dY)}, dX ${gradientText(dX, gain)}`);
  const { ones, xHat } = laws(state);
  return `${title} Taken off: the mean ${atMost(alongOnes)}, and ${atMost(alongXHat)} times x̂. Sum of dX ${ones}, of dX times x̂ ${xHat}. ${rows.join('; ')}.`;
}
