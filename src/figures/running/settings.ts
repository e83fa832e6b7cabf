/** @file What the reader can set in this figure. */
import { choiceSetting, numberSetting, type Setting } from '../../data/settings.ts';
import { RULE_NAMES, type RuleName } from '../../nn/runningRules.ts';

/** What the reader can give the new minibatch as its weight. */
export const ALPHAS: readonly number[] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Minibatches that were recorded. */
export const LAST_STEP = 500;
/** Where the axis of steps may end: it grows when the reader gets there. */
export const ENDS: readonly number[] = [60, 120, 240, LAST_STEP];

export const ruleSetting: Setting<RuleName> = choiceSetting('running.rule', [...RULE_NAMES]);
export const stepSetting = numberSetting('running.step', 60, { min: 0, max: LAST_STEP, whole: true });

/** The weight of the new minibatch in the chosen rule: the rule's own, or one of the reader's. */
export const alphaSetting: Setting<number | 'own'> = {
  key: 'running.alpha',
  initial: 'own',
  parse(text) {
    if (text === 'own') return text;
    const alpha = Number(text);
    if (!ALPHAS.includes(alpha))
      throw new Error(`running.alpha is own or one of ${ALPHAS.join(', ')}, not ${text}`);
    return alpha;
  },
  format: String,
};
