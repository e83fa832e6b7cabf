/** @file For tests: gradients by central differences, to hold against those by formula. */
import { assertAgrees } from './assertAllClose.ts';
import type { Layer } from './layer.ts';
import { zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Random } from './random.ts';

// Near the cube root of a float64's precision, where truncation and rounding errors balance.
const H = 1e-5;

/** d f / d values, one entry after the other; leaves the values as they were. */
export function centralDifferences(values: Float64Array, f: () => number): Float64Array {
  return Float64Array.from(values, (value, n) => {
    values[n] = value + H;
    const above = f();
    values[n] = value - H;
    const below = f();
    values[n] = value;
    return (above - below) / (2 * H);
  });
}

/** A rows × cols matrix of normals, spread and shifted so that nothing is special about 0. */
export function randomMatrix(rows: number, cols: number, random: Random, { sd = 1, mean = 0 } = {}): Matrix {
  const x = zeros(rows, cols);
  for (let n = 0; n < x.data.length; n++) x.data[n] = mean + sd * random.normal();
  return x;
}

/** Moves every parameter to a value that is neither 0 nor 1, since those hide mistakes. */
export function randomizeParameters(layer: Layer, random: Random): void {
  for (const { value } of layer.parameters()) {
    for (let n = 0; n < value.length; n++) value[n] = random.normal();
  }
}

/** Checks dX and the gradient of every parameter of a layer, for the loss sum(y * dY). */
export function assertGradients(layer: Layer, x: Matrix, dY: Matrix, tolerance = 1e-8): void {
  const loss = () => layer.forward(x, 'train').data.reduce((total, y, n) => total + y * dY.data[n], 0);
  loss();
  const dX = layer.backward(dY);
  assertAgrees(dX.data, centralDifferences(x.data, loss), tolerance, 'dX');
  for (const { name, value, gradient } of layer.parameters()) {
    assertAgrees(gradient, centralDifferences(value, loss), tolerance, `gradient of ${name}`);
  }
}
