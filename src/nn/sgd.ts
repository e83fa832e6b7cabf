import type { Parameter } from './layer.ts';

export interface SgdOptions {
  learningRate: number;
  /** How much of the last velocity is kept, 0 to 1, without 1. Not batch norm's momentum. */
  sgdMomentum?: number;
}

/**
 * Stochastic gradient descent, by PyTorch's rule: v = sgdMomentum · v + gradient, then
 * value = value - learningRate · v, with v = 0 at first.
 */
export class Sgd {
  /** May be changed between steps; the velocity keeps the unit of a gradient. */
  learningRate: number;
  readonly sgdMomentum: number;
  readonly #parameters: readonly Parameter[];
  readonly #velocities: readonly Float64Array[];

  /** Throws unless learningRate is finite and >= 0, and sgdMomentum in [0, 1). */
  constructor(parameters: readonly Parameter[], { learningRate, sgdMomentum = 0 }: SgdOptions) {
    requireOptions(parameters, learningRate, sgdMomentum);
    this.learningRate = learningRate;
    this.sgdMomentum = sgdMomentum;
    this.#parameters = parameters;
    this.#velocities = parameters.map(({ value }) => new Float64Array(value.length));
  }

  /** Moves every parameter once, by the gradient that the last backward left. */
  step(): void {
    this.#parameters.forEach(({ value, gradient }, p) => {
      const v = this.#velocities[p];
      for (let n = 0; n < value.length; n++) {
        v[n] = this.sgdMomentum * v[n] + gradient[n];
        value[n] -= this.learningRate * v[n];
      }
    });
  }
}

function requireOptions(parameters: readonly Parameter[], learningRate: number, sgdMomentum: number): void {
  if (!(learningRate >= 0 && learningRate < Infinity)) {
    throw new Error(`Sgd: received learningRate = ${learningRate}, expected a finite number >= 0`);
  }
  if (!(sgdMomentum >= 0 && sgdMomentum < 1)) {
    throw new Error(`Sgd: received sgdMomentum = ${sgdMomentum}, expected 0 to 1, without 1`);
  }
  for (const { name, value, gradient } of parameters) {
    if (value.length === gradient.length) continue;
    throw new Error(
      `Sgd: ${name} has ${value.length} values and ${gradient.length} gradients, expected as many`,
    );
  }
}
