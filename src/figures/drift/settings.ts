/** @file The run of `drift`: experiment E1 at the length of the race, with its hidden layers watched on the way. */
import { choiceSetting, numberSetting, seedSetting, type Setting } from '../../data/settings.ts';
import type { DigitRunConfig, NetConfig, RunConfig } from '../../training/config.ts';
import { dueSteps, type Every } from '../../training/every.ts';
import type { Place } from '../../training/hiddenLayer.ts';
import { FULL_SPEED, LAST_STEP, raceConfig } from '../race/settings.ts';

/** Test images that go in at every look: always the same ones. */
export const IMAGES = 200;
export const LAYERS = 3;
/** Images of a minibatch. */
export const MINIBATCH = 60;
/** Units of each place whose every value is kept. */
export const UNITS = 8;
/** Units of a hidden layer. */
export const WIDTH = 100;
/** The net is looked at more often while it is young. */
const EVERY: Every = [
  { upTo: 100, every: 10 },
  { upTo: LAST_STEP, every: 20 },
];
/** The smallest distance between two looks, which the slider moves by. */
export const LEAST_STEP = 10;
/** The steps at which the net is looked at. */
export const LOOKS = dueSteps(EVERY, LAST_STEP);

export const PLACES = ['input', 'preActivation', 'activationInput'] as const;
export const placeSetting: Setting<Place> = choiceSetting('drift.place', PLACES);
export const layerSetting = choiceSetting('drift.layer', ['3', '1', '2']);
/** Counted from 1. */
export const unitSetting = numberSetting('drift.unit', 1, { min: 1, max: UNITS, whole: true });
/** The same test images at every look, or the minibatch that the next step learns from. */
export const imagesSetting = choiceSetting('drift.images', ['same', 'minibatch']);
export const freezeSetting = choiceSetting('drift.freeze', ['none', '1', '2', 'all']);
export type Freeze = (typeof freezeSetting)['initial'];

/** On the slider of src/figures/rateStops.ts. */
export const rateSetting = numberSetting('drift.rate', 0.1, { min: 0.01, max: 10 });
export const INIT_SDS = ['0.1', '0.01', '0.05', '0.3', '1'] as const;
export const initSetting: Setting<string> = choiceSetting('drift.init', INIT_SDS);
export const activationSetting: Setting<NetConfig['activation']> = choiceSetting('drift.activation', [
  'sigmoid',
  'tanh',
  'relu',
]);
export const speedSetting = choiceSetting('drift.speed', ['calm', 'full']);
export const stepsPerFrame = (speed: 'calm' | 'full'): number => (speed === 'full' ? FULL_SPEED : 2);

/** All of it, for Reset. */
export const ALL: readonly Setting<unknown>[] = [
  placeSetting,
  layerSetting,
  unitSetting,
  imagesSetting,
  freezeSetting,
  rateSetting,
  initSetting,
  activationSetting,
  speedSetting,
  seedSetting,
];

/** What a run begins with: another one needs a new run. */
export interface Start {
  seed: number;
  initSd: number;
  activation: NetConfig['activation'];
}

/** What can be seen before the start: every place of one unit of these layers, over both kinds of images. */
export const RECORDED = { layers: [1, 3], unit: 1, learningRate: 0.1 };
export const RECORDED_START: Start = { seed: 1, initSd: 0.1, activation: 'sigmoid' };
export const isRecorded = ({ layer, unit }: { layer: number; unit: number }): boolean =>
  RECORDED.layers.includes(layer) && unit === RECORDED.unit;
/** Steps from one look of the recording to the next. */
export const RECORDED_EVERY = 100;

export function isSameStart(a: Start, b: Start): boolean {
  return a.seed === b.seed && a.initSd === b.initSd && a.activation === b.activation;
}

export function startOf({ seed, net }: RunConfig): Start {
  const { initSd, activation }: NetConfig = net;
  return { seed, initSd, activation };
}

export function driftConfig(batchNorm: boolean, { seed, initSd, activation }: Start): DigitRunConfig {
  const race = raceConfig(batchNorm, seed);
  return {
    ...race,
    batchSize: MINIBATCH,
    net: { ...race.net, initSd, activation },
    examples: { ...race.examples, shown: [] },
    testEvery: 100,
    probe: {
      images: IMAGES,
      layers: Array.from({ length: LAYERS }, (_, n) => n + 1),
      places: PLACES,
      units: UNITS,
      every: EVERY,
      minibatch: true,
    },
  };
}

/** How many of the first hidden layers do not learn, whichever layer is watched. */
export const frozenLayers = (freeze: Freeze): number => ({ none: 0, 1: 1, 2: 2, all: LAYERS })[freeze];
