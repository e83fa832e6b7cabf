/** @file What the reader can set in this figure. */
import { choiceSetting, numberSetting, type Setting } from '../../data/settings.ts';

/** Units of the layer that is folded. */
export const UNITS = 100;
/** Counted from 1. */
export const unitSetting = numberSetting('fold.unit', 10, { min: 1, max: UNITS, whole: true });

/** So far apart 64-bit rounding may bring two ways to compute one number. */
export const ROUNDING = 1e-12;

/** Epsilons as PyTorch and Flax have it, as Keras has it, and one large enough to see. */
export const EPSILONS = ['0.00001', '0.001', '0.1'] as const;
export type EpsilonText = (typeof EPSILONS)[number];
export const epsilonSetting: Setting<EpsilonText> = choiceSetting('fold.eps', [...EPSILONS]);

/** What the one who folds divides by: s as the layer does, σ + ε, or σ. */
export const DIVISORS = ['inside', 'outside', 'without'] as const;
export type Divisor = (typeof DIVISORS)[number];
export const divisorSetting: Setting<Divisor> = choiceSetting('fold.divisor', [...DIVISORS]);
