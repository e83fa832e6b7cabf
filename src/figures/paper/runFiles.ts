/** @file How a run leaves the capstone and comes back: kept, handed over, as a file. Comes with the first press that needs it. */
import { saveFile } from '../../data/saveFile.ts';
import { logsOf, parsePair, type Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { StoredRun } from '../../training/runStore.ts';
import { plain } from '../../viz/numbers.ts';
import { INIT_SDS } from '../drift/settings.ts';
import { handedOver, handOver, pairFile, recordPair } from '../handOver.ts';
import { MOST_KEPT, RECORDED } from './settings.ts';

/** No run has so many numbers. */
const MOST_BYTES = 30_000_000;

export const FULL = `There is room for ${MOST_KEPT} runs. Remove one, then keep this one.`;
export const FORGETFUL =
  'This browser keeps nothing for this site: the run is here until you leave the page. Save it to a file to have it later.';
export const unreadable = (count: number) =>
  `${count === 1 ? 'One kept run' : `${count} kept runs`} could not be read.`;
const NOT_TO_THE_RACE =
  'This browser keeps nothing for this site, so the run cannot be taken to the race. It was saved to a file, which opens here again.';

/** As the browser's store takes it, under a name of its own. */
export async function stored(logs: Pair<RunLog>, prefix: string): Promise<StoredRun> {
  const pair = await recordPair(logs);
  const at = Date.now();
  return { id: `${prefix}${at.toString(36)}`, at, pair };
}

export async function saveRun(logs: Pair<RunLog>): Promise<void> {
  saveFile('paper-run.json', pairFile(await recordPair(logs)));
}

/** Rejects with one sentence where the file holds no run. */
export async function readRun(file: File): Promise<Pair<RunLog>> {
  if (file.size > MOST_BYTES) throw new Error('This file is larger than any recorded training run.');
  return logsOf(parsePair(await file.text()));
}

/** The run that a link names. */
export async function runOfLink(id: string): Promise<Pair<RunLog>> {
  return logsOf(await handedOver(id));
}

/** Resolves to the path of the race with this run. */
export async function takeToRace(logs: Pair<RunLog>): Promise<string> {
  const path = await handOver(logs, { from: 'paper', to: 'race' });
  if (path === undefined) throw new Error(NOT_TO_THE_RACE);
  return path;
}

/**
 * The path of drift, set as this run was. It keeps every value of some units, which the capstone has not: there the run
 * is made again, on 20,000 digits in grey, and a run that came from there is the same to the last bit. Throws one
 * sentence where drift offers no such starting weights.
 */
export function driftWith([, { config, learningRates }]: Pair<RunLog>): string {
  const { initSd } = config.net;
  if (!INIT_SDS.some((sd) => Number(sd) === initSd))
    throw new Error(
      `Drift starts its nets with an sd of ${INIT_SDS.toSorted().join(', ')} only; this run had ${plain(initSd)}.`,
    );
  const rate = learningRates[0]?.[1] ?? RECORDED.learningRate;
  const settings = [`drift.rate=${rate}`, `drift.init=${initSd}`, `seed=${config.seed}`];
  return `/lessons/moving-inputs/#${settings.join('&')}&at=drift`;
}
