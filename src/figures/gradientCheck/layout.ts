/** @file Where the plot of the errors and that of the training run are, in pixels. Touches no DOM, so tests can read it. */
import { range } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { FINE, LEAST, MOST, RUN } from './settings.ts';
import type { CheckState } from './state.ts';

type Point = [number, number];

export interface CheckLayout {
  width: number;
  height: number;
  /** Both scales are linear in the power of ten. */
  errors: Panel;
  in64: Point[];
  in32: Point[];
  marker: { x: number; y64: number | undefined; y32: number | undefined };
  run: Panel;
  constant: Point[];
  through: Point[];
}

/** Powers of ten of the relative error; what is smaller or larger stands at the edge. */
const ERRORS = [-14, 2] as const;
const LEFT = 46;
const RIGHT = 12;
const ERROR_ROWS = [34, 246];
const RUN_ROWS = [334, 438];
/** Room for the names at the ends of the two lines of the run. */
const NAMES = { wide: 128, narrow: 118 };

export function layoutCheck(state: CheckState, width: number): CheckLayout {
  const { curve, now, defined, run, steps } = state;
  const x = linearScale([LEAST, MOST], [LEFT, width - RIGHT]);
  const y = linearScale(ERRORS, [ERROR_ROWS[1], ERROR_ROWS[0]]);
  const height = (error: number) => y(Math.min(ERRORS[1], Math.max(ERRORS[0], Math.log10(error))));
  const runX = linearScale([0, RUN.steps], [LEFT, width - (width < 480 ? NAMES.narrow : NAMES.wide)]);
  const runY = linearScale([0, RUN.steps * RUN.learningRate * RUN.target], [RUN_ROWS[1], RUN_ROWS[0]]);
  const line = (bias: Float64Array) =>
    Array.from(bias.slice(0, steps + 1), (b, t): Point => [runX(t), runY(b)]);
  return {
    width,
    height: RUN_ROWS[1] + 44,
    errors: { x, y, xTicks: range(LEAST, MOST + 1, 3), yTicks: range(-12, 1, 4) },
    in64: curve.map(({ exponent, error64 }) => [x(exponent), height(error64)]),
    in32: curve.map(({ exponent, error32 }) => [x(exponent), height(error32)]),
    marker: {
      x: x(now.exponent),
      y64: defined ? height(now.error64) : undefined,
      y32: defined ? height(now.error32) : undefined,
    },
    // An axis that reaches 50 would give the bet away.
    run: { x: runX, y: runY, xTicks: [0, 50, 100], yTicks: steps === 0 ? [0] : [0, 25, 50] },
    constant: line(run.constant),
    through: line(run.through),
  };
}

/** The stop of the slider at a place in the upper plot; undefined outside. */
export function exponentAt({ errors }: CheckLayout, px: number, py: number): number | undefined {
  const [bottom, top] = errors.y.range();
  if (py < top - 12 || py > bottom + 24) return undefined;
  const exponent = Math.round(errors.x.invert(px) / FINE) * FINE;
  return Math.min(MOST, Math.max(LEAST, exponent)) || 0; // no −0
}
