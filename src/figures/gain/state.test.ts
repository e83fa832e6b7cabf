import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersTex, numbersText } from './equation.ts';
import { gapAt, gapSetting, LAST_STOP, stopOf } from './settings.ts';
import { gainOf, gainState } from './state.ts';
import { finding, summary, xHatText } from './words.ts';

test('a pair comes out at half its gap over the root of half the gap squared plus epsilon', () => {
  const xHat = (gap: number) => xHatText(gainState({ gap, eps: 1e-5 }));
  assert.deepEqual([0.01, 0.001, 0].map(xHat), ['±0.845', '±0.156', '0']);
  const { xHat: both } = gainState({ gap: 0.01, eps: 1e-5 });
  assert.equal(both[0], -both[1]);
  assert.ok(Math.abs(both[1] - 0.005 / Math.sqrt(0.005 ** 2 + 1e-5)) < 1e-15);
});

test('no gain is larger than 1/√ε: 316 in PyTorch and Flax, 31.6 in Keras', () => {
  assert.equal(gainState({ gap: 1, eps: 1e-5 }).ceiling.toFixed(0), '316');
  assert.equal(gainState({ gap: 1, eps: 1e-3 }).ceiling.toFixed(1), '31.6');
  for (const sd of [0, 1e-5, 1e-3, 0.1, 10]) assert.ok(gainOf(sd, 1e-5) <= gainOf(0, 1e-5));
  assert.equal(gainOf(0, 0), Infinity);
});

test('at σ = √ε half of what is under the root is ε', () => {
  const { knee, ceiling } = gainState({ gap: 0.01, eps: 1e-5 });
  assert.ok(Math.abs(gainOf(knee, 1e-5) / ceiling - Math.SQRT1_2) < 1e-12);
});

test('the title states the finding of every kind of state', () => {
  const said = (gap: number, eps: number) => finding(gainState({ gap, eps }));
  assert.equal(said(0.01, 1e-5), 'A pair 0.01 apart comes out at ±0.845.');
  assert.equal(said(0.001, 1e-5), 'ε wins: a gap of 0.001 is treated as noise, x̂\u00a0=\u00a0±0.156.');
  assert.equal(said(2, 1e-5), 'A pair 2 apart comes out at ±0.999995: ε is too small to matter.');
  assert.match(said(0.001, 0), /^Without ε the gain has no ceiling: here it is 2,000/);
  assert.match(said(0, 0), /^0\/0 has no answer/);
  assert.match(said(0, 1e-5), /^Two equal samples/);
});

test('no state shows NaN or Infinity', () => {
  for (const gap of [0, 1e-9, 2e-5, 0.01, 20])
    for (const eps of [0, 1e-12, 1e-5, 1e-3, 1]) {
      const state = gainState({ gap, eps });
      assert.doesNotMatch(
        summary(state) + numbersTex(state) + numbersText(state),
        /NaN|Infinity/,
        `${gap} ${eps}`,
      );
    }
});

test('a gap so small that its square would be lost is refused; none at all is not', () => {
  for (const text of ['1e-300', '9e-10', '-1', '21', 'wide'])
    assert.throws(() => gapSetting.parse(text), text);
  assert.deepEqual(['0', '1e-9', '20'].map(gapSetting.parse), [0, 1e-9, 20]);
});

test('the curve is computed anew only for another epsilon', () => {
  const { curve } = gainState({ gap: 0.01, eps: 1e-5 });
  assert.equal(gainState({ gap: 1, eps: 1e-5 }).curve, curve);
  assert.equal(curve[60].gain, gainOf(curve[60].sd, 1e-5));
  assert.ok(gainState({ gap: 1, eps: 0 }).curve[0].gain > curve[0].gain);
});

test('the stops of the slider are 0 and then twenty to a decade, round numbers among them', () => {
  const stops = Array.from({ length: LAST_STOP + 1 }, (_, stop) => gapAt(stop));
  for (const gap of [0, 0.0001, 0.001, 0.01, 0.1, 1, 10]) assert.ok(stops.includes(gap), String(gap));
  assert.deepEqual(
    stops,
    stops.toSorted((a, b) => a - b),
  );
  stops.forEach((gap, stop) => assert.equal(stopOf(gap), stop));
  assert.ok(stops[1] >= 1.99e-5 && stops[LAST_STOP] <= 20);
});
