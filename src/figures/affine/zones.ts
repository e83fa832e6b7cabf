/** @file Where an activation function is nearly linear, where it bends, and where nothing gets through. */
import type { ActivationName } from './settings.ts';

export type ZoneKind = 'linear' | 'bent' | 'saturated' | 'dead' | 'kept';

/** A stretch of y, possibly without end. */
export interface Zone {
  kind: ZoneKind;
  from: number;
  to: number;
}

/**
 * The ends of both zones in |y|. Nearly linear: the tangent at 0 is off by less than 2 % of the output's range (sigmoid at 1:
 * .731 against .75; tanh at .5: .462 against .5, of a range of 2). Saturated: the output is closer than 2 % of its range to an
 * end (sigmoid at 4: .982; tanh at 2: .964). tanh(y) is 2 sigmoid(2y) - 1, hence the halves.
 */
const LIMITS = { sigmoid: { linear: 1, saturated: 4 }, tanh: { linear: 0.5, saturated: 2 } };

/** The zone of a y; undefined where there are no zones, or y is undefined (NaN). */
export function kindOf(activation: ActivationName, y: number): ZoneKind | undefined {
  if (activation === 'none' || Number.isNaN(y)) return undefined;
  if (activation === 'relu') return y <= 0 ? 'dead' : 'kept';
  const { linear, saturated } = LIMITS[activation];
  if (Math.abs(y) < linear) return 'linear';
  return Math.abs(y) > saturated ? 'saturated' : 'bent';
}

/** How near to ReLU's cut a sample stands on it, to the eye: `y` reads 0.00 on either side. */
const ON_CUT = 1e-4;

export function standsOnCut(activation: ActivationName, y: number): boolean {
  return activation === 'relu' && Math.abs(y) <= ON_CUT;
}

/** The zones from left to right. */
export function zonesOf(activation: ActivationName): Zone[] {
  if (activation === 'none') return [];
  if (activation === 'relu')
    return [
      { kind: 'dead', from: -Infinity, to: 0 },
      { kind: 'kept', from: 0, to: Infinity },
    ];
  const { linear, saturated } = LIMITS[activation];
  return [
    { kind: 'saturated', from: -Infinity, to: -saturated },
    { kind: 'bent', from: -saturated, to: -linear },
    { kind: 'linear', from: -linear, to: linear },
    { kind: 'bent', from: linear, to: saturated },
    { kind: 'saturated', from: saturated, to: Infinity },
  ];
}

/** What the figure says of a zone: "|y| < 1". */
export function ruleOf(activation: ActivationName, kind: ZoneKind): string {
  if (kind === 'dead') return 'y ≤ 0';
  if (kind === 'kept') return 'y > 0';
  const { linear, saturated } = LIMITS[activation === 'tanh' ? 'tanh' : 'sigmoid'];
  if (kind === 'linear') return `|y| < ${linear}`;
  return kind === 'saturated' ? `|y| > ${saturated}` : `${linear} to ${saturated}`;
}
