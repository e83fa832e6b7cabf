/** @file What the stepper says of its present state: the title's finding, the step's name, the summary for those who do not see it. */
import { digitsFor, fixed, plain, small } from '../../viz/numbers.ts';
import { movedBy, phaseOf, type Sample, type StepperState } from './state.ts';

/** The title: what to see in the drawing as it stands. */
export function finding(state: StepperState): string {
  const { m, step, samples, selected } = state;
  const chosen = samples[movedBy(state) ?? selected];
  if (step === 0) return m === 1 ? 'A minibatch of one sample.' : `A minibatch: ${m} samples of one feature.`;
  if (step < 2 * m) return stepFinding(state, chosen);
  return special(state) ?? placeOf(samples[selected], state);
}

function stepFinding(state: StepperState, chosen: Sample): string {
  const digits = digitsFor(state.sd);
  const all = state.by === 'all';
  if (phaseOf(state) === 'centre') {
    if (all) return 'Centre: every sample minus the mean. The row keeps its shape and loses its origin.';
    return `Centre: ${chosen.name} minus the mean leaves ${fixed(chosen.centred, digits)}.`;
  }
  if (all) return 'Divide: one s becomes the unit of the row.';
  return `Divide: ${chosen.name} is ${fixed(chosen.centred, digits)} over s, which is ${fixed(chosen.xHat, 2)}.`;
}

/** The states with a lesson of their own. */
function special({
  m,
  variance,
  eps,
  a,
  b,
  samples,
  selected,
  wall,
  before,
}: StepperState): string | undefined {
  const { name, xHat } = samples[selected];
  if (variance === 0 && eps === 0) return 'All samples are equal and ε is 0: the division 0/0 has no answer.';
  if (m === 1) return 'One sample is its own mean. Its x̂ is 0, whatever it was.';
  if (variance === 0) return 'All samples are equal, so every x̂ is 0.';
  if (a < 0) return 'A negative a mirrors the row. Every x̂ changes its sign, and nothing else.';
  if (a !== 1 || b !== 0) return 'Every x has moved. No x̂ has.';
  if (m > 2 && Math.abs(xHat) > 0.95 * wall)
    return `${name} is at ${fixed(xHat, 4)}. The wall at √${m - 1} = ${fixed(wall, 4)} holds.`;
  if (before && movedOthers(samples, selected, before)) return `You moved ${name} alone. Every x̂ moved.`;
  return undefined;
}

function movedOthers(samples: readonly Sample[], selected: number, before: readonly number[]): boolean {
  return samples.some(({ xHat }, i) => i !== selected && Math.abs(xHat - before[i]) > 0.005);
}

function placeOf({ name, centred, xHat }: Sample, { sd, variance, eps }: StepperState): string {
  if (Math.abs(xHat) < 5e-7) return `${name} sits on the mean, so its x̂ is 0.`;
  const away = Math.abs(centred);
  const place = `${name} lies ${fixed(away, digitsFor(sd))} ${centred > 0 ? 'above' : 'below'} the mean: ${fixed(away / sd, 2)} standard deviations`;
  // The title must not call x̂ a count of standard deviations where epsilon makes it another number.
  return variance < 100 * eps
    ? `${place}. But ε outweighs so small a variance: x̂ is ${fixed(xHat, 2)}.`
    : `${place}.`;
}

/** "Step 3 of 16: centre c". */
export function stepName(state: StepperState): string {
  const { m, step, by, samples } = state;
  const count = by === 'all' ? `Step ${Math.ceil(step / m)} of 2` : `Step ${Math.ceil(step)} of ${2 * m}`;
  if (step === 0) return `${count}: the batch`;
  const moved = movedBy(state);
  const verb = phaseOf(state) === 'centre' ? 'centre' : 'divide';
  return `${count}: ${verb} ${moved === undefined ? 'all' : samples[moved].name}`;
}

/** The present number of every symbol, for the legend; of sample-wise ones, that of the chosen sample. */
export function values({
  samples,
  selected,
  mean,
  variance,
  sd,
  s,
  eps,
}: StepperState): Record<string, string> {
  const { x, centred, xHat } = samples[selected];
  const digits = digitsFor(sd);
  return {
    x: plain(x),
    mu: fixed(mean, digits),
    centred: fixed(centred, digits),
    sigma: fixed(variance, digitsFor(variance)),
    eps: small(eps),
    s: fixed(s, digitsFor(s)),
    xhat: fixed(xHat, 4),
  };
}

/** The whole picture in words. */
export function summary(state: StepperState): string {
  const { samples, mean, sd, step, m } = state;
  const digits = digitsFor(sd);
  const rows = samples.map(({ name, x, xHat }) =>
    step === 2 * m ? `${name}: ${plain(x)} becomes ${fixed(xHat, 2)}` : `${name}: ${plain(x)}`,
  );
  return `${finding(state)} ${stepName(state)}. Mean ${fixed(mean, digits)}, standard deviation ${fixed(sd, digits)}. ${rows.join('; ')}.`;
}
