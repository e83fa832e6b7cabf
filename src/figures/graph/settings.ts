/** @file What the reader can set in this figure; batch, gamma, beta, eps and dY are shared. */
import { MAX_SAMPLES } from '../../data/batch.ts';
import { numberSetting } from '../../data/settings.ts';

/** The nodes in the order of the computation, and the gradients on the way back: one a step. */
// prettier-ignore
export const STEPS = [
  'x', 'mu', 'centred', 'sigma', 's', 'xhat', 'y',
  'dy', 'dxhat', 'ds', 'dsigma', 'dcentred', 'dmu', 'dx',
] as const;
export type Step = (typeof STEPS)[number];

export const LAST_STEP = STEPS.length - 1;
/** Where the forward pass ends. */
export const FORWARD_END = STEPS.indexOf('y');

export const stepSetting = numberSetting('graph.step', LAST_STEP, { min: 0, max: LAST_STEP, whole: true });
/** The sample whose numbers the equation shows, and whose paths are lit. */
export const sampleSetting = numberSetting('graph.sample', 1, { min: 0, max: MAX_SAMPLES - 1, whole: true });
