/** @file From what was seen of a run to a recording, and back. */
import { placeProbes, samplesOf } from './placeProbes.ts';
import { probeOf, type Probe, type Recording } from './recording.ts';
import { RunLog } from './runLog.ts';

const probe = (steps: readonly number[], values: readonly number[]): Probe => ({ steps, values, width: 1 });

const NO_ANSWERS: Probe = { steps: [], values: [], width: 1 };

/** Rounded to four decimals, as a recording is kept; `answers` are those of the steps at which they were noted. */
export function recordingOf(log: RunLog, answers: Probe = NO_ANSWERS): Recording {
  const short = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));
  return {
    format: 'training run',
    version: 1,
    config: log.config,
    learningRates: log.learningRates,
    ...(log.frozen.length > 0 && { frozen: log.frozen }),
    ...(log.standing.is === 'diverged' && { diverged: log.standing.step }),
    ...(log.units && { units: log.units }),
    probes: {
      loss: probe(
        log.losses.map(({ step }) => step),
        short(log.losses.map(({ loss }) => loss)),
      ),
      testAccuracy: probe(
        log.tests.map(({ step }) => step),
        short(log.tests.map(({ accuracy }) => accuracy)),
      ),
      answers: { ...answers, values: short(answers.values) },
      ...placeProbes(log.probes),
    },
  };
}

/** What was seen up to a step, from a recording; the answers are the last noted by then. */
export function logOf(recording: Recording, upTo = Infinity): RunLog {
  const { config, learningRates } = recording;
  const log = new RunLog(config);
  const [loss, testAccuracy, answers] = ['loss', 'testAccuracy', 'answers'].map((name) =>
    probeOf(recording, name),
  );
  log.learningRates.push(...learningRates.map(([step, rate]): [number, number] => [step, rate]));
  log.losses.push(...rowsUpTo(loss, upTo).map(({ step, row }) => ({ step, loss: row[0] })));
  log.tests.push(...rowsUpTo(testAccuracy, upTo).map(({ step, row }) => ({ step, accuracy: row[0] })));
  log.frozen.push(...(recording.frozen ?? []).map(([step, layers]): [number, number] => [step, layers]));
  log.probes.push(...samplesOf(recording).filter(({ step }) => step <= upTo));
  log.answers = Float64Array.from(rowsUpTo(answers, upTo).at(-1)?.row ?? []);
  log.step = Math.max(log.losses.at(-1)?.step ?? 0, log.tests.at(-1)?.step ?? 0);
  log.standing = { is: log.step === config.lastStep ? 'done' : 'going' };
  log.units = recording.units;
  const { diverged } = recording;
  if (diverged !== undefined && diverged <= upTo) {
    log.standing = { is: 'diverged', step: diverged, loss: NaN }; // which of NaN and Infinity it was, is not kept
    log.step = diverged;
  }
  return log;
}

function rowsUpTo({ steps, width, values }: Probe, upTo: number): { step: number; row: readonly number[] }[] {
  return steps
    .map((step, k) => ({ step, row: values.slice(k * width, (k + 1) * width) }))
    .filter(({ step }) => step <= upTo);
}
