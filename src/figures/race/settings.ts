/** @file The race: experiment E1, Figure 1 of Ioffe & Szegedy 2015 at the length of a minute. */
import { TRAIN_SHARDS } from '../../data/mnist/files.ts';
import { numberSetting } from '../../data/settings.ts';
import type { RunConfig } from '../../training/config.ts';

export const LAST_STEP = 2000;
/** The bets are on the accuracy at this step. */
export const BET_STEP = 500;
/** The recorded run shows so much before the reader has bet. */
export const PEEK_STEP = 50;

/** On a slider of powers of ten, twenty stops each. */
export const rateSetting = numberSetting('race.rate', 0.1, { min: 0.01, max: 10 });
/** Steps a frame for both nets. */
export const SPEEDS = [1, 2, 4, 8] as const;
export const speedSetting = numberSetting('race.speed', 1, { min: 1, max: 8, whole: true });
/** In percent; unset they are at half. */
export const betWithSetting = numberSetting('race.bet-with', 50, { min: 0, max: 100, whole: true });
export const betWithoutSetting = numberSetting('race.bet-without', 50, { min: 0, max: 100, whole: true });

/** Places in the test file: a 7, a 4 … chosen for easy and hard ones among them. */
export const SHOWN: readonly number[] = [0, 1, 2, 3, 4, 5];

export function raceConfig(batchNorm: boolean, seed: number): RunConfig {
  return {
    net: { widths: [784, 100, 100, 100, 10], activation: 'sigmoid', batchNorm, initSd: 0.1 },
    seed,
    batchSize: 60,
    shards: TRAIN_SHARDS,
    testEvery: 25,
    lastStep: LAST_STEP,
    shown: SHOWN,
  };
}
