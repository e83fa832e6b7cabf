import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excessLoss, stepsToShare, type Line } from '../../nn/bowl.ts';
import { standardize } from '../../nn/standardize.ts';
import { drawSample } from './data.ts';
import { initialState } from './initialState.ts';
import { scores } from './state.ts';

const near = (actual: number, expected: number, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`);

test('the sample has mean 50 and standard deviation 20 exactly, and its best line is x/20 − 1.25', () => {
  const { x } = drawSample();
  const { mean, variance } = standardize(x, 0);
  near(mean, 50);
  near(Math.sqrt(variance), 20);
  const { best } = initialState().bowl;
  near(best.w, 0.05);
  near(best.b, -1.25);
});

test('the table compares condition numbers of 21,037.5, 400, 66 and 1, and 72,661, 1,382, 229 and 1 steps', () => {
  const found = scores({ w: -1.5, b: 0 });
  [21037.5, 400, 66.05, 1].forEach((condition, k) => near(found[k].condition, condition, 0.01));
  assert.deepEqual(
    found.map(({ steps }) => steps),
    [72661, 1382, 229, 1],
  );
  assert.deepEqual(
    found.map(({ centred, scaled }) => [centred, scaled]),
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ],
  );
});

test('every picture between two switches is that of data on their way', () => {
  const { mean, sd, curvature } = {
    ...initialState({ centred: 0.5, scaled: 0.5 }),
    ...initialState({ centred: 0.5, scaled: 0.5 }).bowl,
  };
  near(mean, 25 / Math.sqrt(20));
  near(sd, Math.sqrt(20));
  near(curvature.xy, mean);
  near(curvature.xx, mean ** 2 + sd ** 2);
});

test('at its last step a millionth of the excess loss is left, and one step before that more', () => {
  for (const centred of [0, 1]) {
    const { lastStep } = initialState({ centred });
    const at = (step: number) => initialState({ centred, step });
    assert.ok(at(lastStep).left <= 1e-6 && at(lastStep - 1).left > 1e-6);
    assert.deepEqual([at(lastStep).is, at(lastStep - 1).is], ['there', 'going']);
    assert.equal(at(1e7).step, lastStep); // a link may ask for more
  }
});

test('beyond its limit the descent ends when the excess loss is a million times what it was', () => {
  const { step, is, left, lastStep } = initialState({ rate: 0.00073, step: 1e6 });
  assert.equal(is, 'diverged');
  assert.equal(step, lastStep);
  assert.ok(left >= 1e6 && left < 1.3e6);
});

test('at the best rate the slope swings to the other side of the gorge at every step', () => {
  const slopes = [0, 1, 2, 3].map((step) => initialState({ step }).line.w);
  assert.ok(slopes[0] < -1 && slopes[1] > 1 && slopes[2] < -1 && slopes[3] > 1);
});

test('from the start of the figure a rate 3 % smaller is quicker, and none arrives in less than 18,000 steps', () => {
  const arrival = (start: Line, rate: number) => stepsToShare(initialState().bowl, start, rate, 1e-6);
  const { rates, bowl, start } = initialState();
  near(0.000668 / rates.best, 0.97, 0.002);
  assert.equal(arrival(start, 0.000668), 19_007);
  const end = initialState({ rate: 0.000668, step: 19_007 }).line;
  near((end.b - bowl.best.b) / (start.b - bowl.best.b), 1 / 6, 0.02);
  for (let part = 0.001; part < 1; part += 0.0003)
    assert.ok(arrival(start, part * rates.limit) > 18_000, `${part} of the limit`);
  const { angle } = bowl.axes;
  const floor = { w: bowl.best.w - 2 * Math.sin(angle), b: bowl.best.b + 2 * Math.cos(angle) };
  assert.equal(arrival(floor, 0.000668), 74_991);
  assert.equal(arrival(floor, rates.best), 72_661);
});

test('a start at the best line is there at once', () => {
  const { is, left, lastStep, bowl } = initialState({ centred: 1, scaled: 1, start: { w: 1, b: 1.25 } });
  assert.ok(excessLoss(bowl, { w: 1, b: 1.25 }) < 1e-20);
  assert.equal(is, lastStep === 0 ? 'there' : 'going');
  assert.ok(left <= 1);
});
