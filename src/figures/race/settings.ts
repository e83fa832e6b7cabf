/** @file The race: experiment E1, Figure 1 of Ioffe & Szegedy 2015 at the length of a minute. */
import { numberSetting, type Setting } from '../../data/settings.ts';
import type { DigitRunConfig, ProbeConfig } from '../../training/config.ts';

/** Files of training images: 20,000, which is enough for a minute. */
const RACE_SHARDS = 4;
export const LAST_STEP = 2000;
/** The bets are on the accuracy at this step. */
export const BET_STEP = 500;
/** The recorded run shows so much before the reader has bet. */
export const PEEK_STEP = 25;

/** On the slider of src/figures/rateStops.ts. */
export const rateSetting = numberSetting('race.rate', 0.1, { min: 0.01, max: 10 });
/** More steps a frame than a machine makes: as fast as it can. */
export const FULL_SPEED = 64;
/** Steps a frame for both nets; one is slow enough to follow. */
export const SPEEDS = [1, 2, 4, 8, FULL_SPEED] as const;
export const speedSetting: Setting<number> = {
  key: 'race.speed',
  initial: SPEEDS[0],
  parse(text) {
    const found = SPEEDS.find((speed) => String(speed) === text);
    if (found === undefined) throw new Error(`race.speed is one of ${SPEEDS.join(', ')}, not ${text}`);
    return found;
  },
  format: String,
};
/** Of the run that is shown before the start. */
export const RECORDED = { seed: 1, learningRate: 0.1 };
/** In percent; unset they are at half. */
export const betWithSetting = numberSetting('race.bet-with', 50, { min: 0, max: 100, whole: true });
export const betWithoutSetting = numberSetting('race.bet-without', 50, { min: 0, max: 100, whole: true });

/** Places in the test file of the digits that both nets are asked about: 0, 2, 3, a blotched 4, 6 and 7. */
export const SHOWN: readonly number[] = [43, 7, 6, 19, 26, 14];

type Build = NonNullable<DigitRunConfig['build']>;

/** A run that begins at full speed takes the engine's fastest build, whose last bits are the machine's own. */
export const buildAt = (speed: number): Build => (speed === FULL_SPEED ? 'relaxed' : 'plain');

export function raceConfig(batchNorm: boolean, seed: number, build: Build = 'plain'): DigitRunConfig {
  return {
    net: { widths: [784, 100, 100, 100, 10], activation: 'sigmoid', batchNorm, initSd: 0.1 },
    seed,
    batchSize: 60,
    examples: { kind: 'digits', shards: RACE_SHARDS, input: 'grey', test: 'fifth', shown: SHOWN },
    testEvery: 25,
    lastStep: LAST_STEP,
    build,
  };
}

/**
 * What the capstone draws of a run that is opened there: the percentiles of what the last hidden layer's sigmoids take in.
 * The race itself shows none of it.
 */
export const WATCHED: ProbeConfig = {
  images: 200,
  layers: [3],
  places: ['activationInput'],
  units: 0,
  every: 100,
};

/** What pressing Start fetches: the training files and the test images. */
export const DATA_BYTES = 2_075_000;
