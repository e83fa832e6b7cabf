/** @file Sixty digits on their way through eight layers, by the textbook engine. */
import { PIXELS, WHITE, type Digits } from '../../data/mnist/digits.ts';
import { Activation, relu, sigmoid, tanh } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { standardizeColumns } from '../../nn/batchStatistics.ts';
import { normalWeights } from '../../nn/initializers.ts';
import { Linear } from '../../nn/linear.ts';
import { matmul } from '../../nn/matmul.ts';
import type { Matrix } from '../../nn/matrix.ts';
import { namedRandom } from '../../nn/namedRandom.ts';
import { sum } from '../../nn/sum.ts';
import { DEPTH, UNITS, type ActivationName, type InputName } from './settings.ts';

/** Mean and standard deviation of all pixels of the training set, in its 16 grey levels from 0 to 1; a test computes both. */
export const PIXEL_MEAN = 0.1312;
export const PIXEL_SD = 0.3098;

const FUNCTIONS = { relu, tanh, sigmoid };

/** What one layer makes of the sixty digits. */
export interface LayerSignal {
  /**
   * How far the digits lie apart in what the activation takes in: the standard deviation of one unit's values over the
   * sixty digits, as a root mean square over the layer's units.
   */
  spread: number;
  /** What the layer hands on, samples × units. */
  output: Matrix;
}

export interface Passage {
  initSd: number;
  activation: ActivationName;
  input: InputName;
  batchNorm: boolean;
}

/** A drawing takes three passages; these are two drawings’. */
const KEPT = 6;

/** A net with the weights of one seed, and the digits that go into it. */
export class SignalNet {
  /** For each input, the first layer's weighted sums at an init sd of 1. They take 784 of 1,484 products of a passage. */
  readonly #first: Readonly<Record<InputName, Matrix>>;
  /** Of the layers above the first, at an init sd of 1. */
  readonly #weights: readonly Matrix[];

  /** The latest ones: a figure that is drawn again at another width asks for the same. */
  readonly #passages = new Map<string, readonly LayerSignal[]>();

  constructor(digits: Digits, seed: number) {
    const random = namedRandom('weights', seed);
    const bottom = normalWeights(PIXELS, UNITS, 1, random);
    this.#first = {
      raw: matmul(inputMatrix(digits, 'raw'), bottom),
      standardized: matmul(inputMatrix(digits, 'standardized'), bottom),
    };
    this.#weights = Array.from({ length: DEPTH - 1 }, () => normalWeights(UNITS, UNITS, 1, random));
  }

  /** From the first hidden layer to the last. Biases are 0, as at the start of training. */
  pass(passage: Passage): readonly LayerSignal[] {
    const { initSd, activation, input, batchNorm } = passage;
    const key = [initSd, activation, input, batchNorm].join();
    const layers = this.#passages.get(key) ?? this.#compute(passage);
    this.#passages.delete(key);
    this.#passages.set(key, layers); // now the latest
    const [oldest] = this.#passages.keys();
    if (this.#passages.size > KEPT) this.#passages.delete(oldest);
    return layers;
  }

  #compute({ initSd, activation, input, batchNorm }: Passage): LayerSignal[] {
    const layers: LayerSignal[] = [];
    let x = scaled(this.#first[input], initSd);
    for (let l = 0; l < DEPTH; l++) {
      if (l > 0)
        x = new Linear(scaled(this.#weights[l - 1], initSd), { bias: false }).forward(
          layers[l - 1].output,
          'eval',
        );
      if (batchNorm) x = new BatchNorm(UNITS).forwardTrain(x);
      layers.push({
        spread: spreadOf(x),
        output: new Activation(FUNCTIONS[activation]).forward(x, 'eval'),
      });
    }
    return layers;
  }
}

/** Sixty digits as rows of pixels, from 0 to 1 or standardized: one mean and one sd for all pixels, as is usual for MNIST. */
export function inputMatrix({ count, levels }: Digits, input: InputName): Matrix {
  const raw = Float64Array.from(levels, (level) => level / WHITE);
  const data = input === 'raw' ? raw : raw.map((pixel) => (pixel - PIXEL_MEAN) / PIXEL_SD);
  return { rows: count, cols: PIXELS, data };
}

export function spreadOf(x: Matrix): number {
  return Math.sqrt(sum(standardizeColumns(x, 0).variance) / x.cols);
}

function scaled({ rows, cols, data }: Matrix, factor: number): Matrix {
  return { rows, cols, data: data.map((value) => factor * value) };
}
