/** @file The capstone: experiment E1, Figure 1 of Ioffe & Szegedy 2015 at its own length. */
import { choiceSetting, numberSetting, type Setting } from '../../data/settings.ts';
import { TRAIN_SHARDS } from '../../data/mnist/files.ts';
import type { DigitRunConfig } from '../../training/config.ts';
import type { Every } from '../../training/every.ts';

export const LAST_STEP = 50_000;
/** The last hidden layer, whose sigmoids the paper watches. */
export const LAYER = 3;
export const UNITS = 100;
/** So many test images go through the probe. */
const PROBED = 500;

/**
 * When both nets are tested, and their last hidden layer is watched: dense while much happens, rarer later. Both at the
 * same steps, so that one slider goes through all three panels.
 */
const SEEN: Every = [
  { upTo: 2000, every: 50 },
  { upTo: 5000, every: 250 },
  { upTo: 10_000, every: 500 },
  { upTo: LAST_STEP, every: 1000 },
];

export const rateSetting = numberSetting('paper.rate', 0.1, { min: 0.01, max: 10 });
export const initSetting = numberSetting('paper.init', 0.1, { min: 0.01, max: 1 });
export const inputSetting = choiceSetting('paper.input', ['binary', 'grey']);
/** As they are drawn in the paper, or the first tenth of the steps with all of the accuracy. */
export const axesSetting = choiceSetting('paper.axes', ['paper', 'start']);
/** The last step of these axes. */
export const AXIS_ENDS = { paper: LAST_STEP, start: LAST_STEP / 10 };
/** Where their axis of accuracies begins, in percent: the paper's leaves out what is below. */
export const FLOORS = { paper: 70, start: 0 };
/** Where the line through all panels stands; at its end it follows the run. */
export const stepSetting = numberSetting('paper.step', LAST_STEP, { min: 0, max: LAST_STEP, whole: true });

/**
 * Counted from 1. At the start the typical one: at the end of the recorded run, the width of its band (from 15 to 85 %)
 * ranks nearest to the middle of all 100 units, both nets taken together.
 */
export const unitSetting = numberSetting('paper.unit', 8, { min: 1, max: UNITS, whole: true });
/** In a link: the recorded run, whatever run is on show. */
export const RECORDED_ID = 'recorded';
/** The id of a run that was kept or handed over; empty for the recorded one and for one that has no name yet. */
export const runSetting: Setting<string> = {
  key: 'paper.run',
  initial: '',
  parse(text) {
    if (!/^[a-z0-9-]{0,40}$/.test(text)) throw new Error(`paper.run: ${text}`);
    return text;
  },
  format: String,
};

/** The task: a run of full length whose accuracies are fewer points apart than this, */
export const TASK_GAP = 0.25;
/** both above this: two nets that know nothing are close as well. */
export const TASK_ACCURACY = 0.9;
/** So many runs can be kept. */
export const MOST_KEPT = 6;
/** What pressing Start fetches: all training files and the test images. */
export const DATA_BYTES = 6_600_000;
/** Stops of the two sliders, ten to a power of ten from 0.01 on: to 10 for the rate, to 1 for the starting weights. */
export const LAST_INIT_STOP = 20;

/** What makes a run of both nets, apart from batch normalization. */
export interface Recipe {
  learningRate: number;
  initSd: number;
  input: 'binary' | 'grey';
  seed: number;
}

/** Of the run that is shown before the start. */
export const RECORDED: Recipe = { learningRate: 0.1, initSd: 0.1, input: 'binary', seed: 1 };

export function paperConfig(batchNorm: boolean, { initSd, input, seed }: Recipe): DigitRunConfig {
  return {
    net: { widths: [784, 100, 100, 100, 10], activation: 'sigmoid', batchNorm, initSd },
    seed,
    batchSize: 60,
    examples: { kind: 'digits', shards: TRAIN_SHARDS, input, test: 'all', shown: [] },
    testEvery: SEEN,
    probe: { images: PROBED, layers: [LAYER], places: ['activationInput'], units: 0, every: SEEN },
    lastStep: LAST_STEP,
  };
}
