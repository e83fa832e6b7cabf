/** @file What the reader can set in this figure; gamma, beta, batch and eps are shared by the whole site. */
import { MAX_SAMPLES } from '../../data/batch.ts';
import { choiceSetting, numberSetting } from '../../data/settings.ts';

export const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'none'] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];

/** What the layer does with y. */
export const activationSetting = choiceSetting<ActivationName>('affine.activation', ACTIVATIONS);
/** Which sample the equation speaks of, counted from 0. */
export const sampleSetting = numberSetting('affine.sample', 1, { min: 0, max: MAX_SAMPLES - 1, whole: true });

/** The stretch of y on show. It never changes, so that what moves is what the reader moved. */
export const AXIS = { low: -6, high: 6 };
/** The sliders' ends; a value from a link may lie beyond. */
export const REACH = 4;
/** The finest step of sliders and handles. */
export const STEP = 0.1;
