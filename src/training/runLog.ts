import type { RunConfig } from './config.ts';
import type { ProbeSample } from './probe.ts';
import type { Snapshot, Standing } from './snapshot.ts';

export interface Test {
  step: number;
  /** Share of right answers, 0 to 1. */
  accuracy: number;
}

/** The mean training loss of a few steps in a row, told at the last of them. */
export interface LossPoint {
  step: number;
  loss: number;
}

/** Minibatch losses jump about: the curve shows means over as many steps. */
export const LOSS_WINDOW = 10;

/** All that was seen of a run so far, for whoever draws it. */
export class RunLog {
  readonly config: RunConfig;
  step = 0;
  standing: Standing = { is: 'going' };
  readonly losses: LossPoint[] = [];
  readonly tests: Test[] = [];
  /** shown × classes: what the net said at `step`; empty before it was asked. */
  answers: Float64Array = new Float64Array();
  /** [step, rate]: the first is from step 0, each other from the step after which the rate changed. */
  readonly learningRates: [number, number][] = [];
  /** In the same way, how many hidden layers did not learn; empty while all did. */
  readonly frozen: [number, number][] = [];
  readonly probes: ProbeSample[] = [];
  /** Which units the probes hold, counted from 0; undefined where they hold all. */
  units: readonly number[] | undefined;
  #window: number[] = [];

  constructor(config: RunConfig) {
    this.config = config;
  }

  add(snapshot: Snapshot, learningRate: number, frozen = 0): void {
    if (snapshot.losses.length > 0) {
      const [, lastRate] = this.learningRates.at(-1) ?? [];
      if (lastRate !== learningRate) this.learningRates.push([this.step, learningRate]);
      if ((this.frozen.at(-1)?.[1] ?? 0) !== frozen) this.frozen.push([this.step, frozen]);
    }
    this.standing = snapshot.standing;
    for (const loss of snapshot.losses) this.#addLoss(loss);
    for (let k = 0; k < snapshot.tests.length; k += 2) {
      this.tests.push({ step: snapshot.tests[k], accuracy: snapshot.tests[k + 1] });
    }
    this.probes.push(...snapshot.probes);
    if (snapshot.answers.length > 0) this.answers = snapshot.answers;
  }

  #addLoss(loss: number): void {
    // What came since the last point is shown too: the curve is kept up to the step that diverged.
    if (!Number.isFinite(loss)) this.#addPoint();
    this.step += 1;
    if (!Number.isFinite(loss)) return;
    this.#window.push(loss);
    if (this.#window.length === LOSS_WINDOW) this.#addPoint();
  }

  #addPoint(): void {
    if (this.#window.length === 0) return;
    const sum = this.#window.reduce((total, each) => total + each, 0);
    this.losses.push({ step: this.step, loss: sum / this.#window.length });
    this.#window = [];
  }
}

/** The accuracy at a step, where the net was tested there. */
export function accuracyAt({ tests }: Pick<RunLog, 'tests'>, step: number): number | undefined {
  return tests.find((test) => test.step === step)?.accuracy;
}
