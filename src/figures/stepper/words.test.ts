import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { initialState as state } from './initialState.ts';
import type { StepperInput } from './state.ts';
import { finding, stepName, summary, values } from './words.ts';

const before = state().samples.map(({ xHat }) => xHat);

const titles: [string, Partial<StepperInput>, string][] = [
  ['at the end', {}, 'b lies 4.00 above the mean: 2.00 standard deviations.'],
  ['below the mean', { selected: 2 }, 'c lies 3.00 below the mean: 1.50 standard deviations.'],
  ['on the mean', { selected: 3 }, 'd sits on the mean, so its x̂ is 0.'],
  ['at the start', { step: 0 }, 'A minibatch: 8 samples of one feature.'],
  ['centring one', { step: 3 }, 'Centre c: 2 − 5.00 = −3.00.'],
  [
    'centring all',
    { step: 8, by: 'all' },
    'Centre: every sample minus the mean. The row keeps its shape and loses its origin.',
  ],
  ['dividing one', { step: 11 }, 'Divide c: −3.00 / 2.00 = −1.50.'],
  ['dividing all', { step: 12, by: 'all' }, 'Divide: one s becomes the unit of the row.'],
  [
    'one sample alone',
    { batch: PRESETS['One sample'] },
    'One sample is its own mean. Its x̂ is 0, whatever it was.',
  ],
  ['one sample at the start', { batch: PRESETS['One sample'], step: 0 }, 'A minibatch of one sample.'],
  ['a constant', { batch: PRESETS['A constant'] }, 'All samples are equal, so every x̂ is 0.'],
  [
    'a constant without epsilon',
    { batch: PRESETS['A constant'], eps: 0 },
    'All samples are equal and ε is 0: the division 0/0 has no answer.',
  ],
  ['a = 0', { a: 0 }, 'All samples are equal, so every x̂ is 0.'],
  ['a < 0', { a: -1 }, 'A negative factor mirrors the row: every x̂ changes its sign, and nothing else.'],
  ['a > 0', { a: 1.5 }, 'Every x has moved. No x̂ has.'],
  ['b alone', { b: 6 }, 'Every x has moved. No x̂ has.'],
  ['near the wall', { batch: DEFAULT_BATCH.with(1, 1000) }, 'b is at 2.6457. The wall at √7 = 2.6458 holds.'],
  [
    'on the wall',
    { batch: PRESETS['One against four'], selected: 0 },
    'a is at −2.0000. The wall at √4 = 2.0000 holds.',
  ],
  ['a sample moved', { batch: DEFAULT_BATCH.with(1, 9.5), before }, 'You moved b alone. Every x̂ moved.'],
  [
    'a spread that epsilon outweighs',
    { batch: [0, 0.001] },
    'b lies 0.00050 above the mean: 1.00 standard deviations. But ε outweighs so small a variance: x̂ is 0.16.',
  ],
];
for (const [when, change, title] of titles) {
  test(`the title says what to see: ${when}`, () => assert.equal(finding(state(change)), title));
}

test('a pair stands on its wall and is not told so: there is no other place for it', () => {
  assert.match(finding(state({ batch: [3, 7] })), /^b lies 2\.00 above/);
});

test('a step is named by its number, its move and its sample', () => {
  const names = [0, 3, 11, 16].map((step) => stepName(state({ step })));
  assert.deepEqual(names, [
    'Step 0 of 16: the batch',
    'Step 3 of 16: centre c',
    'Step 11 of 16: divide c',
    'Step 16 of 16: divide h',
  ]);
});

test('all at once, there are two steps', () => {
  const names = [0, 4, 8, 16].map((step) => stepName(state({ step, by: 'all' })));
  assert.deepEqual(names, [
    'Step 0 of 2: the batch',
    'Step 1 of 2: centre all',
    'Step 1 of 2: centre all',
    'Step 2 of 2: divide all',
  ]);
});

test('the summary gives every number, and normalized values only once they are there', () => {
  assert.equal(
    summary(state({ batch: [3, 7] })),
    'b lies 2.00 above the mean: 1.00 standard deviations. Step 4 of 4: divide b. Mean 5.00, standard deviation 2.00. a: 3 becomes −1.00; b: 7 becomes 1.00.',
  );
  assert.match(summary(state({ batch: [3, 7], step: 1 })), /Step 1 of 4: centre a\..* a: 3; b: 7\.$/);
});

test('the legend shows the present number of every symbol', () => {
  assert.deepEqual(values(state()), {
    x: '9',
    mu: '5.00',
    centred: '4.00',
    sigma: '4.00',
    eps: '0.00001',
    s: '2.00',
    xhat: '2.00',
  });
  const first = values(state({ step: 0 }));
  assert.deepEqual([first.mu, first.s, first.xhat], ['–', '–', '–'], 'nothing is computed yet');
  assert.equal(values(state({ batch: [5, 5], eps: 0 })).xhat, 'undefined');
});
