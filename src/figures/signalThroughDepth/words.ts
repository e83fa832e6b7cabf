/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { plain } from '../../viz/numbers.ts';
import { DEPTH, type ActivationName, type InputName } from './settings.ts';
import type { SignalState } from './state.ts';

export const ACTIVATION_WORDS: Readonly<Record<ActivationName, string>> = {
  relu: 'ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
};
export const INPUT_WORDS: Readonly<Record<InputName, string>> = {
  raw: 'raw, 0 to 1',
  standardized: 'standardized (one mean, one sd)',
};

/** Two digits, whatever the size: "0.35", "0.00014", "9.4", "3,700,000". */
export function two(value: number): string {
  const rounded = Number(value.toPrecision(2));
  if (rounded >= 10) return rounded.toLocaleString('en-US');
  return rounded >= 1e-6 ? rounded.toPrecision(2) : powerOfTen(value);
}

/** The same where room is short: "9.9e−5", "3.7e6". */
export function short(value: number): string {
  return value >= 1e5 || value < 1e-4 ? powerOfTen(value) : two(value);
}

function powerOfTen(value: number): string {
  return value.toExponential(1).replace('e+', 'e').replace('-', '−');
}

/** A normalized spread is 1 up to epsilon: three digits show by how much it is not. */
export function three(value: number): string {
  return value.toFixed(3);
}

/** A spread within this factor of the first layer's has lasted; one below the share is lost to the layers above. */
const LASTING = 2;
const FADED = 0.1;
/** Digits this close make pictures that the eye cannot tell apart. */
const ALIKE = 0.01;
const HUGE = 1000;

type Fate = 'fades' | 'shrinks' | 'swells' | 'saturates' | 'lasts';

export function fateOf({ without, saturated }: SignalState): Fate {
  const [first, last] = [without.spreads[0], without.spreads[DEPTH - 1]];
  if (saturated > 0.5) return 'saturates';
  if (last < FADED * first) return 'fades';
  if (last * LASTING < first) return 'shrinks';
  return last > LASTING * first ? 'swells' : 'lasts';
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: SignalState): string {
  const { without, saturated, activation, input, other } = state;
  const [first, last] = [two(without.spreads[0]), two(without.spreads[DEPTH - 1])];
  const standardized = input === 'standardized';
  switch (fateOf(state)) {
    case 'saturates':
      return `The spread lasts, but ${percent(saturated)} of layer ${DEPTH}’s ${ACTIVATION_WORDS[activation]} outputs are stuck at an end.`;
    case 'fades':
      return standardized
        ? `Standardizing lifts layer 1 from ${two(other[0])} to ${first}. Layer ${DEPTH} still ends at ${last}.`
        : `Without batch normalization the signal fades: from ${first} in layer 1 to ${last} in layer ${DEPTH}.`;
    case 'shrinks':
      return `The signal shrinks to ${partOf(without.spreads)}: from ${first} in layer 1 to ${last} in layer ${DEPTH}.`;
    case 'swells':
      return `${standardized ? 'Standardized or not' : 'Without batch normalization'}, the signal swells: from ${first} in layer 1 to ${last} in layer ${DEPTH}.`;
    case 'lasts':
      return `At this init scale the signal lasts: ${first} in layer 1, ${last} in layer ${DEPTH}.`;
  }
}

const PARTS = [
  'half',
  'a third',
  'a quarter',
  'a fifth',
  'a sixth',
  'a seventh',
  'an eighth',
  'a ninth',
  'a tenth',
];

/** The nearest of the simple fractions. */
function partOf(spreads: readonly number[]): string {
  return PARTS[Math.round(spreads[0] / spreads[DEPTH - 1]) - 2];
}

/** What a layer does to the spread, and where it is lost, in a sentence or two under the drawing. */
export function verdict({ without }: SignalState): string {
  const [first, last] = [without.spreads[0], without.spreads[DEPTH - 1]];
  const factor = (last / first) ** (1 / (DEPTH - 1));
  const each = `Without batch normalization, each layer multiplies the spread by ${two(factor)} on average.`;
  const faded = without.spreads.findIndex((spread) => spread < ALIKE);
  if (faded >= 0)
    return `${each} From layer ${faded + 1} on it is below ${ALIKE}: the layers above get nearly the same from every digit.`;
  if (last < HUGE) return each;
  return `${each} Layer ${DEPTH} takes in values in the ${last >= 1e6 ? 'millions' : 'thousands'}.`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** The whole picture in words. */
export function summary(state: SignalState): string {
  const { initSd, activation, input, withBn, other } = state;
  const otherInput = input === 'raw' ? 'standardized' : 'raw';
  const bn = withBn.spreads.map(three);
  return [
    finding(state),
    `Init sd ${plain(initSd)}, ${ACTIVATION_WORDS[activation]}, input ${INPUT_WORDS[input]}.`,
    `Spread without batch normalization, layer by layer: ${state.without.spreads.map(two).join(', ')}.`,
    `With it: ${bn[0]} to ${bn[DEPTH - 1]}.`,
    `With ${otherInput} input and no batch normalization: ${two(other[0])} in layer 1, ${two(other[DEPTH - 1])} in layer ${DEPTH}.`,
    verdict(state),
  ]
    .join(' ')
    .trim();
}
