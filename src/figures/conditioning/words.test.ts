import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersTex, numbersText } from './equation.ts';
import { initialState } from './initialState.ts';
import { LAST_STOP, placeOf, rateAt, rateSetting, stopOf } from './settings.ts';
import type { ConditioningInput } from './state.ts';
import {
  feedName,
  finding,
  leapsText,
  leftText,
  limitText,
  progress,
  rateSpoken,
  rateText,
  rateWords,
  summary,
} from './words.ts';

const said = (change: Partial<ConditioningInput> = {}) => finding(initialState(change));

test('before the first step the title tells the shape of the valley', () => {
  assert.equal(
    said(),
    'An offset of 50 and a spread of 20: the loss is a gorge, 145 times as long as it is wide.',
  );
  assert.match(said({ centred: 1 }), /^The offset is gone, the valley is 20 times as long/);
  assert.match(
    said({ scaled: 1 }),
    /^Scaled alone, the valley leans, and is 8 times as long .* offset of 2\.5 is left/,
  );
  assert.equal(said({ centred: 1, scaled: 1 }), 'Standardized: the valley is a round bowl.');
});

test('on the way it tells what is left, and at the end how many steps it took', () => {
  assert.equal(said({ step: 1 }), 'After 1 step, more than 99.9 % of the excess loss is left.');
  assert.equal(said({ centred: 1, step: 200 }), 'After 200 steps, 13.5 % of the excess loss is left.');
  assert.equal(said({ step: 72661 }), 'There after 72,661 steps: a millionth of the excess loss is left.');
  assert.match(said({ centred: 1, scaled: 1, step: 1 }), /^One step, and it is there/);
});

test('where it diverges it says at which rate, beyond which limit, and when', () => {
  assert.equal(
    said({ rate: 0.00073, step: 1e6 }),
    'Learning rate 0.00073 is beyond the limit of 0.000689: after 63 steps the excess loss is a million times what it was.',
  );
  assert.match(
    said({ rate: 0.00073, step: 10 }),
    /^After 10 steps the excess loss is \d\.\d\d times what it was\.$/,
  );
});

test('no share is called none or all that is not', () => {
  assert.deepEqual([0.9999, 0.5, 0.01, 0.0012345, 1.5e-6].map(leftText), [
    'more than 99.9 %',
    '50.0 %',
    '1.0 %',
    '0.12 %',
    '0.00015 %',
  ]);
});

test('no state shows NaN, Infinity or −0', () => {
  for (const centred of [0, 1])
    for (const scaled of [0, 1])
      for (const rate of ['best', 1e-4, 0.01, 10] as const)
        for (const step of [0, 1, 3, 1e7]) {
          const state = initialState({ centred, scaled, rate, step });
          const text = [
            summary(state),
            progress(state),
            rateSpoken(state),
            leapsText(state, false),
            numbersTex(state),
            numbersText(state),
          ].join();
          assert.doesNotMatch(text, /NaN|Infinity|−0[^.]/, `${centred} ${scaled} ${rate} ${step}`);
        }
});

test('a rate whose digits are those of the limit is a hair below it, and only the best is called so', () => {
  const both = (rate: ConditioningInput['rate']) => {
    const state = initialState({ rate });
    return [rateWords(state), limitText(state)];
  };
  assert.deepEqual(both('best'), ['0.000689', 'a hair below the limit']);
  assert.deepEqual(both(0.000668), ['0.000668', 'stable below 0.000689']);
  assert.deepEqual(both(0.000708), ['0.000708, which diverges', 'stable below 0.000689']);
  assert.equal(
    rateSpoken(initialState({ centred: 1 })),
    '0.00499, best for the worst start, stable below 0.005',
  );
  assert.equal(rateSpoken(initialState({ centred: 1, rate: 0.002 })), '0.002, stable below 0.005');
});

test('over many steps stands how many of them are drawn', () => {
  const many = initialState({ step: 72661 });
  assert.equal(leapsText(many, false), '72,661 steps, the first ten drawn');
  assert.equal(leapsText(many, true), '72,661 steps, ten drawn');
});

test('the data have a name for every way to feed them', () => {
  const names = [0, 1].flatMap((centred) => [0, 1].map((scaled) => feedName({ centred, scaled })));
  assert.deepEqual(names, ['x, as it is', 'x / σ', 'x − μ', '(x − μ) / σ']);
});

test('the slider goes from 0.0001 to 10, forty stops to a power of ten', () => {
  assert.deepEqual([0, 40, 160, LAST_STOP].map(rateAt), [0.0001, 0.001, 1, 10]);
  for (let stop = 0; stop <= LAST_STOP; stop++) assert.equal(stopOf(rateAt(stop)), stop);
  assert.deepEqual([1e-9, 1e9].map(placeOf), [0, 1]);
});

test('a rate from a link is the word "best", or a number on the slider', () => {
  assert.deepEqual(['best', '0.5'].map(rateSetting.parse), ['best', 0.5]);
  for (const text of ['', 'fast', '0', '11']) assert.throws(() => rateSetting.parse(text), text);
  assert.equal(rateText(0.00068942), '0.000689');
});
