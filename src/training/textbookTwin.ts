/** @file For tests: the textbook's net for a description of the workhorse's, from the same weights. */
import type { KernelNet } from '../kernels/kernelNet.ts';
import type { LayerConfig, NetDescription } from '../kernels/net.ts';
import { Activation, relu, sigmoid, tanh } from '../nn/activations.ts';
import { BatchNorm } from '../nn/batchNorm.ts';
import type { Layer, Mode, Parameter } from '../nn/layer.ts';
import { LayerNorm } from '../nn/layerNorm.ts';
import { Linear } from '../nn/linear.ts';
import { zeros, type Matrix } from '../nn/matrix.ts';
import { Network } from '../nn/network.ts';

const ACTIVATIONS = { sigmoid, tanh, relu };

/** y = x + scale · block(x). */
class Residual implements Layer {
  readonly #block: Network;
  readonly #scale: number;

  constructor(block: Network, scale: number) {
    this.#block = block;
    this.#scale = scale;
  }

  forward(x: Matrix, mode: Mode): Matrix {
    const y = this.#block.forward(x, mode);
    return { ...x, data: x.data.map((v, n) => v + this.#scale * y.data[n]) };
  }

  backward(dY: Matrix): Matrix {
    const scaled = { ...dY, data: dY.data.map((d) => this.#scale * d) };
    const dX = this.#block.backward(scaled);
    return { ...dY, data: dY.data.map((d, n) => d + dX.data[n]) };
  }

  parameters(): Parameter[] {
    return this.#block.parameters();
  }
}

/** Batch normalization of so many samples at a time, one after the other. */
class GroupedBatchNorm extends BatchNorm {
  readonly #group: number;
  #statistics: BatchNorm[] = [];

  constructor(features: number, group: number) {
    super(features);
    this.#group = group;
  }

  override forward(x: Matrix, mode: Mode): Matrix {
    if (mode === 'eval') return this.forwardEval(x);
    this.#statistics = [];
    const parts = this.#partsOf(x).map((part) => {
      const y = this.forwardTrain(part); // moves the running statistics of the whole
      const own = new BatchNorm(this.features);
      own.gamma.set(this.gamma);
      own.forwardTrain(part);
      this.#statistics.push(own);
      return y;
    });
    return joined(parts);
  }

  override backward(dY: Matrix): Matrix {
    const parts = this.#partsOf(dY).map((part, g) => this.#statistics[g].backward(part));
    for (let j = 0; j < this.features; j++) {
      this.dGamma[j] = this.#statistics.reduce((sum, { dGamma }) => sum + dGamma[j], 0);
      this.dBeta[j] = this.#statistics.reduce((sum, { dBeta }) => sum + dBeta[j], 0);
    }
    return joined(parts);
  }

  #partsOf({ rows, cols, data }: Matrix): Matrix[] {
    return Array.from({ length: Math.ceil(rows / this.#group) }, (_, g) => {
      const part = data.slice(g * this.#group * cols, (g + 1) * this.#group * cols);
      return { rows: part.length / cols, cols, data: part };
    });
  }
}

function joined(parts: readonly Matrix[]): Matrix {
  const data = Float64Array.from(parts.flatMap((part) => [...part.data]));
  return { rows: data.length / parts[0].cols, cols: parts[0].cols, data };
}

/** Dropout and noise, y = factor · x + shift, with what the workhorse drew for its last batch: the same in both engines. */
class Redrawn implements Layer {
  readonly #net: KernelNet;
  readonly #place: string;
  readonly #before: string;
  #factor: Float32Array = new Float32Array();

  constructor(net: KernelNet, place: string, before: string) {
    this.#net = net;
    this.#place = place;
    this.#before = before;
  }

  forward(x: Matrix, mode: Mode): Matrix {
    if (mode === 'eval') return x;
    const factor = this.#net.factors(this.#place);
    const input = this.#net.activations(this.#before);
    const shift = this.#net.activations(this.#place).map((y, n) => y - factor[n] * input[n]);
    this.#factor = factor;
    return { ...x, data: x.data.map((v, n) => factor[n] * v + shift[n]) };
  }

  backward(dY: Matrix): Matrix {
    return { ...dY, data: dY.data.map((d, n) => this.#factor[n] * d) };
  }

  parameters(): Parameter[] {
    return [];
  }
}

/** Takes the net's present parameters. Dropout and noise may not come first: they follow what `net` has just drawn. */
export function textbookTwin(net: KernelNet, { inputs, layers }: NetDescription): Network {
  const network = networkOf(net, layers, inputs);
  const names = net.names.filter((name) => !/running|random/.test(name));
  network.parameters().forEach(({ value }, p) => value.set(net.read(names[p])));
  return network;
}

/** `prefix`: of the places of its layers. */
function networkOf(net: KernelNet, layers: readonly LayerConfig[], inputs: number, prefix = ''): Network {
  let features = inputs;
  return new Network(
    layers.map((layer, l) => {
      const twin = layerOf(net, layer, features, `${prefix}${l}`);
      if (layer.kind === 'linear') features = layer.outputs;
      return twin;
    }),
  );
}

function layerOf(net: KernelNet, layer: LayerConfig, features: number, place: string): Layer {
  switch (layer.kind) {
    case 'linear':
      return new Linear(zeros(features, layer.outputs), { bias: layer.bias ?? true });
    case 'batchNorm':
      return layer.group ? new GroupedBatchNorm(features, layer.group) : new BatchNorm(features);
    case 'layerNorm':
      return new LayerNorm(features);
    case 'activation':
      return new Activation(ACTIVATIONS[layer.fn]);
    case 'dropout':
    case 'noise':
      return new Redrawn(net, place, net.layers[net.layers.indexOf(place) - 1]);
    case 'residual':
      return new Residual(networkOf(net, layer.layers, features, `${place}.`), layer.scale ?? 1);
    default:
      return layer satisfies never;
  }
}
