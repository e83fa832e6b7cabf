/** @file What E14 asks of its runs, in the order in which it is printed. */
import { RATES, SETTINGS, type Accuracy, type Setting } from './e14Expected.ts';
import { ONE_POINT, percent, type Row } from './recipe.ts';

export type Net = 'none' | 'bn';

/** The table rounds accuracies to whole percents. */
const ROUNDED = 0.005;
/** A net that always gives the same digit is right on 9 to 12 of 100, whichever it is. */
const GUESSING = { upTo: 11, tolerance: 0.025 };
/** Its spreads are those of two starts, with two digits. */
const SPREAD_TOLERANCE = 0.15;
/** The rate of the ids that name none. */
const MAIN_RATE = 0.1;

export const e14Rows = (): Row[] =>
  SETTINGS.flatMap((setting) => [...spreadRows(setting), ...accuracyRows(setting)]);

/** e14.relu.sd05.layer8, e14.relu.sd10.standardized.layer1. */
export function spreadId({ activation, ...setting }: Setting, layer: number | string): string {
  return `e14.${activation}.${placeOf(setting)}.layer${layer}`;
}

/** e14.none.sd05.acc, e14.bn.sd10.standardized.rate0.5.acc, e14.sigmoid.none.sd10.acc. */
export function accuracyId({ activation, ...setting }: Setting, net: Net, rate: number): string {
  const which = activation === 'relu' ? net : `${activation}.${net}`;
  return `e14.${which}.${placeOf(setting)}${rate === MAIN_RATE ? '' : `.rate${rate}`}.acc`;
}

/** The spread of the starting weights, in hundredths, and the input where it is not that from 0 to 1. */
function placeOf({ initSd, input }: Pick<Setting, 'initSd' | 'input'>): string {
  return `sd${String(Math.round(100 * initSd)).padStart(2, '0')}${input === 'raw' ? '' : `.${input}`}`;
}

const INPUTS = {
  raw: 'pixels from 0 to 1',
  standardized: 'pixels minus 0.1307 over 0.3081',
  bytes: 'pixels from 0 to 255',
};
const ACTIVATIONS = { relu: 'ReLU', sigmoid: 'sigmoid' };
const NETS = { none: 'without batch normalization', bn: 'with batch normalization' };

const whereOf = ({ activation, initSd, input }: Setting) =>
  `eight hidden layers of 100 with ${ACTIVATIONS[activation]}, weights N(0, ${initSd}²), ${INPUTS[input]}`;

function spreadRows(setting: Setting): Row[] {
  return Object.entries(setting.spreads).map(([layer, spread]) => ({
    id: spreadId(setting, layer),
    what: `standard deviation of a unit’s pre-activations over 500 test images in hidden layer ${layer} before training, mean over its units, ${whereOf(setting)}, no batch normalization`,
    expected: { mean: spread, n: 2 },
    tolerance: SPREAD_TOLERANCE * spread,
    print: (value: number) => shortest(value),
  }));
}

function accuracyRows(setting: Setting): Row[] {
  return (['none', 'bn'] as const).flatMap((net) =>
    RATES.map((rate, r) => ({
      id: accuracyId(setting, net, rate),
      what: `test accuracy on 4,000 images after 300 steps, ${NETS[net]}, learning rate ${rate}, ${whereOf(setting)}; a net that diverged counts as one that answers 0 to everything`,
      ...expectation(setting[net][r]),
      print: percent,
    })),
  );
}

/** In percent, of two starts. */
function expectation(accuracy: Accuracy): Pick<Row, 'expected' | 'tolerance'> {
  if (accuracy === undefined) return { tolerance: 0 };
  const tolerance = accuracy <= GUESSING.upTo ? GUESSING.tolerance : ONE_POINT + ROUNDED;
  return { expected: { mean: accuracy / 100, n: 2 }, tolerance };
}

/** Two digits, without an exponent: "0.00011". */
const shortest = (value: number) =>
  value.toLocaleString('en-US', { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
