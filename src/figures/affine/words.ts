/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { digitsFor, fixed, plain } from '../../viz/numbers.ts';
import type { ActivationName } from './settings.ts';
import type { AffineState, Sample, Share } from './state.ts';
import { standsOnCut, type ZoneKind } from './zones.ts';

const NBSP = '\u00a0';
const NAMES: Record<ZoneKind, string> = {
  linear: 'nearly linear',
  bent: 'in between',
  saturated: 'saturated',
  dead: 'dead',
  kept: 'passed on',
};

/** gamma or beta as set: "1", "−0.5". */
export function knob(value: number): string {
  return plain(Number(value.toFixed(3)));
}

/** "68.3 %"; never "0.0 %" for a little, nor "100.0 %" for nearly all. */
export function percent(share: number): string {
  const text = (100 * share).toFixed(1);
  if (share > 0 && text === '0.0') return `< 0.1${NBSP}%`;
  if (share < 1 && text === '100.0') return `> 99.9${NBSP}%`;
  return `${text}${NBSP}%`;
}

export function activationName(activation: ActivationName): string {
  return activation === 'relu' ? 'ReLU' : activation === 'none' ? 'no activation' : activation;
}

export function zoneName(kind: ZoneKind): string {
  return NAMES[kind];
}

/** "mean −1.00, sd 3.00" of y over the batch. */
export function spreadText({ mean, sd }: AffineState): string {
  if (Number.isNaN(mean)) return 'undefined';
  const digits = digitsFor(sd);
  return `mean ${fixed(mean, digits)}, sd ${fixed(sd, digits)}`;
}

/** The chosen sample's output, named as the sample: "b → 0.88". */
export function outputText({ name, output }: Sample): string {
  return `${name} → ${fixed(output, 2)}`;
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: AffineState): string {
  const { samples, gamma, beta, activation, m } = state;
  if (Number.isNaN(samples[0].xHat)) return 'All samples are equal and ε is 0: x̂ is 0/0, and so is y.';
  if (gamma === 0) return `γ = 0 sends every sample to β = ${knob(beta)}. What it was is lost.`;
  if (activation === 'none') return `y has ${spreadText(state).replace('sd', 'standard deviation')}.`;
  if (activation === 'relu') {
    const { ofBell, samples: count } = shareOf(state, 'dead');
    return `ReLU sends ${percent(ofBell)} of the bell to 0, and ${count} of your ${m} samples.${cutText(samples)}`;
  }
  const [linear, saturated] = [shareOf(state, 'linear').ofBell, shareOf(state, 'saturated').ofBell];
  const name = activation === 'tanh' ? 'tanh' : `the ${activation}`;
  if (saturated >= 0.25)
    return `${percent(saturated)} of the bell lies where ${name} is saturated: there it hardly answers.`;
  if (linear >= 0.5) return `${percent(linear)} of the bell lies where ${name} is nearly a straight line.`;
  return `The bell uses the bends of ${name}: only ${percent(linear)} of it lies on the nearly straight part.`;
}

/** Samples that read 0.00, and on which side of the cut they were counted: epsilon, or rounding, has decided. */
function cutText(samples: readonly Sample[]): string {
  const near = samples.filter(({ y }) => standsOnCut('relu', y));
  const sides: [string, Sample[]][] = [
    ['a hair below 0: dead', near.filter(({ y }) => y < 0)],
    ['at 0: dead', near.filter(({ y }) => y === 0)],
    ['a hair above 0: passed on', near.filter(({ y }) => y > 0)],
  ];
  return sides
    .map(([where, group]) => (group.length ? ` ${standing(group)} on the cut, ${where}.` : ''))
    .join('');
}

/** "b stands", "d and g stand", "12 samples stand" */
function standing(group: readonly Sample[]): string {
  if (group.length === 1) return `${group[0].name} stands`;
  if (group.length > 3) return `${group.length} samples stand`;
  const names = group.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]} stand`;
}

function shareOf({ shares }: AffineState, kind: ZoneKind): Share {
  const found = shares.find((share) => share.kind === kind);
  if (!found) throw new Error(`shareOf: no zone is ${kind} here`);
  return found;
}

/** The present number of every symbol, for the legend; of sample-wise ones, that of the chosen sample. */
export function values({ samples, selected, gamma, beta }: AffineState): Record<string, string> {
  const { x, xHat, y } = samples[selected];
  return { x: plain(x), xhat: fixed(xHat, 2), gamma: knob(gamma), beta: knob(beta), y: fixed(y, 2) };
}

/** The whole picture in words. */
export function summary(state: AffineState): string {
  const { samples, gamma, beta, activation, shares } = state;
  const zones = shares.map(
    (share) =>
      `${zoneName(share.kind)}, ${share.rule}: ${percent(share.ofBell)} of the bell, ${share.samples} samples`,
  );
  const rows = samples.map(
    ({ name, x, xHat, y, output }) =>
      `${name}: ${plain(x)}, normalized ${fixed(xHat, 2)}, y ${fixed(y, 2)}${activation === 'none' ? '' : `, output ${fixed(output, 2)}`}`,
  );
  return `${[
    finding(state),
    `γ = ${knob(gamma)}, β = ${knob(beta)}, ${activationName(activation)}.`,
    `y: ${spreadText(state)}.`,
    ...zones.map((zone) => `${zone}.`),
  ].join(' ')} ${rows.join('; ')}.`;
}
