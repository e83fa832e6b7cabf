/**
 * @file One training run whose running statistics are kept by several rules at once. They take no part in the training,
 * so that every rule sees the same minibatches of the same net.
 */
import { takeDigits, type Digits } from '../../data/mnist/digits.ts';
import { remember, START, type Moments, type Rule } from '../../nn/runningRules.ts';
import type { KernelNet } from '../../kernels/kernelNet.ts';
import { mostProbable } from '../../training/accuracy.ts';
import type { DigitRunConfig } from '../../training/config.ts';
import { batchOf } from '../../training/kernelEngine.ts';
import { minibatchesOf } from './fromDisk.ts';
import { heNet } from './trainedNet.ts';

/** That of PyTorch, which the kernels add under the root. */
const EPS = 1e-5;
const PART = 250;
const CLASSES = 10;

export class RuledRun {
  readonly net: KernelNet;
  readonly #config: DigitRunConfig;
  readonly #rules: readonly Rule[];
  readonly #minibatchAt: (step: number) => Digits;
  /** The places of the normalizations in the net. */
  readonly #norms: string[];
  /** For each rule and normalization, a pair of numbers a unit. */
  readonly #remembered: Moments[][][];
  #step = 0;

  constructor(module: WebAssembly.Module, config: DigitRunConfig, rules: readonly Rule[]) {
    this.#config = config;
    this.#rules = rules;
    this.net = heNet(module, config.net, config.seed, PART);
    this.#minibatchAt = minibatchesOf(config);
    this.#norms = this.net.names.flatMap((name) => name.match(/(.*)\.gamma/)?.[1] ?? []);
    const start = this.#norms.map((norm) => [...this.net.read(`${norm}.gamma`)].map(() => START));
    this.#remembered = rules.map(() => start.map((units) => [...units]));
  }

  /** Trains to a step. */
  advance(to: number, learningRate: number): void {
    while (this.#step < to) {
      this.#step += 1;
      this.net.step(batchOf(this.#minibatchAt(this.#step)), learningRate);
      this.#norms.forEach((_, l) => this.#take(l));
    }
  }

  /** What the last minibatch gave, unit by unit; layers counted from 0, the variance with 1/m. */
  batch(layer: number): Moments[] {
    const { mean, s } = this.net.statistics(this.#norms[layer]);
    return Array.from(mean, (value, j) => ({ mean: value, variance: s[j] ** 2 - EPS }));
  }

  /** What a layer would remember of many minibatches with the weights as they are now: Algorithm 2 of the paper. */
  population(layer: number, count: number): Moments[] {
    const saved = this.net.save();
    const later = (_: unknown, k: number) => batchOf(this.#minibatchAt(this.#step + 1 + k));
    this.net.reestimate(Array.from({ length: count }, later));
    const [mean, variance] = ['runningMean', 'runningVar'].map((name) =>
      this.net.read(`${this.#norms[layer]}.${name}`),
    );
    this.net.restore(saved);
    return Array.from(mean, (value, j) => ({ mean: value, variance: variance[j] }));
  }

  /** The share that the net gets right in inference mode, with what the n-th rule remembers. */
  accuracy(n: number, test: Digits): number {
    this.#norms.forEach((norm, l) => {
      const units = this.#remembered[n][l];
      this.net.write(
        `${norm}.runningMean`,
        units.map(({ mean }) => mean),
      );
      this.net.write(
        `${norm}.runningVar`,
        units.map(({ variance }) => variance),
      );
    });
    return this.#share(test, 'eval', PART);
  }

  /** In training mode: with the statistics of minibatches of the test images, as large as those of the training. */
  batchAccuracy(test: Digits): number {
    return this.#share(test, 'train', this.#config.batchSize);
  }

  #share(test: Digits, mode: 'train' | 'eval', size: number): number {
    // In training mode the last images may be too few for a minibatch; in inference mode all are asked.
    const asked = mode === 'train' ? test.count - (test.count % size) : test.count;
    let right = 0;
    for (let from = 0; from < asked; from += size) {
      const length = Math.min(size, asked - from);
      const part = takeDigits(
        test,
        Array.from({ length }, (_, i) => from + i),
      );
      right += rightOf(this.net.forward(batchOf(part), mode), part);
    }
    return right / asked;
  }

  #take(layer: number): void {
    const batch = this.batch(layer);
    this.#rules.forEach((rule, n) => {
      const units = this.#remembered[n][layer];
      batch.forEach((moments, j) => {
        units[j] = remember(rule, units[j], moments, this.#step, this.#config.batchSize);
      });
    });
  }
}

export function rightOf(logits: Float32Array, { labels }: Digits): number {
  return labels.filter((label, i) => mostProbable(logits.subarray(i * CLASSES, (i + 1) * CLASSES)) === label)
    .length;
}
