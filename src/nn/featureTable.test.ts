/**
 * @file Experiment E4: least squares on two features, x1 ~ N(0, 1) and x2 ~ N(50, 20²), raw, centred, standardized.
 * These are the numbers that the lesson on preprocessing quotes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { standardizeColumns } from './batchStatistics.ts';
import { ratesFor } from './bowl.ts';
import { eigenvaluesOf } from './eigenvalues.ts';
import { Linear } from './linear.ts';
import { matmul, matmulTransposedA } from './matmul.ts';
import { fromRows, toRows, zeros, type Matrix } from './matrix.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { namedRandom } from './namedRandom.ts';
import { Sgd } from './sgd.ts';

const POINTS = 500;
const SHARE = 1e-6;
const random = namedRandom('two features', 1);
const raw = fromRows(Array.from({ length: POINTS }, () => [random.normal(), 50 + 20 * random.normal()]));
const target = fromRows(toRows(raw).map(([x1, x2]) => [x1 + 0.05 * x2 - 1.25 + 0.4 * random.normal()]));

const { mean, xHat } = standardizeColumns(raw, 0);
const centred = fromRows(toRows(raw).map((row) => row.map((x, j) => x - mean[j])));

const withOnes = (x: Matrix) => fromRows(toRows(x).map((row) => [...row, 1]));
const curvatureOf = (x: Matrix): Matrix => {
  const a = withOnes(x);
  const products = matmulTransposedA(a, a);
  return { ...products, data: products.data.map((value) => value / x.rows) };
};

/** Steps of gradient descent from 0, with the loss ½ mean (prediction - target)², counted one by one on its quadratic. */
function stepsTo(x: Matrix, learningRate: number): number {
  const curvature = curvatureOf(x);
  const best = fitted(x);
  const away = zeros(3, 1);
  away.data.set(best.map((value) => -value));
  const excess = () => matmulTransposedA(away, matmul(curvature, away)).data[0] / 2;
  const enough = SHARE * excess();
  let steps = 0;
  for (; excess() > enough; steps++) {
    matmul(curvature, away).data.forEach((gradient, k) => (away.data[k] -= learningRate * gradient));
  }
  return steps;
}

/** The best weights and bias, for any of the three: fitted on the standardized features, where one step is nearly enough. */
function fitted(x: Matrix): number[] {
  const weights = descended(xHat, 1, 60);
  const [a, b] = weights;
  const perUnit = x === xHat ? [a, b] : [a / sdOf(0), b / sdOf(1)];
  const bias = weights[2] - (x === raw ? perUnit[0] * mean[0] + perUnit[1] * mean[1] : 0);
  return [...perUnit, bias];
}

const sdOf = (j: number) => centred.data[j] / xHat.data[j];

/** Weights and bias after so many steps through the layers, whose loss is not halved: half the rate makes the same step. */
function descended(x: Matrix, learningRate: number, steps: number): number[] {
  const layer = new Linear(zeros(2, 1));
  const optimizer = new Sgd(layer.parameters(), { learningRate: learningRate / 2 });
  for (let step = 0; step < steps; step++) {
    layer.backwardToParameters(meanSquaredError(layer.forward(x, 'train'), target).dY);
    optimizer.step();
  }
  return [...layer.W.data, ...layer.b!];
}

function row(x: Matrix) {
  const eigenvalues = eigenvaluesOf(curvatureOf(x));
  const { condition, best, limit } = ratesFor({ long: eigenvalues[0], short: eigenvalues[2] });
  return { eigenvalues, condition, best, limit, steps: stepsTo(x, best) };
}
const rows = { raw: row(raw), centred: row(centred), standardized: row(xHat) };

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`);

test('raw, the curvatures of the two features and the bias lie 19,285 apart; an offset and a scale apart, 1.1', () => {
  near(rows.raw.condition, 19285, 1);
  near(rows.centred.condition, 445.9, 0.1);
  near(rows.standardized.condition, 1.107, 0.001);
  [2825.7, 0.934, 0.1465].forEach((value, k) =>
    near(rows.raw.eigenvalues[k], value, 0.0005 * value + 0.0005),
  );
});

test('at the rate of each that is best for the worst start, gradient descent takes 64,998 steps, then 1,506, then 3', () => {
  assert.deepEqual(
    Object.values(rows).map(({ steps }) => steps),
    [64998, 1506, 3],
  );
});

test('so it does through the layers, step by step on the data', () => {
  const best = fitted(centred);
  const excess = (at: number[]) => {
    const away = fromRows(at.map((value, k) => [value - best[k]]));
    return matmulTransposedA(away, matmul(curvatureOf(centred), away)).data[0];
  };
  const { best: rate, steps } = rows.centred;
  const share = (after: number) => excess(descended(centred, rate, after)) / excess([0, 0, 0]);
  assert.ok(share(steps) <= SHARE && share(steps - 1) > SHARE);
});

test('the lesson quotes these numbers', () => {
  const quoted = readFileSync(new URL('../../content/measured.yaml', import.meta.url), 'utf8');
  const said = (id: string) => new RegExp(`^${id}:\\n  value: '?([^'\\n]*)'?$`, 'm').exec(quoted)?.[1];
  for (const [name, { condition, steps }] of Object.entries(rows)) {
    assert.equal(said(`e4.${name}.condition`), condition < 2 ? condition.toFixed(1) : thousands(condition));
    assert.equal(said(`e4.${name}.steps`), thousands(steps));
  }
  assert.equal(said('e4.centring.factor'), `×${Math.round(rows.raw.steps / rows.centred.steps)}`);
  assert.equal(said('e4.scaling.factor'), `×${Math.round(rows.centred.steps / rows.standardized.steps)}`);
});

const thousands = (value: number) => Math.round(value).toLocaleString('en-US');
