/** @file The figure's numbers: a layer of the trained net with its batch normalization, and the one it is folded into. */
import { EACH } from '../../data/mnist/files.ts';
import { imageOf } from '../../data/mnist/digits.ts';
import type { HiddenLayer } from '../../data/trainedNet.ts';
import { Activation, relu } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { foldBatchNorm } from '../../nn/foldBatchNorm.ts';
import type { Layer } from '../../nn/layer.ts';
import { column, type Matrix } from '../../nn/matrix.ts';
import { Network } from '../../nn/network.ts';
import { mostProbable } from '../../training/accuracy.ts';
import type { Asked } from '../trainedNet/load.ts';
import { linearOf, normOf, pixelsOf } from '../trainedNet/network.ts';
import type { Divisor, EpsilonText } from './settings.ts';

export interface FoldInput {
  /** Counted from 1. */
  unit: number;
  eps: EpsilonText;
  divisor: Divisor;
}

/** Images whose label changes when all layers of the net are folded in this way, of how many. */
interface Relabelled {
  relabelled: number;
  of: number;
}

export interface FoldState extends Relabelled, Omit<FoldInput, 'eps'> {
  eps: number;
  gamma: number;
  beta: number;
  mean: number;
  variance: number;
  /** What the layer divides by. */
  layerS: number;
  /** What is divided by in folding. */
  s: number;
  factor: number;
  /** The weights of this unit. */
  before: ArrayLike<number>;
  after: ArrayLike<number>;
  /** Without one before; after it there is one. */
  bias: number;
  /** One image of each digit, and what the unit makes of it: through the normalization, and folded. */
  images: { label: number; levels: Uint8Array }[];
  through: ArrayLike<number>;
  folded: ArrayLike<number>;
  /** Of all units of this layer, over all images. */
  largest: number;
}

/** The layer that is shown, counted from 0. */
const LAYER = 1;
/** The second of each digit, as in the figure above. */
const SHOWN = 1;
const CLASSES = 10;

/** What has to be computed once: what comes into the layer, for every image. */
export class Folding {
  readonly #asked: Asked;
  readonly #shown = Array.from({ length: CLASSES }, (_, digit) => digit * EACH + SHOWN);
  readonly #inputs = new Map<string, Matrix>();
  readonly #counted = new Map<string, Relabelled>();
  readonly #pixels: Matrix;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#pixels = pixelsOf(asked.digits);
  }

  state({ unit, eps: text, divisor }: FoldInput): FoldState {
    const eps = Number(text);
    const layer = this.#asked.net.hidden[LAYER];
    const norm = normOf(layer, eps);
    const linear = linearOf(layer);
    const wrong = normToFold(layer, eps, divisor);
    const folded = foldBatchNorm(linear, wrong);
    const input = this.#inputOf(text);
    const [y, yFolded] = [norm.forwardEval(linear.forward(input, 'eval')), folded.forward(input, 'eval')];
    const j = unit - 1;
    const [through, both] = [column(y, j), column(yFolded, j)];
    return {
      unit,
      eps,
      divisor,
      gamma: norm.gamma[j],
      beta: norm.beta[j],
      mean: norm.runningMean[j],
      variance: norm.runningVar[j],
      layerS: Math.sqrt(norm.runningVar[j] + eps),
      s: Math.sqrt(wrong.runningVar[j] + wrong.eps),
      factor: norm.gamma[j] / Math.sqrt(wrong.runningVar[j] + wrong.eps),
      before: column(linear.W, j),
      after: column(folded.W, j),
      bias: folded.b![j],
      images: this.#shown.map((i) => imageOf(this.#asked.digits, i)),
      through: Float64Array.from(this.#shown, (i) => through[i]),
      folded: Float64Array.from(this.#shown, (i) => both[i]),
      largest: y.data.reduce((most, value, n) => Math.max(most, Math.abs(value - yFolded.data[n])), 0),
      ...this.#relabelled(eps, divisor),
    };
  }

  /** What the layers below hand on, in inference mode. */
  #inputOf(text: EpsilonText): Matrix {
    const known = this.#inputs.get(text);
    if (known) return known;
    const below = this.#asked.net.hidden.slice(0, LAYER);
    const layers = below.flatMap((layer) => [
      linearOf(layer),
      normOf(layer, Number(text)),
      new Activation(relu),
    ]);
    const input = new Network(layers).forward(this.#pixels, 'eval');
    this.#inputs.set(text, input);
    return input;
  }

  /** The same for every unit, and it takes the whole net twice. */
  #relabelled(eps: number, divisor: Divisor): Relabelled {
    const key = `${eps}:${divisor}`;
    const known = this.#counted.get(key) ?? this.#count(eps, divisor);
    this.#counted.set(key, known);
    return known;
  }

  #count(eps: number, divisor: Divisor): Relabelled {
    const { hidden } = this.#asked.net;
    const whole = hidden.map((layer) => [linearOf(layer), normOf(layer, eps)]);
    const folded = hidden.map((layer) => [foldBatchNorm(linearOf(layer), normToFold(layer, eps, divisor))]);
    const [one, other] = [whole, folded].map((layers) => this.#labels(layers));
    return { relabelled: one.filter((label, i) => label !== other[i]).length, of: one.length };
  }

  #labels(hidden: readonly Layer[][]): number[] {
    const { last } = this.#asked.net;
    const output = linearOf(last, true);
    output.b!.set(last.b);
    const layers = hidden.flatMap((layer) => [...layer, new Activation(relu)]);
    const { data, rows, cols } = new Network([...layers, output]).forward(this.#pixels, 'eval');
    return Array.from({ length: rows }, (_, i) => mostProbable(data.subarray(i * cols, (i + 1) * cols)));
  }
}

/** The normalization as the one who folds understands it: its root of variance plus epsilon is what is divided by. */
export function normToFold(layer: HiddenLayer, eps: number, divisor: Divisor): BatchNorm {
  if (divisor === 'inside') return normOf(layer, eps);
  const norm = normOf(layer, 0);
  if (divisor === 'outside')
    norm.runningVar.forEach((variance, j) => (norm.runningVar[j] = (Math.sqrt(variance) + eps) ** 2));
  return norm;
}
