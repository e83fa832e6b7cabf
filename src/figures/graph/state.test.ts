import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '../../data/batch.ts';
import { numbersTex, numbersText } from './equation.ts';
import { initialState } from './initialState.ts';
import { FORWARD_END, LAST_STEP, STEPS } from './settings.ts';
import { finding, localText, nodeTexts, stepName, summary, values } from './words.ts';

const stepOf = (name: (typeof STEPS)[number]) => STEPS.indexOf(name);
/** The default batch, ten thousand times as large: dX is ten thousand times as small. */
const LARGE = [40000, 90000, 20000, 50000, 40000, 70000, 50000, 40000];

test('forwards and backwards, each node has the number worked by hand', () => {
  const expected = {
    x: '9',
    mu: '5',
    centred: '4',
    sigma: '4',
    s: '2',
    xhat: '2',
    y: '2',
    dy: '1',
    dxhat: '1',
    ds: '−1',
    dsigma: '−0.25',
    dcentred: '0.25',
    dmu: '−0.5',
    dx: '0.1875',
  };
  assert.deepEqual(values(initialState()), expected);
});

test('what the steps have not come to has no number yet', () => {
  const early = initialState({ step: stepOf('sigma') });
  assert.equal(values(early).sigma, '4');
  assert.equal(values(early).s, '–');
  const texts = nodeTexts(early, 60);
  assert.equal(texts.value('centred', 1), '4');
  assert.equal(texts.value('dx', 1), '');
});

test('at the end of the forward pass the last row says whom b moves, and the title for whom the ways cancel', () => {
  const state = initialState({ step: FORWARD_END });
  const texts = nodeTexts(state, 60);
  assert.deepEqual(
    state.names.map((_, j) => texts.influence(j)),
    ['0', '0.1875', '0.125', '−0.0625', '0', '−0.1875', '−0.0625', '0'],
  );
  assert.match(finding(state), /For a, e and h the ways cancel\.$/);
  assert.equal(nodeTexts(initialState(), 60).influence(1), '');
});

test('a large spread makes gradients small, and not 0', () => {
  const state = initialState({ batch: LARGE, step: FORWARD_END });
  assert.match(finding(state), /For a, e and h the ways cancel\.$/);
  const texts = (column: number) => state.names.map((_, j) => nodeTexts(state, column).influence(j));
  for (const column of [36, 60])
    assert.deepEqual(texts(column), ['0', '1.9e−5', '1.2e−5', '−6.2e−6', '0', '−1.9e−5', '−6.2e−6', '0']);
  const { ds, dsigma, dcentred, dmu, dx } = values(initialState({ batch: LARGE }));
  // The numbers of the default batch, a tenth of a thousandth of each; of dσ² that squared.
  assert.deepEqual(
    [ds, dsigma, dcentred, dmu, dx],
    ['−0.0001', '−2.5e−9', '0.000025', '−0.00005', '0.0000188'],
  );
  assert.equal(numbersText(initialState({ batch: LARGE })), '0.000025 + (−0.00005) / 8 = 0.0000188');
});

test('narrow columns take shorter numbers', () => {
  assert.equal(nodeTexts(initialState(), 36).value('dx', 5), '−.188');
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
  assert.equal(local('ds'), 'Local: ∂x̂/∂s = −x̂/s = −1');
  assert.equal(local('dcentred'), 'Local: ∂x̂/∂c = 1/s = 0.5, ∂σ²/∂c = 2c/m = 1');
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
