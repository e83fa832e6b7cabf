import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '../../data/batch.ts';
import { initialState } from './initialState.ts';
import { obstacleOf } from './state.ts';
import { differentiate } from './symbolic.ts';
import { power } from '../../viz/powers.ts';
import { cell, emptyText, errorText, finding, summary } from './words.ts';
import { batchNormGraph } from '../../nn/batchNormGraph.ts';

test('the curve of 64 bits has its bottom near h = 10⁻⁵, that of 32 bits near 10⁻²', () => {
  const { curve } = initialState();
  const best = (error: 'error64' | 'error32') =>
    curve.reduce((least, point) => (point[error] < least[error] ? point : least)).exponent;
  assert.ok(Math.abs(best('error64') + 5) <= 0.75, String(best('error64')));
  assert.ok(Math.abs(best('error32') + 2) <= 0.75, String(best('error32')));
});

test('with constants the error never falls below five thirds, whatever the step', () => {
  // b has 1/2 for 3/16: off by 5/16, and 3/16 is the largest dx.
  for (const { error64, exponent } of initialState({ formula: 'constants' }).curve)
    if (exponent >= -9 && exponent <= -1)
      assert.ok(Math.abs(error64 - 5 / 3) < 0.01, `${exponent}: ${error64}`);
});

test('the table shows the gradient of each sample by formula and by differences', () => {
  const { samples } = initialState();
  assert.ok(Math.abs(samples[1].formula - 0.1875) < 1e-6);
  assert.ok(Math.abs(samples[1].in64 - samples[1].formula) < 1e-9);
  assert.ok(Math.abs(samples[1].in32 - samples[1].formula) > 1e-3);
  assert.ok(Math.abs(initialState({ formula: 'constants' }).samples[1].formula - 0.5) < 1e-6);
});

test('the bias walks to 50 with a constant mean, and stays with the gradient through it, at a loss of 2.5', () => {
  const { run } = initialState();
  assert.ok(Math.abs(run.constant[100] - 50) < 1e-9 && Math.abs(run.through[100]) < 1e-12);
  assert.equal(run.loss, 2.5);
});

test('where nothing gets through a right formula has nothing to be checked by, and the figure says so', () => {
  for (const change of [{ dY: Array(8).fill(1) }, { batch: [3, 7] }, { batch: [5] }]) {
    const state = initialState(change);
    assert.equal(state.defined, false);
    assert.deepEqual(state.curve, []);
    assert.match(finding(state), /nothing through|^Nothing gets through/);
  }
});

test('where nothing gets through the constants are entirely wrong, at every step size', () => {
  for (const dY of [Array(8).fill(1), [-0.25, 1, -0.75, 0, -0.25, 0.5, 0, -0.25]]) {
    const state = initialState({ dY, formula: 'constants' });
    assert.equal(obstacleOf(state), undefined);
    assert.ok(Math.abs(state.gap - 1) < 1e-5);
    for (const { exponent, error64 } of state.curve)
      if (exponent >= -9 && exponent <= -1)
        assert.ok(Math.abs(error64 - 1) < 0.01, `${exponent}: ${error64}`);
  }
  assert.equal(
    finding(initialState({ dY: Array(8).fill(1), formula: 'constants' })),
    'The formula with constants says 0.5 for a; the differences say 0. Here it is entirely wrong.',
  );
  assert.equal(obstacleOf(initialState({ dY: [0], formula: 'constants' })), 'push');
});

test('what is 0/0, and a gamma of 0, are named, whichever formula; a push would not help', () => {
  for (const formula of ['whole', 'constants'] as const) {
    for (const batch of [[5], [5, 5], [5, 5, 5]]) {
      const equal = initialState({ batch, eps: 0, formula, dY: [1, 1, 1] });
      assert.match(finding(equal), /^All samples are equal and ε is 0: no gradient is defined\.$/);
      assert.equal(obstacleOf(equal), 'undefined');
      assert.doesNotMatch(emptyText(equal), /0/);
    }
    const still = initialState({ gamma: 0, formula });
    assert.match(finding(still), /^γ is 0: y does not depend on x/);
    assert.equal(obstacleOf(still), 'gamma');
  }
  assert.equal(obstacleOf(initialState({ dY: Array(8).fill(1) })), 'push');
  assert.equal(obstacleOf(initialState()), undefined);
});

test('constants are off by the same at every step, and right where dY has no part along 1 or x̂', () => {
  const constants = (exponent: number) => finding(initialState({ formula: 'constants', exponent }));
  assert.match(constants(-12), /off by 167\s%: no step size/);
  assert.equal(constants(-12), constants(-5));
  // d and g are both 5, the mean: a push up at one and down at the other shifts nothing and stretches nothing.
  const harmless = initialState({ formula: 'constants', dY: [0, 0, 0, 1, 0, 0, -1, 0] });
  assert.match(finding(harmless), /^This dY has no part along 1 or x̂/);
});

test('titles say how many digits agree', () => {
  assert.match(
    finding(initialState()),
    /^At h = 10⁻⁵ the formula and the differences share 9 digits in 64 bits; in 32 they are 13\s% apart\.$/,
  );
  assert.match(finding(initialState({ exponent: -2 })), /in 64 bits and 3 in 32\.$/);
  assert.match(
    finding(initialState({ exponent: -12 })),
    /share \d digits in 64 bits; in 32 they are 100\s% apart\.$/,
  );
  assert.match(finding(initialState({ formula: 'constants' })), /off by 167\s%: no step size/);
});

test('powers and errors are written as by hand', () => {
  assert.equal(power(-12), '10⁻¹²');
  assert.equal(power(-4.75), '1.8\u00a0·\u00a010⁻⁵');
  assert.equal(power(0), '1');
  assert.equal(errorText(0.625), '63\u00a0%');
  assert.equal(errorText(5 / 3), '167\u00a0%');
  assert.equal(errorText(9.98e-5), '1\u00a0·\u00a010⁻⁴');
  assert.equal(errorText(1e-4), '1\u00a0·\u00a010⁻⁴');
  assert.equal(errorText(6.04e-12), '6\u00a0·\u00a010⁻¹²');
  assert.equal(cell(-0.1875), '−0.1875000');
});

test('mathjs, which knows nothing of batch normalization, finds the engine’s dX', () => {
  for (const [x, gamma, eps] of [
    [[4, 9, 2], 1, 1e-5],
    [[-3, 0.5, 8], -1.7, 0.3],
  ] as const) {
    const { dX } = batchNormGraph({
      x: Float64Array.from(x),
      dY: Float64Array.of(0, 1, 0),
      gamma,
      beta: 0,
      eps,
    });
    const { values, formula } = differentiate(x, { gamma, eps });
    values.forEach((value, i) => assert.ok(Math.abs(value - dX[i]) < 1e-12, `${value} ${dX[i]}`));
    assert.ok(formula.length > 200);
  }
});

test('no words show NaN, a hyphen for a minus, or a negative nought', () => {
  for (const batch of [...Object.values(PRESETS), [1e6, -1e6, 0.5]])
    for (const exponent of [-12, -5, 0])
      assert.doesNotMatch(
        summary(initialState({ batch, exponent })),
        /NaN|Infinity|[−-]0(\.0+)?(?![\d.])|(?<!e)-\d/,
      );
});
