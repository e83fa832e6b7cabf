/** @file Starting weights of a linear layer, as inputs × outputs matrices of seeded normals. */
import { zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Random } from './random.ts';

/** Normal with mean 0 and the given standard deviation. Throws unless sd is finite and >= 0. */
export function normalWeights(inputs: number, outputs: number, sd: number, random: Random): Matrix {
  if (!(sd >= 0 && sd < Infinity)) {
    throw new Error(`normalWeights: received sd = ${sd}, expected a finite number >= 0`);
  }
  const W = zeros(inputs, outputs);
  for (let n = 0; n < W.data.length; n++) W.data[n] = sd * random.normal();
  return W;
}

/**
 * Xavier (Glorot), normal: variance 2 / (inputs + outputs), a compromise between keeping the
 * variance of the values forwards and of the gradients backwards. For tanh and sigmoid.
 * Source: Glorot & Bengio 2010, equation 12.
 */
export function xavierWeights(inputs: number, outputs: number, random: Random): Matrix {
  return normalWeights(inputs, outputs, Math.sqrt(2 / (inputs + outputs)), random);
}

/**
 * He (Kaiming), normal, fan-in: variance 2 / inputs; the 2 makes up for ReLU zeroing one half.
 * Source: He, Zhang, Ren & Sun 2015, equation 10.
 */
export function heWeights(inputs: number, outputs: number, random: Random): Matrix {
  return normalWeights(inputs, outputs, Math.sqrt(2 / inputs), random);
}
