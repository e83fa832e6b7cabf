/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { fixed, plain } from '../../viz/numbers.ts';
import type { RuleName } from '../../nn/runningRules.ts';
import type { RunningState } from './state.ts';

export const NAMES: Readonly<Record<RuleName, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  flax: 'Flax',
  average: 'plain average',
};

const OF: Readonly<Record<RuleName, string>> = {
  pytorch: 'PyTorch’s rule',
  keras: 'Keras’ rule',
  flax: 'Flax’ rule',
  average: 'the plain average',
};

export const percent = (share: number, digits = 1): string => `${fixed(100 * share, digits)} %`;
export const count = (n: number): string => n.toLocaleString('en-US');

/** "PyTorch’s rule", and what the reader has changed of it. */
function ruleWords({ chosen, changed }: RunningState): string {
  return changed ? `${OF[chosen.name]} with α = ${plain(chosen.rule.alpha ?? 1)}` : OF[chosen.name];
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: RunningState): string {
  const { step, left, chosen } = state;
  const who = ruleWords(state);
  if (step === 0) return 'Before the first minibatch every rule remembers a mean of 0 and a variance of 1.';
  const after = `After ${step === 1 ? 'one minibatch' : `${step} minibatches`}`;
  if (chosen.rule.alpha === undefined)
    return `${after} nothing of the start is left in ${who}, but the oldest minibatch still counts as much as the newest.`;
  if (chosen.rule.alpha === 1)
    return `The memory is the last minibatch: ${who} keeps nothing of the ones before, and what it remembers jumps with each.`;
  if (left >= 0.01) return `${after} ${percent(left)} of what ${who} remembers is still its start: 0 and 1.`;
  return `${after} ${who} has forgotten its start: ${left < 0.0005 ? 'less than 0.1 %' : percent(left)} of it is left.`;
}

/** The whole picture in words. */
export function summary(state: RunningState): string {
  const { chosen, population, accuracies, step } = state;
  const { mean, variance } = chosen.now;
  const truth = population.findLast((at) => at.step <= step);
  const last = accuracies.findLast((at) => at.step <= step);
  const now = `It remembers a mean of ${fixed(mean, 2)} and a variance of ${fixed(variance, 2)}.`;
  const then = truth
    ? ` With the weights of step ${truth.step} the population has ${fixed(truth.mean, 2)} and ${fixed(truth.variance, 2)}.`
    : '';
  const net = last
    ? ` At step ${last.step} the net is right on ${percent(last.byRule)} of the test digits in inference mode, and on ${percent(last.byBatch)} in training mode.`
    : '';
  return `${finding(state)} ${now}${then}${step > 0 ? net : ''}`;
}
