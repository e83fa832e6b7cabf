import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '../../data/batch.ts';
import { numbersTex, numbersText } from './equation.ts';
import { initialState } from './initialState.ts';
import { EPS_STOPS, stopOf } from './settings.ts';
import type { UndoInput } from './state.ts';
import { finding, missText, summary } from './words.ts';

const spread = Object.values(PRESETS).filter((batch) => new Set(batch).size > 1);

test('gamma = s and beta = mu give every batch back, to 1e-12 of its size', () => {
  for (const batch of spread)
    for (const eps of EPS_STOPS) {
      const { miss } = initialState({ batch, eps, choice: 's' });
      assert.ok(miss <= 1e-12 * Math.max(1, ...batch.map(Math.abs)), `${batch}, ${eps}: ${miss}`);
    }
});

test('gamma = sigma misses by the distance from the mean times 1 - sqrt(v / (v + eps))', () => {
  for (const eps of [1e-5, 0.001, 0.1, 1]) {
    const { samples, miss, worst } = initialState({ eps, choice: 'sigma' });
    const shrink = Math.sqrt(4 / (4 + eps)); // the default batch: mean 5, variance 4
    for (const { x, y } of samples) assert.ok(Math.abs(y - 5 - (x - 5) * shrink) < 1e-12, `${x}, ${eps}`);
    assert.equal(samples[worst].name, 'b'); // at 9, the farthest from the mean
    assert.ok(Math.abs(miss - 4 * (1 - shrink)) < 1e-12);
  }
});

test('the next batch is normalized with its own mean and s, so it does not come back', () => {
  for (const drawn of [1, 2, 3]) {
    const { samples, mean, s, gamma, beta, miss } = initialState({ choice: 's', drawn });
    assert.ok(Math.abs(beta - 5) < 1e-12 && Math.abs(gamma - Math.sqrt(4.00001)) < 1e-12);
    for (const { x, y } of samples) assert.ok(Math.abs(y - (((x - mean) / s) * gamma + beta)) < 1e-12);
    assert.ok(miss > 0.05, String(miss));
    const meanOfY = samples.reduce((sum, { y }) => sum + y, 0) / samples.length;
    assert.ok(Math.abs(meanOfY - 5) < 1e-12, 'the mean of y stays at beta');
  }
});

test('on average over many batches, what comes out for a given x is x', () => {
  // y - x = (s1/s - 1)(x - mu) + mu1 - mu: the second part has mean 0.
  const shifts = Array.from({ length: 99 }, (_, k) => 5 - initialState({ choice: 's', drawn: k + 1 }).mean);
  const average = shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
  assert.ok(Math.abs(average) < 3 * (2 / Math.sqrt(8 * 99)), String(average)); // three standard errors
});

test('the same seed draws the same batches, and going on leaves the earlier ones as they were', () => {
  const x = (input: Partial<UndoInput>) => initialState(input).samples.map((sample) => sample.x);
  assert.deepEqual(x({ drawn: 3 }), x({ drawn: 3, choice: 's', eps: 1 }));
  assert.notDeepEqual(x({ drawn: 3 }), x({ drawn: 3, seed: 2 }));
  const { earlier } = initialState({ drawn: 3 });
  assert.deepEqual(
    earlier,
    [0, 1, 2].map((drawn) => initialState({ drawn }).mean),
  );
});

test('the title states the finding of every kind of state', () => {
  const said = (change: Partial<UndoInput>) => finding(initialState(change)).replaceAll('\u00a0', ' ');
  assert.match(said({}), /^With γ = 1 and β = 0, y is x̂/);
  assert.equal(said({ choice: 's' }), 'y is x: nothing is left of the normalization.');
  assert.equal(
    said({ choice: 'sigma', eps: 1 }),
    'y misses x by up to 0.422: ε has shrunk every distance to 89.4 %.',
  );
  assert.equal(
    said({ choice: 'sigma' }),
    'y misses x by up to 0.000005: ε has shrunk every distance to 99.99988 %.',
  );
  assert.match(said({ choice: 'sigma', eps: 0 }), /^Without ε, σ and s are the same number/);
  assert.match(said({ choice: 's', drawn: 2 }), /^Batch 3: y misses x by up to 2.71\./);
  assert.match(said({ choice: 's', batch: [5, 5] }), /^All samples are equal: β alone/);
  assert.match(said({ batch: [5, 5], eps: 0 }), /0\/0/);
});

test('a miss of rounding is called 0', () => {
  assert.match(missText(initialState({ choice: 's' })), /^0( \(rounding: .*e−1\d\))?$/);
  assert.match(missText(initialState({ choice: 's', batch: PRESETS['Far from zero'] })), /^0/);
});

test('the stops of the slider hold the defaults of PyTorch and Keras, and any eps has its nearest', () => {
  EPS_STOPS.forEach((eps, stop) => assert.equal(stopOf(eps), stop));
  assert.ok(EPS_STOPS.includes(1e-5) && EPS_STOPS.includes(1e-3));
  assert.deepEqual(
    [1e-12, 0.04, 0.5].map((eps) => EPS_STOPS[stopOf(eps)]),
    [0, 0.03, 0.3],
  );
});

test('no state shows NaN, Infinity or a minus zero', () => {
  for (const batch of Object.values(PRESETS))
    for (const choice of ['start', 's', 'sigma'] as const)
      for (const [eps, drawn] of [
        [0, 0],
        [1e-5, 0],
        [1, 4],
        [0, 2],
      ]) {
        const state = initialState({ batch, choice, eps, drawn });
        const text = summary(state) + numbersTex(state) + numbersText(state);
        assert.doesNotMatch(text, /NaN|Infinity|−0(\.0+)?(?![\d.])/, text);
      }
});
