import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bowlOf,
  descend,
  excessLoss,
  ratesFor,
  stepsToGrow,
  stepsToShare,
  type Bowl,
  type Line,
} from './bowl.ts';
import { Linear } from './linear.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { namedRandom } from './namedRandom.ts';
import { Sgd } from './sgd.ts';

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`);
const column = (values: Float64Array) => ({ rows: values.length, cols: 1, data: values });

const random = namedRandom('bowl', 1);
const x = Float64Array.from({ length: 40 }, () => 3 + 2 * random.normal());
const target = x.map((xi) => 1 - 0.5 * xi + random.normal());
const bowl = bowlOf(x, target);

/** Half the mean squared error by the layers, which is what the bowl is a short cut for. */
function halfLoss({ w, b }: Line): number {
  const layer = new Linear(column(Float64Array.of(w)));
  layer.b![0] = b;
  return meanSquaredError(layer.forward(column(x), 'eval'), column(target)).loss / 2;
}

/** Steps of SGD through the layers. The layers' loss is not halved, so half the rate makes the same step. */
function trained(start: Line, learningRate: number, steps: number): Line {
  const layer = new Linear(column(Float64Array.of(start.w)));
  layer.b![0] = start.b;
  const optimizer = new Sgd(layer.parameters(), { learningRate: learningRate / 2 });
  for (let step = 0; step < steps; step++) {
    layer.backwardToParameters(meanSquaredError(layer.forward(column(x), 'train'), column(target)).dY);
    optimizer.step();
  }
  return { w: layer.W.data[0], b: layer.b![0] };
}

test('by hand: through (0, 1) and (2, 5) the best line is 2x + 1, and the curvature [[2, 1], [1, 1]]', () => {
  const { curvature, best, axes } = bowlOf(Float64Array.of(0, 2), Float64Array.of(1, 5));
  assert.deepEqual(curvature, { xx: 2, xy: 1, yy: 1 });
  assert.deepEqual(best, { w: 2, b: 1 });
  near(axes.long, (3 + Math.sqrt(5)) / 2, 1e-14);
  near(axes.short, (3 - Math.sqrt(5)) / 2, 1e-14);
});

test('the bowl is the loss of the layers, less that of the best line', () => {
  for (const line of [bowl.best, { w: 0, b: 0 }, { w: -2, b: 7 }])
    near(excessLoss(bowl, line), halfLoss(line) - halfLoss(bowl.best), 1e-11);
});

test('a jump of n steps ends where n steps of SGD through the layers end, also where they diverge', () => {
  const start = { w: -1, b: 2 };
  const { best, limit } = ratesFor(bowl.axes);
  for (const [rate, steps] of [
    [best, 1],
    [best, 30],
    [0.3 * limit, 200],
    [1.05 * limit, 25],
  ]) {
    const [jumped, stepped] = [descend(bowl, start, rate, steps), trained(start, rate, steps)];
    near(jumped.w, stepped.w, 1e-9);
    near(jumped.b, stepped.b, 1e-9);
  }
});

test('the steps to a millionth of the excess loss are counted as one would count them', () => {
  const start = { w: -1, b: 2 };
  for (const rate of [ratesFor(bowl.axes).best, 0.5 * ratesFor(bowl.axes).limit]) {
    let steps = 0;
    while (excessLoss(bowl, trained(start, rate, steps)) > 1e-6 * excessLoss(bowl, start)) steps++;
    assert.equal(stepsToShare(bowl, start, rate, 1e-6), steps);
  }
});

test('beyond twice the inverse of the largest curvature no number of steps is enough, nor at it', () => {
  const { limit } = ratesFor(bowl.axes);
  const start = { w: 0, b: 0 };
  assert.equal(stepsToShare(bowl, start, limit, 1e-6), Infinity);
  assert.equal(stepsToShare(bowl, start, 1.001 * limit, 1e-6), Infinity);
  assert.ok(stepsToShare(bowl, start, 0.999 * limit, 1e-6) < Infinity);
  assert.equal(stepsToShare(bowl, start, 0, 1e-6), Infinity);
  assert.equal(stepsToShare(bowl, bowl.best, limit, 1e-6), 0);
});

test('a run that diverges is counted to the step at which its loss has grown enough', () => {
  const start = { w: -1, b: 2 };
  const rate = 1.02 * ratesFor(bowl.axes).limit;
  let steps = 0;
  while (excessLoss(bowl, trained(start, rate, steps)) < 100 * excessLoss(bowl, start)) steps++;
  assert.equal(stepsToGrow(bowl, start, rate, 100), steps);
  assert.equal(stepsToGrow(bowl, start, ratesFor(bowl.axes).best, 100), Infinity);
  assert.equal(stepsToGrow(bowl, bowl.best, rate, 100), Infinity);
  assert.equal(stepsToGrow(bowl, start, 1e200, 100), 1); // also where the loss is beyond all numbers
});

/** Of one feature with this mean and standard deviation: two values are enough. */
function featureBowl(mean: number, sd: number): Bowl {
  return bowlOf(Float64Array.of(mean - sd, mean + sd), Float64Array.of(0, 1));
}

test('a feature of mean 50 and sd 20 has condition 21,037.5 raw, 400 centred, 66 scaled alone, 1 standardized', () => {
  const condition = (mean: number, sd: number) => ratesFor(featureBowl(mean, sd).axes).condition;
  near(condition(50, 20), 21037.5, 0.01); // (2901 + √(2901² - 1600))² / 1600
  near(condition(0, 20), 400, 1e-9);
  near(condition(2.5, 1), 66.05, 0.01);
  near(condition(0, 1), 1, 1e-12);
});

test('at the best rate they take 72,661, 1,382, 229 and 1 steps, whatever the start', () => {
  const steps = (mean: number, sd: number, start: Line) => {
    const of = featureBowl(mean, sd);
    return stepsToShare(of, start, ratesFor(of.axes).best, 1e-6);
  };
  for (const start of [
    { w: -1.5, b: 0 },
    { w: 2, b: 1 },
  ])
    assert.deepEqual(
      [steps(50, 20, start), steps(0, 20, start), steps(2.5, 1, start), steps(0, 1, start)],
      [72661, 1382, 229, 1],
    );
});

test('from the worst start no rate beats the best one: a smaller one loses on the floor, a larger one on the wall', () => {
  const { best } = ratesFor(bowl.axes);
  const [cos, sin] = [Math.cos(bowl.axes.angle), Math.sin(bowl.axes.angle)];
  const wall = { w: bowl.best.w + cos, b: bowl.best.b + sin };
  const floor = { w: bowl.best.w - sin, b: bowl.best.b + cos };
  const steps = (start: Line, rate: number) => stepsToShare(bowl, start, rate, 1e-12);
  for (const start of [wall, floor]) assert.ok(Math.abs(steps(start, best) - steps(wall, best)) <= 1);
  for (const part of [0.5, 0.9, 0.99]) assert.ok(steps(floor, part * best) > steps(floor, best));
  for (const part of [1.005, 1.02]) assert.ok(steps(wall, part * best) > steps(wall, best));
  assert.ok(steps(wall, 0.9 * best) < steps(wall, best));
});

test('values without as many targets are refused', () => {
  assert.throws(() => bowlOf(x, target.slice(1)), /bowlOf: received 40 values and 39 targets/);
});
