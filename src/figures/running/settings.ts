/** @file What the reader can set in this figure. */
import { choiceSetting, numberSetting, type Setting } from '../../data/settings.ts';
import { ALPHAS, RULE_NAMES, type RuleName } from './rules.ts';

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
