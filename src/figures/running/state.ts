/** @file The figure's numbers: what each rule remembers after so many minibatches, and what the net makes of it. */
import { accuraciesOf, BATCHES, M, POPULATION, type Accuracies } from './recorded.ts';
import {
  remember,
  RULE_NAMES,
  RULES,
  START,
  startLeft,
  stepsTo99,
  type Moments,
  type Rule,
  type RuleName,
} from '../../nn/runningRules.ts';
import { ENDS } from './settings.ts';

export interface RunningInput {
  rule: RuleName;
  alpha: number | 'own';
  step: number;
}

export interface Memory {
  name: RuleName;
  rule: Rule;
  /** After 0, 1, 2, … minibatches, up to the present one. */
  series: readonly Moments[];
  now: Moments;
  /** Minibatches until 99 % of what it remembers comes from minibatches. */
  to99: number;
}

export interface RunningState {
  chosen: Memory;
  /** All four, the chosen one among them. */
  memories: readonly Memory[];
  /** Whether the reader has changed the chosen rule's alpha. */
  changed: boolean;
  step: number;
  /** Where the axis of steps ends. */
  end: number;
  m: number;
  batches: readonly Moments[];
  /** Up to the end of the axis: what the memory is to get at. */
  population: readonly (Moments & { step: number })[];
  /** Of the whole net with what the chosen rule remembers, up to the end of the axis. */
  accuracies: readonly Accuracies[];
  /** The share of the start that is left in the chosen rule. */
  left: number;
}

export function runningState({ rule: name, alpha, step }: RunningInput): RunningState {
  const memories = RULE_NAMES.map((each) =>
    memoryOf(each, ruleOf(each, each === name ? alpha : 'own'), step),
  );
  const chosen = memories[RULE_NAMES.indexOf(name)];
  const end = ENDS.find((stop) => stop >= step) ?? ENDS[ENDS.length - 1];
  return {
    chosen,
    memories,
    changed: chosen.rule.alpha !== RULES[name].alpha,
    step,
    end,
    m: M,
    batches: BATCHES.slice(0, step),
    population: POPULATION.filter((at) => at.step <= end),
    accuracies: accuraciesOf(chosen.rule).filter((at) => at.step <= end),
    left: startLeft(chosen.rule, step),
  };
}

/** The plain average has no alpha to change. */
function ruleOf(name: RuleName, alpha: number | 'own'): Rule {
  const own = RULES[name];
  return alpha === 'own' || own.alpha === undefined ? own : { ...own, alpha };
}

function memoryOf(name: RuleName, rule: Rule, step: number): Memory {
  const series = [START];
  for (let t = 1; t <= step; t++) series.push(remember(rule, series[t - 1], BATCHES[t - 1], t, M));
  return { name, rule, series, now: series[step], to99: stepsTo99(rule) };
}
