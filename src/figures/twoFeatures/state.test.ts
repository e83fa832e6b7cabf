import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { correlation } from '../../nn/correlation.ts';
import { secondFor } from './second.ts';
import { twoFeaturesState, type TwoFeaturesInput } from './state.ts';
import { averaging, axesText, correlationText, finding, summary } from './words.ts';

const second = secondFor(DEFAULT_BATCH, []);
const initial: TwoFeaturesInput = {
  first: DEFAULT_BATCH,
  second,
  eps: 1e-5,
  lit: 0,
  todo: 'standardize',
  whitened: 0,
};
const stateOf = (changes: Partial<TwoFeaturesInput> = {}) => twoFeaturesState({ ...initial, ...changes });
const whitened = { todo: 'whiten', whitened: 1 } as const;

test('the second feature of the default batch has mean 15, spread 6 and correlation .93', () => {
  const { before } = stateOf();
  assert.deepEqual(
    [before.mean, before.sd],
    [
      [5, 15],
      [2, 6],
    ],
  );
  assert.equal(before.r.toFixed(2), '0.93');
});

test('standardizing changes the spread of both features and nothing of their correlation', () => {
  const { before, after } = stateOf();
  assert.ok(after);
  assert.ok(Math.abs(after.r - before.r) < 1e-12);
  for (const sd of after.sd) assert.equal(sd.toFixed(5), '1.00000');
  assert.equal(
    finding(stateOf()),
    'Each axis is standardized alone. The correlation stays: r = 0.93 before, 0.93 after.',
  );
});

test('the title takes r before and after from the two clouds', () => {
  const state = stateOf();
  assert.ok(state.after);
  const after = { ...state.after, r: 0.5 };
  assert.match(finding({ ...state, after }), /r = 0\.93 before, 0\.50 after\.$/);
});

test('whitening makes the cloud round', () => {
  const state = stateOf(whitened);
  assert.ok(state.after);
  assert.equal(correlationText(state.after), 'r = 0.00');
  assert.equal(axesText(state.after), 'long : short axis = 1.0 : 1');
  assert.equal(finding(state), 'Whitening removes the tilt: r = 0.93 before, 0 after.');
});

test('half way, every sample is half way', () => {
  const ends = [stateOf(), stateOf(whitened)].map(({ after }) => after?.points[1].at[0] ?? NaN);
  const middle = stateOf({ todo: 'whiten', whitened: 0.5 }).after?.points[1].at[0] ?? NaN;
  assert.ok(Math.abs(middle - (ends[0] + ends[1]) / 2) < 1e-12);
});

test('every batch of several values gets a second feature with a tilt that can be seen', () => {
  for (const [name, batch] of Object.entries(PRESETS)) {
    const derived = secondFor(batch, []);
    assert.equal(derived.length, batch.length, name);
    if (new Set(batch).size > 1) {
      const r = correlation(Float64Array.from(batch), Float64Array.from(derived));
      assert.ok(r > 0.6, name);
    } else if (batch.length > 1) assert.ok(new Set(derived).size > 1, `${name}: feature 2 varies`);
  }
});

test("the reader's own second feature is kept as long as it fits", () => {
  assert.deepEqual(secondFor([1, 2], [7, 7]), [7, 7]);
  assert.equal(secondFor([1, 2, 3], [7, 7]).length, 3);
});

test('no batch, with or without epsilon, shows NaN or Infinity', () => {
  const tiny = [
    [0, 1e-300],
    [0, 1e-162, 3e-162],
    [1e-161, -1e-161],
    [0, 1e-150, 1e-151],
    [2e-5, 1e-9],
  ];
  const batches = [...Object.values(PRESETS), [0, 0], [1e6, -1e6], [1, 2, 3], ...tiny];
  for (const first of batches)
    for (const eps of [0, 1e-5, 1])
      for (const choice of [{}, whitened]) {
        for (const own of [secondFor(first, []), first, first.map(() => 3)]) {
          const text = summary(stateOf({ first, second: own, eps, ...choice }));
          assert.doesNotMatch(text, /NaN|Infinity|-|undefined/, `${first} ${own} ${eps}`);
        }
      }
});

test('one sample, a constant and a line each have their sentence', () => {
  const said = (changes: Partial<TwoFeaturesInput>) => finding(stateOf(changes));
  assert.match(said({ first: [7], second: [15] }), /^One sample is its own mean on both axes/);
  assert.match(said({ first: [5, 5], second: [1, 2] }), /^Feature 1 does not vary: its x̂ is 0/);
  assert.match(said({ first: [5, 5], second: [1, 1] }), /^Neither feature varies/);
  assert.match(
    said({ first: [5, 5], second: [1, 2], eps: 0 }),
    /^Feature 1 does not vary and ε is 0: the division 0\/0/,
  );
  assert.match(said({ first: [1, 2], second: [1, 3], ...whitened }), /^Two samples always lie on one line/);
  assert.match(
    said({ first: [1, 2, 3], second: [2, 4, 6], eps: 0, ...whitened }),
    /^The samples lie on one line and ε is 0/,
  );
  assert.match(said({ eps: 1, ...whitened }), /^Whitening takes r from 0\.93 to 0\.\d\d only/);
});

test('the caption of the table says that the mean runs over samples', () => {
  assert.equal(averaging(stateOf()), 'Feature 1, down its column, over all 8 samples: μ = 5.00, σ = 2.00.');
  assert.equal(
    averaging(stateOf({ lit: 1 })),
    'Feature 2, down its column, over all 8 samples: μ = 15.00, σ = 6.00.',
  );
});
