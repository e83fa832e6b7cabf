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
  probes: Readonly<Record<string, Probe>>;
}

/** Throws one clear sentence unless the text is a recording of this version. */
export function parseRecording(text: string): Recording {
  const found: unknown = JSON.parse(text);
  requireRecording(found);
  return found;
}

export function requireRecording(found: unknown): asserts found is Recording {
  const { format, version, probes } = Object(found) as Partial<Recording>;
  if (format !== 'training run') throw new Error('This file is not a recorded training run.');
  if (version !== 1)
    throw new Error(`This recording has version ${String(version)}; this page reads version 1.`);
  for (const [name, { steps, width, values }] of Object.entries(probes ?? {})) {
    if (values.length === steps.length * width) continue;
    throw new Error(
      `The recording's ${name} has ${values.length} numbers, expected ${steps.length} × ${width}.`,
    );
  }
}
