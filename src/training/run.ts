import { takeDigits, type Digits } from '../data/mnist/digits.ts';
import { SHARD_SIZE, TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { accuracyOf } from './accuracy.ts';
import type { RunConfig } from './config.ts';
import type { Engine, Learner } from './engine.ts';
import { Minibatches } from './minibatches.ts';
import type { Snapshot, Standing } from './snapshot.ts';

/** The digits that have arrived, by the name of their file. */
export type Arrived = ReadonlyMap<string, Digits>;

/** One net in training. Knows no worker and no clock: `advance` returns when it is there, or can go no further. */
export class Run {
  readonly #config: RunConfig;
  readonly #arrived: Arrived;
  readonly #learner: Learner;
  readonly #minibatches: Minibatches;
  #step = 0;
  #testedAt = -1;
  #standing: Standing = { is: 'going' };
  #losses: number[] = [];
  #tests: number[] = [];

  constructor(config: RunConfig, arrived: Arrived, engine: Engine) {
    const { net, seed, batchSize: size, shards } = config;
    this.#config = config;
    this.#arrived = arrived;
    this.#learner = engine(net, seed);
    this.#minibatches = new Minibatches({ seed, size, shards, shardSize: SHARD_SIZE });
  }

  /** Trains up to step `to`, as far as the files that have arrived allow. A run that is over stays where it is. */
  advance(to: number, learningRate: number): Snapshot {
    const last = Math.min(to, this.#config.lastStep);
    if (this.#standing.is !== 'diverged') {
      this.#standing = { is: 'going' };
      this.#test();
      while (this.#step < last && this.#standing.is === 'going') this.#train(learningRate);
      if (this.#step === this.#config.lastStep && this.#standing.is === 'going')
        this.#standing = { is: 'done' };
    }
    return this.#snapshot();
  }

  #train(learningRate: number): void {
    const { shard, places } = this.#minibatches.at(this.#step + 1);
    const images = this.#need(trainFile(shard));
    if (!images) return;
    const loss = this.#learner.step(takeDigits(images, places), learningRate);
    this.#step += 1;
    this.#losses.push(loss);
    if (Number.isFinite(loss)) this.#test();
    else this.#standing = { is: 'diverged', step: this.#step, loss };
  }

  #test(): void {
    if (this.#step % this.#config.testEvery !== 0 || this.#testedAt === this.#step) return;
    const test = this.#need(TEST_FILE);
    if (!test) return;
    this.#testedAt = this.#step;
    this.#tests.push(this.#step, accuracyOf(this.#learner, test));
  }

  #need(file: string): Digits | undefined {
    const digits = this.#arrived.get(file);
    if (!digits) this.#standing = { is: 'waiting', file };
    return digits;
  }

  #snapshot(): Snapshot {
    const test = this.#arrived.get(TEST_FILE);
    const answers = test && this.#learner.predict(takeDigits(test, this.#config.shown));
    const snapshot = {
      step: this.#step,
      standing: this.#standing,
      losses: Float64Array.from(this.#losses),
      tests: Float64Array.from(this.#tests),
      answers: answers ?? new Float64Array(),
    };
    this.#losses = [];
    this.#tests = [];
    return snapshot;
  }
}
