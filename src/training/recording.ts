/**
 * @file One format for every recording of a training run: what was run, and what was seen on the way. Any figure that
 * replays a run reads it, and a run that one figure made opens in another.
 */
import type { RunConfig } from './config.ts';

/** A quantity over the steps of a run. */
export interface Probe {
  /** The step of each row. */
  steps: readonly number[];
  /** Numbers in a row: 1 for the loss, shown × classes for the answers. */
  width: number;
  /** steps.length × width, row by row. */
  values: readonly number[];
}

export interface Recording {
  format: 'training run';
  version: 1;
  config: RunConfig;
  /** The rate from a step on, for each change: [step, rate]. The first is from step 0. */
  learningRates: readonly (readonly [number, number])[];
  /** In the same way, how many of the first hidden layers did not learn; absent where all did. */
  frozen?: readonly (readonly [number, number])[];
  /** The step at which the loss was no number any more; absent where it always was one. */
  diverged?: number;
  /** Which units the samples of the layers hold, counted from 0; absent where they hold all. */
  units?: readonly number[];
  probes: Readonly<Record<string, Probe>>;
}

/** What was found, as a recording. Throws one clear sentence unless it is one of this version. */
export function readRecording(found: unknown): Recording {
  const {
    format,
    version,
    config,
    learningRates,
    frozen = [],
    units = [],
    diverged = 0,
    probes,
  } = fieldsOf(found);
  if (format !== 'training run') throw new Error('This file is not a recorded training run.');
  if (version !== 1)
    throw new Error(`This recording has version ${String(version)}; this page reads version 1.`);
  const isMade = Number.isInteger(fieldsOf(config).lastStep) && [learningRates, frozen].every(areChanges);
  if (!isMade || !isNumbers(units) || !Number.isFinite(diverged))
    throw new Error('The recording does not say how the run was made.');
  for (const [name, probe] of Object.entries(fieldsOf(probes))) requireProbe(name, probe);
  return found as Recording; // all of it that anyone reads has been looked at
}

/** The probe of a name. Throws where the recording has none. */
export function probeOf({ probes }: Recording, name: string): Probe {
  if (!Object.hasOwn(probes, name)) throw new Error(`The recording holds no ${name}.`);
  return probes[name];
}

function requireProbe(name: string, probe: unknown): void {
  const { steps, width, values } = fieldsOf(probe);
  if (!isNumbers(steps) || !isNumbers(values) || typeof width !== 'number')
    throw new Error(`The recording's ${name} is damaged: something in it is not a number.`);
  if (values.length === steps.length * width) return;
  throw new Error(
    `The recording's ${name} has ${values.length} numbers, expected ${steps.length} × ${width}.`,
  );
}

/** What is found under any name, if it is an object at all. */
const fieldsOf = (found: unknown): Record<string, unknown> => Object(found);

const isNumbers = (found: unknown): found is number[] =>
  Array.isArray(found) && found.every((value) => Number.isFinite(value));

/** Pairs of numbers: from a step on, a value. */
const areChanges = (found: unknown) =>
  Array.isArray(found) && found.every((change) => isNumbers(change) && change.length === 2);
