/** @file Two recordings that belong together: one experiment, without batch normalization and with it. */
import { probeOf, readRecording, type Recording } from './recording.ts';
import { logOf } from './replay.ts';
import type { RunLog } from './runLog.ts';

export type Pair<T> = readonly [without: T, withBn: T];

/** The pair that a file holds, in this order. Throws one clear sentence for anything else. */
export function parsePair(text: string): Pair<Recording> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // Left undefined: no recording either.
  }
  return requirePair(found);
}

export function requirePair(found: unknown): Pair<Recording> {
  if (!Array.isArray(found)) throw new Error('This file is not a recorded training run.');
  const recordings = found.map(readRecording);
  const [without, withBn] = [false, true].map((batchNorm) =>
    recordings.find(({ config }) => config.net?.batchNorm === batchNorm),
  );
  if (!without || !withBn)
    throw new Error('The file does not hold two runs, one with batch normalization and one without.');
  for (const recording of [without, withBn]) requireUse(recording);
  return [without, withBn];
}

export const logsOf = ([without, withBn]: Pair<Recording>, upTo?: number): Pair<RunLog> => [
  logOf(without, upTo),
  logOf(withBn, upTo),
];

/** What every figure that shows two nets side by side reads. */
function requireUse(recording: Recording): void {
  const { config, learningRates } = recording;
  const { examples } = config;
  const isOfDigits =
    examples?.kind === 'digits' &&
    /^(grey|binary)$/.test(examples.input) &&
    Number.isInteger(examples.shards);
  if (!isOfDigits || !(config.net.initSd > 0) || !Number.isInteger(config.seed) || learningRates.length === 0)
    throw new Error('The recording does not say how the run was made.');
  for (const name of ['loss', 'answers']) probeOf(recording, name);
  if (probeOf(recording, 'testAccuracy').steps.length === 0)
    throw new Error('The recording holds no testAccuracy.');
}
