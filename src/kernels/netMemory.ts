import { allStages } from './buildStages.ts';
import { instantiate, type Instance } from './instance.ts';
import type { NetDescription } from './net.ts';
import { planNet, type Layout } from './plan.ts';
import type { Stage, Tensor } from './stage.ts';
import { writeStart } from './start.ts';
import { readRows, readTensor, writeTensor } from './tensors.ts';

/** Everything that learns and everything that is remembered, at one moment. */
export interface Saved {
  parameters: Float32Array;
  remembered: Float32Array;
}

/**
 * The numbers of a net: all that a figure may want to show. Every result is a copy. Layers go by their place: "0", "1",
 * and "2.0" in a residual block; parameters by layer and name: "0.W", "1.gamma". An activation right behind a batch
 * normalization is one with it and has no place of its own.
 */
export class NetMemory {
  protected readonly net: NetDescription;
  protected readonly layout: Layout;
  protected readonly instance: Instance;
  /** Of the last batch. */
  protected rows = 0;
  readonly #stages: ReadonlyMap<string, Stage>;
  readonly #tensors: ReadonlyMap<string, Tensor>;

  /** Throws, in one sentence, if the description makes no sense or the net does not fit into memory. */
  constructor(module: WebAssembly.Module, net: NetDescription) {
    this.net = net;
    this.layout = planNet(net);
    this.instance = instantiate(module, this.layout.pages);
    const stages = allStages(this.layout.stages);
    this.#stages = new Map(stages.map((stage) => [stage.name, stage]));
    const tensors = stages.flatMap(({ parameters, remembered }) => [...parameters, ...remembered]);
    this.#tensors = new Map(tensors.map((tensor) => [tensor.name, tensor]));
    writeStart(this.instance.floats, tensors, net.seed ?? 1);
  }

  /** The names of all parameters and of all that is remembered. */
  get names(): string[] {
    return [...this.#tensors.keys()];
  }

  /** The places of all layers, from the inputs to the outputs. */
  get layers(): string[] {
    return [...this.#stages.keys()];
  }

  /** How much memory the net takes, once and for all. */
  get memoryBytes(): number {
    return this.instance.bytes.length;
  }

  save(): Saved {
    const { parameters, remembered } = this.layout;
    const copy = ({ begin, end }: { begin: number; end: number }) =>
      this.instance.floats.slice(begin / 4, end / 4);
    return { parameters: copy(parameters), remembered: copy(remembered) };
  }

  restore({ parameters, remembered }: Saved): void {
    this.instance.floats.set(parameters, this.layout.parameters.begin / 4);
    this.instance.floats.set(remembered, this.layout.remembered.begin / 4);
  }

  /** A parameter or running statistics, rows × columns. */
  read(name: string): Float32Array {
    return readTensor(this.instance.floats, this.#tensor(name));
  }

  write(name: string, values: ArrayLike<number>): void {
    writeTensor(this.instance.floats, this.#tensor(name), values);
  }

  /** d loss / d parameter, as the last `gradients` left it. */
  gradient(name: string): Float32Array {
    this.requireGradients('gradient');
    return readTensor(this.instance.floats, this.#tensor(name), this.layout.toGradient);
  }

  /** What a layer made of the last batch: a linear one its pre-activations. */
  activations(layer: string): Float32Array {
    return readRows(this.instance.floats, this.#stage(layer).output, this.rows);
  }

  /** xHat of a normalization, for the last batch in train mode. */
  normalized(layer: string): Float32Array {
    const { normalized } = this.#stage(layer);
    if (!normalized) throw new Error(`KernelNet: layer ${layer} normalizes nothing.`);
    return readRows(this.instance.floats, normalized, this.rows);
  }

  /** What dropout or noise multiplied each number of the last batch in train mode by. */
  factors(layer: string): Float32Array {
    const { factor, output } = this.#stage(layer);
    if (factor === undefined) throw new Error(`KernelNet: layer ${layer} multiplies by nothing random.`);
    return readRows(this.instance.floats, { ...output, address: factor }, this.rows);
  }

  /** Of a batch normalization, for the last batch in train mode: mean and s = √(variance + eps), groups × features. */
  statistics(layer: string): { mean: Float32Array; s: Float32Array } {
    const { statistics, output } = this.#stage(layer);
    if (!statistics) throw new Error(`KernelNet: layer ${layer} has no statistics of a batch.`);
    const { address } = statistics;
    const { columns, width } = output;
    const groups = statistics.groups(this.rows);
    // Two parts of `width` floats to a group: rows twice as wide.
    const part = (at: number) =>
      readRows(this.instance.floats, { address: at, columns, width: 2 * width }, groups);
    return { mean: part(address), s: part(address + 4 * width).map((invStd) => 1 / invStd) };
  }

  /** d loss / d output of a layer, as the last `gradients` left it. */
  activationGradient(layer: string): Float32Array {
    this.requireGradients('activationGradient');
    const { output, keptGradient } = this.#stage(layer);
    return readRows(this.instance.floats, { ...output, address: keptGradient }, this.rows);
  }

  /** The Euclidean norm of a parameter or of its gradient. */
  norm(name: string, of: 'value' | 'gradient' = 'value'): number {
    if (of === 'gradient') this.requireGradients('norm');
    const { address, floats } = this.#tensor(name);
    const distance = of === 'gradient' ? this.layout.toGradient : 0;
    return Math.sqrt(this.instance.kernels.sumOfSquares(address + distance, floats));
  }

  protected requireGradients(where: string): void {
    if (this.layout.toGradient) return;
    throw new Error(`KernelNet.${where}: make the net with keepGradients.`);
  }

  #tensor(name: string): Tensor {
    const tensor = this.#tensors.get(name);
    if (!tensor) throw new Error(`KernelNet: there is no ${name} among ${this.names.join(', ')}.`);
    return tensor;
  }

  #stage(name: string): Stage {
    const stage = this.#stages.get(name);
    if (!stage) throw new Error(`KernelNet: there is no layer ${name} among ${this.layers.join(', ')}.`);
    return stage;
  }
}
