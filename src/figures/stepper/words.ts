/** @file What the stepper says of its present state: the title's finding, the step's name, the summary for those who do not see it. */
import { bracketed, digitsFor, fixed, plain, small, xHatDigits } from '../../viz/numbers.ts';
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
    return `Centre ${chosen.name}: ${plain(chosen.x)} − ${bracketed(fixed(state.mean, digits))} = ${fixed(chosen.centred, digits)}.`;
  }
  if (all) return 'Divide: one s becomes the unit of the row.';
  return `Divide ${chosen.name}: ${fixed(chosen.centred, digits)} / ${fixed(state.s, digitsFor(state.s))} = ${fixed(chosen.xHat, 2)}.`;
}

/** The states with a lesson of their own. */
function special(state: StepperState): string | undefined {
  const { m, variance, eps, a, b, samples, selected, wall, before } = state;
  const { name, xHat } = samples[selected];
  if (variance === 0 && eps === 0) return 'All samples are equal and ε is 0: the division 0/0 has no answer.';
  if (m === 1) return 'One sample is its own mean. Its x̂ is 0, whatever it was.';
  if (variance === 0) return 'All samples are equal, so every x̂ is 0.';
  if (a !== 1 || b !== 0) return lawInWords(state);
  if (m > 2 && Math.abs(xHat) > 0.95 * wall)
    return `${name} is at ${fixed(xHat, 4)}. The wall at √${m - 1} = ${fixed(wall, 4)} holds.`;
  return before && movedInWords(name, othersMoved(samples, selected, before));
}

/** What the two sliders have done to x̂: by the law nothing but its sign, unless epsilon is felt. */
function lawInWords({ a, samples, plainXHat }: StepperState): string {
  const drift = Math.max(...samples.map(({ xHat }, i) => Math.abs(xHat - Math.sign(a) * plainXHat[i])));
  const sign =
    a < 0 ? 'A negative factor mirrors the row: every x̂ changes its sign' : 'Every x has moved. No x̂ has';
  if (drift < 0.005) return a < 0 ? `${sign}, and nothing else.` : `${sign}.`;
  return a < 0
    ? `${sign}, and a little more, since ε is felt.`
    : 'Every x has moved, and every x̂ a little, since ε is felt.';
}

function othersMoved(samples: readonly Sample[], selected: number, before: readonly number[]): number {
  return (
    samples.filter(({ xHat }, i) => i !== selected && Math.abs(xHat - before[i]) > 0.0005).length /
    (samples.length - 1)
  );
}

function movedInWords(name: string, share: number): string | undefined {
  if (share === 0) return undefined;
  return `You moved ${name} alone. ${share === 1 ? 'Every' : 'Almost every'} x̂ moved.`;
}

function placeOf({ name, centred, xHat }: Sample, { sd, variance, eps }: StepperState): string {
  if (Math.abs(xHat) < 5e-7) return `${name} sits on the mean, so its x̂ is 0.`;
  const away = Math.abs(centred);
  const place = `${name} lies ${fixed(away, digitsFor(sd))} ${centred > 0 ? 'above' : 'below'} the mean: ${fixed(away / sd, 2)} standard deviations`;
  // The title must not call x̂ a count of standard deviations where epsilon makes it another number.
  if (variance >= 100 * eps) return `${place}.`;
  return `${place}. But ε ${variance < eps ? 'outweighs' : 'is felt beside'} so small a variance: x̂ is ${fixed(xHat, 2)}.`;
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

/** The present number of every symbol, for the legend; of sample-wise ones, that of the chosen sample. "–": not yet. */
export function values(state: StepperState): Record<string, string> {
  const { samples, selected, mean, variance, sd, s, eps, step, m } = state;
  const { x, centred, xHat, centring, dividing } = samples[selected];
  const digits = digitsFor(sd);
  const once = (reached: boolean, text: string) => (reached ? text : '–');
  return {
    x: plain(x),
    mu: once(step > 0, fixed(mean, digits)),
    centred: once(centring === 1, fixed(centred, digits)),
    sigma: once(step > m, fixed(variance, digitsFor(variance))),
    eps: small(eps),
    s: once(step > m, fixed(s, digitsFor(s))),
    xhat: once(dividing === 1, fixed(xHat, xHatDigits(xHat, state.wall))),
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
