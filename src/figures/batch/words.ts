/** @file What the figure says of its present state. */
import { digitsFor, fixed, plain } from '../../viz/numbers.ts';
import type { BatchState, Sample } from './state.ts';
import { brief } from './summands.ts';

/** The title: what to see in the drawing as it stands. */
export function finding(state: BatchState): string {
  const { m, mean, variance, fulcrum, away, tilt, samples, selected, sd } = state;
  const digits = digitsFor(sd);
  if (away) {
    const side = tilt > 0 ? 'right' : 'left';
    return `Held at ${brief(fulcrum, digits)}, the beam tips to the ${side}: the deviations add up to ${brief(tilt, digits)}.`;
  }
  if (m === 1) return `One sample is its own mean, ${plain(mean)}, and its variance is 0.`;
  if (variance === 0)
    return `All ${m} samples are equal: they balance where they stand, and the variance is 0.`;
  return `${m} samples balance at ${fixed(mean, digits)}. ${share(samples[selected], state)}`;
}

/** How much of the variance a sample brings in. */
function share({ name, deviation, square }: Sample, { sumOfSquares, m, sd }: BatchState): string {
  const digits = digitsFor(sd);
  if (Math.abs(deviation) < 0.5 * 10 ** -digits)
    return `${name} sits on the mean and adds nothing to the variance.`;
  const percent = Math.round((100 * square) / sumOfSquares);
  const part = percent === 0 ? 'less than 1' : String(percent);
  // Twice an equal share and more.
  const alone = m > 2 && percent * m >= 200 ? ' alone' : '';
  return `${name}${alone} brings in ${part} % of the variance.`;
}

/** What a bead says of itself. */
export function beadText({ x, deviation, square }: Sample, { sd, away }: BatchState): string {
  const digits = digitsFor(sd);
  const from = away ? 'the fulcrum' : 'the mean';
  const place =
    deviation === 0
      ? `on ${from}`
      : `${brief(Math.abs(deviation), digits)} ${deviation > 0 ? 'above' : 'below'} ${from}`;
  return `${plain(x)}, ${place}, squared ${brief(square, Math.max(digits, digitsFor(square)))}`;
}

/** The present number of every symbol, for the legend; of sample-wise ones, that of the chosen sample. */
export function values({ samples, selected, mean, variance, sd }: BatchState): Record<string, string> {
  const { name, x } = samples[selected];
  const digits = digitsFor(sd);
  return {
    x: `${name}: ${plain(x)}`,
    mu: fixed(mean, digits),
    centred: `${name}: ${brief(x - mean, digits)}`,
    sigma: fixed(variance, digitsFor(variance)),
  };
}

/** The row below the legend: the numbers from where the fulcrum is held, which are not those of the symbols. */
export function pushed(state: BatchState): Record<'from' | 'fromDeviation' | 'fromSquare', string> {
  const { away, fulcrum, samples, selected, averageSquare, sd } = state;
  if (!away) return { from: '', fromDeviation: '', fromSquare: '' };
  const digits = digitsFor(sd);
  const { name, deviation } = samples[selected];
  return {
    from: `from ${brief(fulcrum, digits)}`,
    fromDeviation: `deviation ${name}: ${brief(deviation, digits)}`,
    fromSquare: `average square ${fixed(averageSquare, digitsFor(averageSquare))}`,
  };
}

/** The whole picture in words. */
export function summary(state: BatchState): string {
  const { samples, mean, variance, sd, m } = state;
  const digits = digitsFor(sd);
  const rows = samples.map((sample) => `${sample.name}: ${beadText(sample, state)}`);
  return `${finding(state)} m = ${m}, mean ${fixed(mean, digits)}, variance ${fixed(variance, digitsFor(variance))}, standard deviation ${fixed(sd, digits)}. ${rows.join('; ')}.`;
}
