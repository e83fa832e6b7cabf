import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAllClose } from '../../nn/assertAllClose.ts';
import { PRESETS } from '../../data/batch.ts';
import { numbersTex, numbersText } from './equation.ts';
import { initialState } from './initialState.ts';
import { LINES } from './lines.ts';
import { nodeTexts } from './nodeTexts.ts';
import { FORWARD_END, LAST_STEP, STEPS } from './settings.ts';
import { finding, lineValues, localText, stepName, summary } from './words.ts';

const stepOf = (name: (typeof STEPS)[number]) => STEPS.indexOf(name);
/** The default batch, ten thousand times as large: dX is ten thousand times as small. */
const LARGE = [40000, 90000, 20000, 50000, 40000, 70000, 50000, 40000];

test('forwards and backwards, each node has the number worked by hand', () => {
  const expected = {
    x: 'b: 9',
    mu: '5',
    centred: 'b: 4',
    sigma: '4',
    s: '2',
    xhat: 'b: 2',
    y: 'b: 2',
    dy: 'b: 1',
    dgamma: '2',
    dbeta: '1',
    dxhat: 'b: 1',
    ds: '−1',
    dsigma: '−0.25',
    dcentred: 'b: 0.25',
    dmu: '−0.5',
    dx: 'b: 0.1875',
  };
  assert.deepEqual(lineValues(initialState()), expected);
});

test('what the steps have not come to has no number yet', () => {
  const early = initialState({ step: stepOf('sigma') });
  assert.equal(lineValues(early).sigma, '4');
  assert.equal(lineValues(early).s, '–');
  const texts = nodeTexts(early, { column: 60, lane: 92 });
  assert.equal(texts.value('centred', 1), '4');
  assert.equal(texts.value('dx', 1), '');
});

test('at the end of the forward pass the last row says whom b moves, and the title for whom the ways cancel', () => {
  const state = initialState({ step: FORWARD_END });
  const texts = nodeTexts(state, { column: 60, lane: 92 });
  assert.deepEqual(
    state.names.map((_, j) => texts.influence(j)),
    ['0', '0.1875', '0.125', '−0.0625', '0', '−0.1875', '−0.0625', '0'],
  );
  assert.match(finding(state), /For a, e and h the ways cancel\.$/);
  assert.equal(nodeTexts(initialState(), { column: 60, lane: 92 }).influence(1), '');
});

test('a large spread makes gradients small, and not 0', () => {
  const state = initialState({ batch: LARGE, step: FORWARD_END });
  assert.match(finding(state), /For a, e and h the ways cancel\.$/);
  const texts = (column: number) =>
    state.names.map((_, j) => nodeTexts(state, { column, lane: 92 }).influence(j));
  for (const column of [36, 60])
    assert.deepEqual(texts(column), ['0', '1.9e−5', '1.2e−5', '−6.2e−6', '0', '−1.9e−5', '−6.2e−6', '0']);
  const { ds, dsigma, dcentred, dmu, dx } = lineValues(initialState({ batch: LARGE }));
  // The numbers of the default batch, a tenth of a thousandth of each; of dσ² that squared.
  assert.deepEqual(
    [ds, dsigma, dcentred, dmu, dx],
    ['−0.0001', '−2.5e−9', 'b: 0.000025', '−0.00005', 'b: 0.0000188'],
  );
  assert.equal(numbersText(initialState({ batch: LARGE })), '0.000025 + (−0.00005) / 8 = 0.0000188');
});

test('narrow columns take shorter numbers', () => {
  assert.equal(nodeTexts(initialState(), { column: 36, lane: 92 }).value('dx', 5), '−.188');
});

test('the equation shows the present step with the numbers of the chosen sample', () => {
  const text = (name: (typeof STEPS)[number]) => numbersText(initialState({ step: stepOf(name) }));
  assert.equal(text('mu'), '1/8 · 40 = 5');
  assert.equal(text('sigma'), '1/8 · 32 = 4');
  assert.equal(text('s'), '√(4 + 0.00001) = 2');
  assert.equal(text('ds'), '−2 / 2 = −1');
  assert.equal(text('dcentred'), '1 / 2 + 2 · 4 · (−0.25) / 8 = 0.25');
  assert.equal(text('dmu'), '−0.5 = −0.5');
  assert.equal(text('dx'), '0.25 + (−0.5) / 8 = 0.1875');
  assert.match(numbersTex(initialState()), /^\\term\{dx\}\{0\.1875\} = /);
});

test('the local derivatives are those that the way back multiplies by', () => {
  const local = (name: (typeof STEPS)[number]) => localText(initialState({ step: stepOf(name) }));
  assert.equal(local('ds'), 'Local, for b: ∂x̂/∂s = −x̂/s = −1');
  assert.equal(local('dcentred'), 'Local, for b: ∂x̂/∂c = 1/s = 0.5, ∂σ²/∂c = 2c/m = 1');
  assert.equal(local('dsigma'), 'Local: ∂s/∂σ² = 1/(2s) = 0.25'); // the same for all
  assert.equal(local('dy'), '');
});

test('each step has its title and its name', () => {
  const titles = STEPS.map((_, step) => finding(initialState({ step })));
  assert.equal(new Set(titles).size, STEPS.length);
  assert.equal(stepName(initialState({ step: 0 })), 'Step 0 of 13: the batch');
  assert.equal(stepName(initialState()), 'Step 13 of 13: back to x');
});

test('odd batches say what is special about them', () => {
  assert.match(finding(initialState({ batch: [5, 5], eps: 0 })), /0\/0/);
  assert.match(finding(initialState({ batch: [7], step: FORWARD_END })), /moves no y/);
  assert.match(finding(initialState({ batch: [3, 7], eps: 0, step: FORWARD_END })), /nothing of it arrives/);
});

test('no words show NaN, a hyphen for a minus, or a negative nought, at any step', () => {
  for (const batch of [...Object.values(PRESETS), [1e6, -1e6], LARGE])
    for (const eps of [0, 1e-5])
      for (let step = 0; step <= LAST_STEP; step++)
        assert.doesNotMatch(
          summary(initialState({ batch, eps, step })),
          /NaN|Infinity|[−-]0(\.0+)?(?![\d.])|(?<!e)-\d/,
        );
});

test('numbers of a tiny spread are not 0, and those that are stay so', () => {
  const far = initialState({ batch: [...PRESETS['Far from zero']] });
  const { mu, sigma, s } = lineValues(far);
  assert.deepEqual([mu, sigma, s], ['10000', '5e−7', '0.00324']);
  const texts = nodeTexts(far, { column: 60, lane: 92 });
  const row = (node: 'x' | 'centred') => far.names.map((_, i) => texts.value(node, i));
  assert.deepEqual(row('x'), ['9999.999', '10000', '10000.001', '10000']); // as typed
  assert.deepEqual(row('centred'), ['−0.001', '0', '0.001', '0']);
  assert.match(finding(initialState({ batch: [10000.001, 10000.002], step: 1 })), /mean, 10000\.0015\.$/);
});

test('the lines of the derivation end in the closed form, and each has a number', () => {
  const numbers = lineValues(initialState());
  for (const { value, step } of LINES) assert.ok(numbers[value] && STEPS.includes(step));
  assert.deepEqual(
    STEPS.filter((step) => !LINES.some((line) => line.step === step)),
    ['x', 'dy'], // they come from without
  );
  const { gamma, s, dY, xHat, dMean, dX } = initialState({ dY: [0.3, 1, -0.2, 0, 0.5], gamma: 1.5 }).graph;
  const m = dY.length;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  assertAllClose([dMean], [(-gamma / s) * sum(dY)], 1e-12, 'the mean, by the gradients of y');
  const product = sum(dY.map((d, i) => d * xHat[i]));
  const closed = dY.map((d, i) => (gamma / (m * s)) * (m * d - sum(dY) - xHat[i] * product));
  assertAllClose(dX, closed, 1e-12, 'the closed form');
});

test('what is undefined keeps to its place', () => {
  const state = initialState({ batch: [5, 5, 5, 5], eps: 0 });
  const { shared, value, factor } = nodeTexts(state, { column: 31, lane: 60 });
  assert.deepEqual([value('dx', 1), ...shared('mu').gradient], ['0/0', 'dμ=0/0']);
  assert.equal(factor('x-mu'), '×0.25');
  const back = initialState({ batch: [5, 5], eps: 0, step: stepOf('dcentred') });
  assert.equal(nodeTexts(back, { column: 60, lane: 92 }).factor('centred-xhat'), ''); // 1/0
});
