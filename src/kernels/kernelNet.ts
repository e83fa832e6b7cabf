import { feedInputs, feedTargets } from './feedBatch.ts';
import { LEARNING } from './kernels.ts';
import type { Batch, NetDescription } from './net.ts';
import { NetMemory } from './netMemory.ts';
import { backwardAll, forwardAll, type Context } from './stage.ts';
import { readRows } from './tensors.ts';

/**
 * A net that trains at full speed, in a memory of its own. It starts with weights and biases of 0 (write others),
 * gamma and the running variances at 1. A step is some 25 calls into WebAssembly, and allocates nothing.
 */
export class KernelNet extends NetMemory {
  readonly #context: Context;
  #collecting = false;

  constructor(module: WebAssembly.Module, net: NetDescription) {
    super(module, net);
    this.#context = this.#makeContext();
  }

  /**
   * One step of gradient descent, each parameter moved as soon as its gradient is known. Returns the loss before it. The
   * first `frozen` layers do not learn, and no gradient goes down to them; running statistics move all the same.
   */
  step(batch: Batch, learningRate: number, frozen = 0): number {
    const { sgdMomentum, weightDecay } = this.net;
    this.#learn(sgdMomentum || weightDecay ? LEARNING.moveWithMemory : LEARNING.move, learningRate);
    this.#forward(batch, true);
    const loss = this.#loss(batch);
    this.#backward(frozen);
    return loss;
  }

  /** The loss, in train mode unless `mode` says otherwise. Moves nothing, running statistics included. */
  loss(batch: Batch, mode: 'train' | 'eval' = 'train'): number {
    this.#forward(batch, mode === 'train', 0);
    return this.#loss(batch);
  }

  /** rows × outputs, without a softmax. Moves nothing but, in train mode, what dropout and noise draw. */
  forward(batch: Batch, mode: 'train' | 'eval'): Float32Array {
    this.#forward(batch, mode === 'train', 0);
    return readRows(this.instance.floats, this.#output, batch.rows);
  }

  /** rows × classes probabilities, in inference mode. */
  probabilities(batch: Batch): Float32Array {
    const { kernels, floats } = this.instance;
    const [address] = this.layout.gradients;
    const { address: logits, columns, width } = this.#output;
    this.#forward(batch, false);
    kernels.softmax(logits, batch.rows, columns, width, address);
    return readRows(floats, { address, columns, width }, batch.rows);
  }

  /** All gradients of the batch's loss, to be read by name; the running statistics move as in a step. Returns the loss. */
  gradients(batch: Batch): number {
    this.requireGradients('gradients');
    this.#learn(LEARNING.collect, 0);
    this.#forward(batch, true);
    const loss = this.#loss(batch);
    this.#collecting = true;
    this.#backward();
    this.#collecting = false;
    return loss;
  }

  /** Moves every parameter by the gradients that were collected: `gradients` and `apply` together are a `step`. */
  apply(learningRate: number): void {
    this.requireGradients('apply');
    const { begin, floats } = this.layout.parameters;
    this.#learn(this.layout.toVelocity ? LEARNING.moveWithMemory : LEARNING.move, learningRate);
    this.instance.kernels.learnCollected(begin, floats);
  }

  /** The batch's loss at w + eta · g, with the gradients g that were collected. Afterwards every number is as it was. */
  lossAlong(batch: Batch, eta: number): number {
    this.requireGradients('lossAlong');
    const { parameters, toGradient } = this.layout;
    const { begin, floats } = parameters;
    const saved = this.save();
    this.instance.kernels.addScaled(begin, begin + toGradient, eta, begin, floats);
    const loss = this.loss(batch);
    this.restore(saved);
    return loss;
  }

  /** Replaces all running statistics by their plain means over these batches, with the weights as they are. */
  reestimate(batches: Iterable<Batch>): void {
    let count = 0;
    for (const batch of batches) this.#forward(batch, true, 1 / ++count);
  }

  get #output() {
    return this.layout.stages[this.layout.stages.length - 1].output;
  }

  #makeContext(): Context {
    const { kernels, bytes } = this.instance;
    const { gradients, transposed } = this.layout;
    const [one, other] = gradients;
    const copy: Context['copy'] = (from, to, floats) => bytes.copyWithin(to, from, from + 4 * floats);
    return {
      kernels,
      rows: 0,
      training: false,
      bnMomentum: undefined,
      transposed,
      spare: (d) => (d === one ? other : one),
      copy,
      keep: (stage, d) => {
        if (this.#collecting) copy(d, stage.keptGradient, this.rows * stage.output.width);
      },
    };
  }

  #learn(how: number, rate: number): void {
    const { sgdMomentum = 0, weightDecay = 0 } = this.net;
    const { toVelocity, toGradient } = this.layout;
    this.instance.kernels.setLearning(how, rate, sgdMomentum, weightDecay, toVelocity, toGradient);
  }

  #forward(batch: Batch, training: boolean, bnMomentum?: number): void {
    feedInputs(this.net, this.layout, this.instance, batch);
    const context = this.#context;
    this.rows = context.rows = batch.rows;
    context.training = training;
    context.bnMomentum = bnMomentum;
    forwardAll(this.layout.stages, context);
  }

  /** Leaves the gradient of the outputs in the first of the two buffers. */
  #loss(batch: Batch): number {
    feedTargets(this.net, this.layout, this.instance, batch);
    const { labels, targets, gradients } = this.layout;
    const { address, columns, width } = this.#output;
    const { kernels } = this.instance;
    return this.net.loss === 'crossEntropy'
      ? kernels.softmaxCrossEntropy(address, batch.rows, columns, width, labels, gradients[0])
      : kernels.meanSquaredError(address, batch.rows, columns, width, targets, gradients[0]);
  }

  #backward(frozen = 0): void {
    backwardAll(this.layout.stages, this.#context, this.layout.gradients[0], frozen);
  }
}
