/** @file The numbers of E9. They are the size of rounding, or of one gradient: another implementation's say only how large. */
import type { Expected, Row } from './recipe.ts';

const NET = 'ReLU net 784-100-100-100-10 with batch normalization after 1,000 steps, minibatches of 32';

/** Rounding may be ten times another's; PyTorch 1.13 had this much at most. */
const rounding = (most: number): Expected => ({ from: 0, to: 10 * most });

const row = (id: string, what: string, expected: Expected): Row => ({
  id,
  what,
  expected,
  tolerance: 0,
  print: (value) => value.toLocaleString('en-US', { maximumSignificantDigits: 1 }),
});

export const E9_ROWS: readonly Row[] = [
  row(
    'e9.bias.gradient',
    `largest size of the gradient of a bias that is added just before batch normalization, 32-bit numbers; ${NET}`,
    rounding(2e-8),
  ),
  row('e9.beta.gradient', `largest size of the gradient of beta in the same minibatch; ${NET}`, {
    from: 3e-3,
    to: 0.6,
  }),
  row(
    'e9.bias.logits',
    `largest change of the outputs (logits) after biases drawn from N(0, 25) were added before batch normalization, 32-bit numbers; ${NET}`,
    // PyTorch had 1.4e-6. Our kernels begin a sum with the bias, so each product is rounded at the bias's size.
    rounding(1e-5),
  ),
  row(
    'e9.identity.s',
    'largest difference of y and x with gamma = √(variance + epsilon) and beta = mean, 60 values of about 7 ± 3 in 32-bit numbers',
    rounding(9.5e-7),
  ),
  row(
    'e9.identity.sigma',
    'largest difference of y and x with gamma = √variance and beta = mean, 60 values of about 7 ± 3 in 32-bit numbers',
    { from: 2e-6, to: 2e-5 },
  ),
  row(
    'e9.fold.32',
    `largest difference of an output (logit) on 10,000 test images after folding, 32-bit numbers; ${NET}`,
    rounding(7.6e-6),
  ),
  row(
    'e9.fold.64',
    `largest difference of an output (logit) on 1,000 test images after folding, 64-bit numbers; ${NET}`,
    rounding(1.1e-14),
  ),
  row('e9.fold.relabelled', `test images of 10,000 with another answer after folding; ${NET}`, {
    from: 0,
    to: 0,
  }),
];
