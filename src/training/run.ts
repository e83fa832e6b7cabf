import { accuracyOf } from './accuracy.ts';
import type { Arrived } from './arrived.ts';
import type { RunConfig } from './config.ts';
import type { Engine, Examples, Learner } from './engine.ts';
import { isDue } from './every.ts';
import type { ProbeSample } from './probe.ts';
import { Prober } from './prober.ts';
import type { Snapshot, Standing } from './snapshot.ts';
import { sourceOf, type ExampleSource, type Lacking } from './source.ts';

/** One net in training. Knows no worker and no clock: `advance` returns when it is there, or can go no further. */
export class Run {
  readonly #config: RunConfig;
  readonly #source: ExampleSource;
  readonly #learner: Learner;
  readonly #prober: Prober | undefined;
  #step = 0;
  #testedAt = -1;
  #probedAt = -1;
  #standing: Standing = { is: 'going' };
  #losses: number[] = [];
  #tests: number[] = [];
  #probes: ProbeSample[] = [];

  constructor(config: RunConfig, arrived: Arrived, engine: Engine) {
    const { net, seed, examples, probe } = config;
    this.#config = config;
    this.#source = sourceOf(config, arrived);
    const rows = Math.max(config.batchSize, probe?.images ?? 0);
    this.#learner = engine(net, seed, examples.kind === 'digits' ? 'levels' : 'numbers', rows);
    this.#prober = probe && new Prober(probe, this.#learner);
  }

  /**
   * Trains up to step `to`, as far as the files that have arrived allow; the first `frozen` hidden layers do not learn.
   * A run that is over stays where it is.
   */
  advance(to: number, learningRate: number, frozen = 0): Snapshot {
    const last = Math.min(to, this.#config.lastStep);
    if (this.#standing.is !== 'diverged') {
      this.#standing = { is: 'going' };
      this.#look();
      while (this.#step < last && this.#standing.is === 'going') this.#train(learningRate, frozen);
      if (this.#step === this.#config.lastStep && this.#standing.is === 'going')
        this.#standing = { is: 'done' };
    }
    return this.#snapshot();
  }

  #train(learningRate: number, frozen: number): void {
    const minibatch = this.#need(this.#source.minibatch(this.#step + 1));
    if (!minibatch) return;
    this.#watch();
    const loss = this.#learner.step(minibatch, learningRate, frozen);
    this.#step += 1;
    this.#losses.push(loss);
    if (Number.isFinite(loss)) this.#look();
    else this.#standing = { is: 'diverged', step: this.#step, loss };
  }

  #look(): void {
    this.#test();
    this.#probe();
  }

  #test(): void {
    if (!isDue(this.#config.testEvery, this.#step) || this.#testedAt === this.#step) return;
    const test = this.#need(this.#source.test());
    if (!test) return;
    this.#testedAt = this.#step;
    this.#tests.push(this.#step, accuracyOf(this.#learner, test));
  }

  #watch(): void {
    if (!this.#prober?.isDue(this.#step + 1)) return;
    const images = this.#source.firstTests(this.#config.probe!.images);
    // A run without its test images stands still at step 0 already.
    if (!('lacks' in images)) this.#prober.watch(this.#step, images);
  }

  #probe(): void {
    const prober = this.#prober;
    if (!prober?.isDue(this.#step) || this.#probedAt === this.#step) return;
    const { images, minibatch } = this.#config.probe!;
    const tests = this.#need(this.#source.firstTests(images));
    const batch = minibatch ? this.#need(this.#source.minibatch(this.#step + 1)) : undefined;
    if (!tests || (minibatch && !batch)) return;
    this.#probedAt = this.#step;
    const sample = prober.take(this.#step, tests, true);
    if (batch) sample.minibatch = prober.take(this.#step, batch, false).places;
    this.#probes.push(sample);
  }

  #need(examples: Examples | Lacking): Examples | undefined {
    if (!('lacks' in examples)) return examples;
    this.#standing = { is: 'waiting', file: examples.lacks };
    return undefined;
  }

  #snapshot(): Snapshot {
    const shown = this.#source.shown();
    const snapshot = {
      step: this.#step,
      standing: this.#standing,
      losses: Float64Array.from(this.#losses),
      tests: Float64Array.from(this.#tests),
      probes: this.#probes,
      answers: 'lacks' in shown || shown.count === 0 ? new Float64Array() : this.#learner.predict(shown),
    };
    this.#losses = [];
    this.#tests = [];
    this.#probes = [];
    return snapshot;
  }
}
