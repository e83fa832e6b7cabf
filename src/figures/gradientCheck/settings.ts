/** @file What the reader can set in this figure; batch, gamma, beta, eps and dY are shared. */
import { choiceSetting, numberSetting } from '../../data/settings.ts';

/** The formula that is checked: the whole one, or the one that takes mean and s for constants. */
export const FORMULAS = ['whole', 'constants'] as const;
export type Formula = (typeof FORMULAS)[number];
export const formulaSetting = choiceSetting<Formula>('gradient-check.formula', FORMULAS);

/** The step size h, as a power of ten. */
export const LEAST = -12;
export const MOST = 0;
/** From one stop of the slider to the next. */
export const FINE = 0.25;
export const exponentSetting = numberSetting('gradient-check.h', -5, { min: LEAST, max: MOST });

/** The training run: a bias before centring. The recipe of the paper's argument, with numbers of ours. */
export const RUN = { target: 1, learningRate: 0.5, steps: 100 };
/** None at first: the lesson asks for a bet on where the bias goes. */
export const stepsSetting = numberSetting('gradient-check.steps', 0, {
  min: 0,
  max: RUN.steps,
  whole: true,
});
