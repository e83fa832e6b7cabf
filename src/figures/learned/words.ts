/** @file What the figure says of its present state. */
import type { Progress } from '../../training/feed.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { DATA_BYTES } from '../race/settings.ts';
import { PLAY } from '../trainingLines.ts';
import { fetchText, steps } from '../trainingWords.ts';
import type { Layer, LearnedState } from './state.ts';

/** The title: which way the knobs went, and whether towards undoing. */
export function finding(state: LearnedState): string {
  const { step, layers, otherThanShown, recorded, ran, phase, divergedAt } = state;
  if (otherThanShown)
    return `${recorded ? 'Recorded at' : 'This run:'} ${settingsText(ran)}. Press ${PLAY[phase]} for ${settingsText(state)}.`;
  if (phase === 'diverged')
    return `At step ${steps(divergedAt ?? step)} the loss was no number any more: learning rate ${plain(ran.learningRate)} is too much. The knobs stand as last seen.`;
  if (step === 0) return 'At the start every unit has γ = 1 and β = 0.';
  return `${recorded ? 'Recorded, step' : 'Step'} ${steps(step)}: γ has grown above 1 in ${list(layers, ({ grown }) => grown)} of ${layers[0].units} units. ${approach(layers)}`;
}

const settingsText = ({ learningRate, seed }: { learningRate: number; seed: number }) =>
  `learning rate ${plain(learningRate)}, seed ${seed}`;

/** Whether the knobs go where they would undo: how many of each layer, or where none does. */
function approach(layers: readonly Layer[]): string {
  const away = layers.filter(({ nearer }) => nearer === 0).map(({ layer }) => layer);
  if (away.length === layers.length) return 'No dot has come nearer to its cross.';
  if (away.length > 0)
    return `In layer${away.length > 1 ? 's' : ''} ${away.join(' and ')} no dot has come nearer to its cross.`;
  return `Nearer to their crosses than at the start: ${list(layers, ({ nearer }) => nearer)} dots.`;
}

function list(layers: readonly Layer[], of: (layer: Layer) => number): string {
  const numbers = layers.map(of);
  return `${numbers.slice(0, -1).join(', ')} and ${numbers[numbers.length - 1]}`;
}

/** The numbers of the chosen unit, by the symbol's role. */
export function values({ chosen }: LearnedState): Record<string, string> {
  return {
    gamma: fixed(chosen.gamma, 2),
    beta: fixed(chosen.beta, 2),
    s: fixed(chosen.s, 2),
    mu: fixed(chosen.mean, 2),
  };
}

export function summary(state: LearnedState): string {
  const { layers, layer, unit, recorded, ran } = state;
  const now = values(state);
  const ranges = layers.map(({ layer: l, now: { gamma, beta } }) => {
    const [scales, shifts] = [gamma, beta].map(rangeText);
    return `layer ${l}: γ from ${scales}, β from ${shifts}`;
  });
  const which = recorded ? 'A recorded run' : 'Your run';
  return `${finding(state)} ${which}, learning rate ${plain(ran.learningRate)}, seed ${ran.seed}. ${ranges.join('; ')}. Unit ${unit} of layer ${layer} has γ = ${now.gamma} and β = ${now.beta}; s = ${now.s} and μ = ${now.mu} would undo its normalization.`;
}

function rangeText(numbers: ArrayLike<number>): string {
  const all = Array.from(numbers);
  return `${fixed(Math.min(...all), 2)} to ${fixed(Math.max(...all), 2)}`;
}

/** What pressing Start does; the digits that it fetches may be here already. */
export function offerText(seed: number, progress?: Progress): string {
  const fetches = fetchText('20,000 handwritten digits', DATA_BYTES, progress);
  return `Start ${fetches}trains the net with batch normalization here, in your browser, from seed ${seed}.`;
}
