import type { RunConfig } from './config.ts';
import type { Probe, Recording } from './recording.ts';
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
  readonly learningRates: [number, number][] = [];
  #window: number[] = [];

  constructor(config: RunConfig) {
    this.config = config;
  }

  add(snapshot: Snapshot, learningRate: number): void {
    if (this.learningRates.at(-1)?.[1] !== learningRate) this.learningRates.push([this.step, learningRate]);
    this.standing = snapshot.standing;
    for (const loss of snapshot.losses) this.#addLoss(loss);
    for (let k = 0; k < snapshot.tests.length; k += 2) {
      this.tests.push({ step: snapshot.tests[k], accuracy: snapshot.tests[k + 1] });
    }
    if (snapshot.answers.length > 0) this.answers = snapshot.answers;
  }

  #addLoss(loss: number): void {
    this.step += 1;
    if (!Number.isFinite(loss)) return; // the curve is kept up to there
    this.#window.push(loss);
    if (this.#window.length < LOSS_WINDOW) return;
    const sum = this.#window.reduce((total, each) => total + each, 0);
    this.losses.push({ step: this.step, loss: sum / LOSS_WINDOW });
    this.#window = [];
  }
}

/** The accuracy at a step, where the net was tested there. */
export function accuracyAt({ tests }: Pick<RunLog, 'tests'>, step: number): number | undefined {
  return tests.find((test) => test.step === step)?.accuracy;
}

const probe = (steps: readonly number[], values: readonly number[]): Probe => ({ steps, values, width: 1 });

/** Rounded to four decimals, as a recording is kept; `answers` are those of the steps at which they were noted. */
export function recordingOf(log: RunLog, answers: Probe): Recording {
  const short = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));
  return {
    format: 'training run',
    version: 1,
    config: log.config,
    learningRates: log.learningRates,
    probes: {
      loss: probe(log.losses.map(({ step }) => step), short(log.losses.map(({ loss }) => loss))),
      testAccuracy: probe(log.tests.map(({ step }) => step), short(log.tests.map(({ accuracy }) => accuracy))),
      answers: { ...answers, values: short(answers.values) },
    },
  };
}

/** What was seen up to a step, from a recording; the answers are the last noted by then. */
export function logOf(recording: Recording, upTo = Infinity): RunLog {
  const { config, learningRates, probes } = recording;
  const log = new RunLog(config);
  const { loss, testAccuracy, answers } = probes;
  log.learningRates.push(...learningRates.map(([step, rate]): [number, number] => [step, rate]));
  log.losses.push(...rowsUpTo(loss, upTo).map(({ step, row }) => ({ step, loss: row[0] })));
  log.tests.push(...rowsUpTo(testAccuracy, upTo).map(({ step, row }) => ({ step, accuracy: row[0] })));
  log.answers = Float64Array.from(rowsUpTo(answers, upTo).at(-1)?.row ?? []);
  log.step = Math.max(log.losses.at(-1)?.step ?? 0, log.tests.at(-1)?.step ?? 0);
  log.standing = { is: log.step === config.lastStep ? 'done' : 'going' };
  return log;
}

function rowsUpTo({ steps, width, values }: Probe, upTo: number): { step: number; row: readonly number[] }[] {
  return steps
    .map((step, k) => ({ step, row: values.slice(k * width, (k + 1) * width) }))
    .filter(({ step }) => step <= upTo);
}
