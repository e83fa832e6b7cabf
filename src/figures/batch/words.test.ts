import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { batchState } from './state.ts';
import { beadText, finding, pushed, summary, values } from './words.ts';

const state = (batch: readonly number[], selected = 1, fulcrum?: number) =>
  batchState({ batch, selected, fulcrum });

const titles: [string, ReturnType<typeof state>, string][] = [
  ['the default', state(DEFAULT_BATCH), '8 samples balance at 5.00. b alone brings in 50 % of the variance.'],
  [
    'an ordinary sample',
    state(DEFAULT_BATCH, 0),
    '8 samples balance at 5.00. a brings in 3 % of the variance.',
  ],
  [
    'a sample on the mean',
    state(DEFAULT_BATCH, 3),
    '8 samples balance at 5.00. d sits on the mean and adds nothing to the variance.',
  ],
  ['a pair', state([3, 7]), '2 samples balance at 5.00. b brings in 50 % of the variance.'],
  ['one sample', state([7]), 'One sample is its own mean, 7, and its variance is 0.'],
  [
    'a constant',
    state(PRESETS['A constant']),
    'All 4 samples are equal: they balance where they stand, and the variance is 0.',
  ],
  [
    'the fulcrum held to the right',
    state(DEFAULT_BATCH, 1, 7),
    'Held at 7, the beam tips to the left: the deviations add up to −16.',
  ],
  [
    'the fulcrum held to the left',
    state(DEFAULT_BATCH, 1, 4.5),
    'Held at 4.5, the beam tips to the right: the deviations add up to 4.',
  ],
];
for (const [name, now, title] of titles)
  test(`the title of ${name}`, () => assert.equal(finding(now), title));

test('a bead says where it lies from the mean, or from the fulcrum that is held', () => {
  const text = (now: ReturnType<typeof state>) => beadText(now.samples[now.selected], now);
  assert.equal(text(state(DEFAULT_BATCH)), '9, 4 above the mean, squared 16');
  assert.equal(text(state(DEFAULT_BATCH, 3)), '5, on the mean, squared 0');
  assert.equal(text(state(DEFAULT_BATCH, 2, 7)), '2, 5 below the fulcrum, squared 25');
});

test('the legend keeps to the mean, wherever the fulcrum is held', () => {
  const now = values(state(DEFAULT_BATCH, 1, 7));
  assert.deepEqual(now, { x: 'b: 9', mu: '5.00', centred: 'b: 4', sigma: '4.00' });
});

test('where the fulcrum is held away, a row of its own gives its numbers', () => {
  assert.deepEqual(pushed(state(DEFAULT_BATCH, 1, 7)), {
    from: 'from 7',
    fromDeviation: 'deviation b: 2',
    fromSquare: 'average square 8.00',
  });
  assert.equal(Object.values(pushed(state(DEFAULT_BATCH))).join(''), '');
});

test('the summary names every sample', () => {
  assert.match(summary(state(DEFAULT_BATCH)), /variance 4\.00.*a: 4, 1 below the mean.*h: 4/);
});
