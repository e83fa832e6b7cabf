/** @file The numbers of E6, and what PyTorch gave for them. */
import { ONE_POINT, percent, type Row } from './recipe.ts';

export const ALPHAS = [0.5, 0.1, 0.01, 0.001];
export const TEST_STEPS = [10, 50, 200, 1000];
export const SIZES = [2, 4, 8, 32];

const RUNS = 3;
const NET = 'ReLU net 784-100-100-100-10 with batch normalization, learning rate 0.1';

/** Means of three runs in percent, at TEST_STEPS. Those in training mode were taken with larger minibatches. */
const BY_ALPHA: Readonly<Record<number, readonly number[]>> = {
  0.5: [64, 81, 90, 94],
  0.1: [61, 82, 91, 94],
  0.01: [42, 75, 90, 94],
  0.001: [36, 53, 82, 93],
};
/** The table has whole percents of another three runs. */
const EARLY = 0.03;

const row = (id: string, what: string, expected?: number, tolerance = ONE_POINT): Row => ({
  id,
  what,
  expected: expected === undefined ? undefined : { mean: expected / 100, n: RUNS },
  tolerance,
  print: percent,
});

const momenta = TEST_STEPS.flatMap((step, k) => [
  ...ALPHAS.map((alpha) =>
    row(
      `e6.alpha${alpha}.${step}`,
      `test accuracy in inference mode after ${step.toLocaleString('en-US')} steps, running averages with alpha ${alpha}, ${NET}, minibatches of 32, first 5,000 test images`,
      BY_ALPHA[alpha][k],
      EARLY,
    ),
  ),
  row(
    `e6.batch.${step}`,
    `test accuracy in training mode after ${step.toLocaleString('en-US')} steps, in minibatches of 32 test images, ${NET}, trained with minibatches of 32`,
  ),
]);

const sizes = SIZES.flatMap((m) => {
  const what = `${NET}, trained for 2,000 steps with minibatches of ${m}`;
  // For m up to 8 the table has the harder half of the test images.
  const [train, inference] = m === 32 ? [95.4, 96.8] : [];
  return [
    row(`e6.m${m}.train`, `test accuracy in training mode, in minibatches of ${m}; ${what}`, train),
    row(`e6.m${m}.eval`, `test accuracy in inference mode; ${what}`, inference),
  ];
});

const classes = [
  row(
    'e6.oneClass.train',
    `test images right in training mode, in minibatches of 32 images of one class, mean over the ten classes; ${NET}, 1,000 steps with minibatches of 32`,
    12.8,
  ),
  row(
    'e6.oneClass.eval',
    `test images right in inference mode, mean over the ten classes; ${NET}, 1,000 steps with minibatches of 32`,
    95.7,
  ),
  row('e6.mixed.eval', `test accuracy in inference mode; ${NET}, 1,000 steps with minibatches of 32`, 95.7),
];

export const E6_ROWS: readonly Row[] = [...momenta, ...sizes, ...classes];
