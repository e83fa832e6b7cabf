import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '../../data/batch.ts';
import { numbersTex, numbersText } from './equation.ts';
import { initialState } from './initialState.ts';
import type { AffineInput } from './state.ts';
import { finding, percent, summary } from './words.ts';
import type { ZoneKind } from './zones.ts';

const near = (a: number, b: number, least = 1e-12) => assert.ok(Math.abs(a - b) <= least, `${a}, not ${b}`);
const shareOf = (change: Partial<AffineInput>, kind: ZoneKind) => {
  const found = initialState(change).shares.find((share) => share.kind === kind);
  assert.ok(found, kind);
  return found;
};
const both = PRESETS['Both signs'];

test('gamma 3 and beta -1 give the default batch mean -1 and standard deviation 3, short of epsilon', () => {
  const { mean, sd } = initialState({ gamma: 3, beta: -1 });
  near(mean, -1);
  near(sd, 3 * Math.sqrt(4 / 4.00001)); // its variance is 4
  near(initialState({ gamma: -3, beta: -1, eps: 0 }).sd, 3);
});

test('y is gamma times x̂ plus beta: x̂ of the default batch is -0.5, 2, -1.5, 0 …', () => {
  const { samples } = initialState({ gamma: 1.5, beta: 2, eps: 0 });
  assert.deepEqual(
    samples.map(({ y }) => y),
    [1.25, 5, -0.25, 2, 1.25, 3.5, 2, 1.25],
  );
});

test('ReLU stops 3 of the batch with both signs, and 4 once it is normalized', () => {
  assert.equal(both.filter((x) => x <= 0).length, 3);
  assert.equal(shareOf({ batch: both, activation: 'relu' }, 'dead').samples, 4);
  assert.equal(shareOf({ batch: both, activation: 'relu', beta: 1 }, 'dead').samples, 1);
  assert.equal(shareOf({ activation: 'relu' }, 'dead').samples, 6); // of the default batch, zeros included
});

test('of the bell ReLU stops Phi(-beta/gamma), whatever gamma at beta 0', () => {
  for (const gamma of [0.5, 1, 2, -3]) near(shareOf({ activation: 'relu', gamma }, 'dead').ofBell, 0.5);
  near(shareOf({ activation: 'relu', gamma: 2, beta: 2 }, 'dead').ofBell, 0.158655253931457);
  near(shareOf({ activation: 'relu', gamma: 2, beta: -2 }, 'kept').ofBell, 0.158655253931457);
  near(shareOf({ activation: 'relu', gamma: 1, beta: -2 }, 'dead').ofBell, 0.97724986805182);
});

test('68.3 % of a normalized bell are where the sigmoid is nearly linear, 26.1 % at gamma 3', () => {
  near(shareOf({}, 'linear').ofBell, 2 * 0.841344746068543 - 1);
  near(shareOf({ gamma: 3 }, 'linear').ofBell, 0.261117, 1e-6); // 2 Phi(1/3) - 1
  near(shareOf({ gamma: 3 }, 'saturated').ofBell, 0.182422, 1e-6); // 2 Phi(-4/3)
  assert.equal(shareOf({}, 'linear').samples, 6); // -0.5 three times, 0 twice, and f, which epsilon keeps below 1
});

test('the zones share out the whole bell and every sample', () => {
  for (const activation of ['sigmoid', 'tanh', 'relu'] as const)
    for (const [gamma, beta] of [
      [1, 0],
      [-2.5, 1.5],
      [0, 0],
      [0.01, -4],
      [10, 10],
    ]) {
      const { shares, m } = initialState({ activation, gamma, beta });
      near(
        shares.reduce((sum, { ofBell }) => sum + ofBell, 0),
        1,
      );
      assert.equal(
        shares.reduce((sum, { samples }) => sum + samples, 0),
        m,
      );
    }
  assert.deepEqual(initialState({ activation: 'none' }).shares, []);
});

test('gamma 0 sends everything to beta, into one zone', () => {
  const { samples } = initialState({ gamma: 0, beta: 1 });
  assert.ok(samples.every(({ y }) => y === 1));
  assert.equal(shareOf({ gamma: 0, beta: 5 }, 'saturated').ofBell, 1);
  assert.equal(shareOf({ gamma: 0, beta: 0, activation: 'relu' }, 'dead').ofBell, 1);
});

test('the title states the finding of every kind of state', () => {
  const said = (change: Partial<AffineInput>) => finding(initialState(change)).replaceAll('\u00a0', ' ');
  assert.equal(said({}), '68.3 % of the bell lies where the sigmoid is nearly a straight line.');
  assert.match(said({ gamma: 3 }), /^The bell uses the bends of the sigmoid: only 26.1 %/);
  assert.match(said({ gamma: 3, activation: 'tanh' }), /^50.5 % of the bell lies where tanh is saturated/);
  assert.equal(
    said({ activation: 'relu', batch: both }),
    'ReLU sends 50.0 % of the bell to 0, and 4 of your 8 samples.',
  );
  assert.equal(said({ gamma: 0, beta: 1 }), 'γ = 0 sends every sample to β = 1. What it was is lost.');
  assert.equal(
    said({ gamma: 3, beta: -1, activation: 'none' }),
    'y has mean −1.00, standard deviation 3.00.',
  );
  assert.match(said({ batch: [5, 5], eps: 0 }), /0\/0/);
});

test('who stands on the cut of ReLU is named, with the side on which it was counted', () => {
  const said = (change: Partial<AffineInput>) =>
    finding(initialState({ activation: 'relu', ...change })).replace(/^.*samples\. ?/, '');
  // x̂ of b is -4/sqrt(16 + eps), so that epsilon keeps y = x̂ + 1 above 0.
  assert.equal(said({ batch: both, beta: 1 }), 'b stands on the cut, a hair above 0: passed on.');
  assert.equal(said({ batch: both, gamma: -1, beta: -1 }), 'b stands on the cut, a hair below 0: dead.');
  assert.equal(said({}), 'd and g stand on the cut, at 0: dead.');
  assert.equal(said({ batch: [5, 5, 5] }), 'a, b and c stand on the cut, at 0: dead.');
  assert.equal(said({ batch: [5, 5, 5, 5] }), '4 samples stand on the cut, at 0: dead.');
  assert.equal(said({ batch: both }), '');
});

test('a share is never rounded to none or all', () => {
  assert.deepEqual(
    [0, 1e-5, 0.0005, 0.5, 0.99996, 1].map((share) => percent(share).replace('\u00a0', ' ')),
    ['0.0 %', '< 0.1 %', '0.1 %', '50.0 %', '> 99.9 %', '100.0 %'],
  );
});

test('no state shows NaN, Infinity or a minus zero', () => {
  for (const batch of [[5], [5, 5], [3, 7], [9999.999, 10000, 10000.001], [-4, -2, 8]])
    for (const eps of [0, 1e-5, 1])
      for (const [gamma, beta] of [
        [1, 0],
        [-1, 0],
        [0, -0.001],
        [-10, 10],
      ]) {
        const state = initialState({ batch, eps, gamma, beta, activation: 'relu' });
        const text = summary(state) + numbersTex(state) + numbersText(state);
        assert.doesNotMatch(text, /NaN|Infinity|−0(\.0+)?(?![\d.])/, text);
      }
});
