/** @file Where the two plots of the race are, in pixels, and where its labels go. */
import { ticks } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import type { Contestant, RaceState } from './state.ts';

export interface RaceLayout {
  width: number;
  height: number;
  /** Test accuracy in percent over the steps. */
  accuracy: Panel;
  /** Training loss in nats over the steps. */
  loss: Panel;
  narrow: boolean;
}

const TOP = 30;
const BETWEEN = 54;
const BOTTOM = 40;
/** Room for the labels at the ends of the curves. */
const RIGHT = 104;
const LEFT = 42;

export function layoutRace(state: RaceState, width: number): RaceLayout {
  const narrow = width < 480;
  const accuracyHeight = narrow ? 180 : 210;
  const lossHeight = narrow ? 84 : 92;
  const accuracyBottom = TOP + accuracyHeight;
  const lossTop = accuracyBottom + BETWEEN;
  const x = linearScale([0, state.end], [LEFT, width - RIGHT]);
  const xTicks = ticks(0, state.end, narrow ? 3 : 5);
  const most = lossTopOf(state);
  return {
    width,
    height: lossTop + lossHeight + BOTTOM,
    narrow,
    accuracy: {
      x,
      y: linearScale([0, 100], [accuracyBottom, TOP]),
      xTicks,
      yTicks: [0, 25, 50, 75, 100],
    },
    loss: {
      x,
      y: linearScale([0, most], [lossTop + lossHeight, lossTop]),
      xTicks,
      yTicks: ticks(0, most, 3),
    },
  };
}

/** The loss starts near ln 10 = 2.3; the axis grows only for runs that do worse. */
function lossTopOf({ contestants }: RaceState): number {
  const most = Math.max(2.5, ...contestants.flatMap(({ losses }) => losses.map(({ loss }) => loss)));
  return most > 2.5 ? Math.ceil(most) : 2.5;
}

/** The bet under a place in the plot, in whole percent; undefined beside the handles. */
export function betHandleAt(
  { accuracy }: RaceLayout,
  contestants: readonly Contestant[],
  betX: number,
  [px, py]: readonly [number, number],
): Contestant['who'] | undefined {
  const places = contestants.map(({ who, bet }) => ({
    who,
    // Each handle is a triangle beside the line of the bets: the one with batch normalization at its right.
    distance: Math.hypot(px - betX - (who === 'with' ? 9 : -9), py - accuracy.y(bet)),
  }));
  const [nearest] = places.sort((a, b) => a.distance - b.distance);
  return nearest.distance <= 26 ? nearest.who : undefined;
}

/** A height in the plot as a bet, 0 to 100. */
export function betAt({ accuracy }: RaceLayout, py: number): number {
  return Math.min(100, Math.max(0, Math.round(accuracy.y.invert(py))));
}
