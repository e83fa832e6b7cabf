/**
 * @file The loss of a straight line over its two parameters: half the mean squared error of w x + b. It is a bowl with
 * elliptic contours, known everywhere from a few averages of the data, and so is every step of gradient descent on it.
 */
import { sum } from './sum.ts';
import { axesOf, covarianceOf, type Axes, type Covariance } from './whiten.ts';

/** A line, or any place over the plane of the two parameters. */
export interface Line {
  readonly w: number;
  readonly b: number;
}

export interface Bowl {
  /** The Hessian: mean of x² for w, mean of x between w and b, 1 for b. */
  readonly curvature: Covariance;
  /** Its eigenvalues, and the direction of the steep one against the axis of w. */
  readonly axes: Axes;
  /** The best line, at the lowest point. */
  readonly best: Line;
}

/**
 * The bowl of m values x and their targets. Throws unless there are as many of both, and at least one; a constant x
 * has no best line, and NaN in its place.
 */
export function bowlOf(x: Float64Array, target: Float64Array): Bowl {
  const m = x.length;
  if (target.length !== m) throw new Error(`bowlOf: received ${m} values and ${target.length} targets`);
  const curvature = covarianceOf(x, new Float64Array(m).fill(1));
  const { xx, xy } = curvature;
  const targetMean = sum(target) / m;
  // From the centred values: mean of x² less the square of the mean would lose digits far from 0.
  const centred = x.map((xi) => xi - xy);
  const w = sum(centred.map((c, i) => c * target[i])) / sum(centred.map((c) => c * c));
  return { curvature: { xx, xy, yy: 1 }, axes: axesOf(curvature), best: { w, b: targetMean - w * xy } };
}

/** How much a line loses to the best one. */
export function excessLoss({ curvature: { xx, xy, yy }, best }: Bowl, { w, b }: Line): number {
  const [dw, db] = [w - best.w, b - best.b];
  return (xx * dw * dw + 2 * xy * dw * db + yy * db * db) / 2;
}

export interface Rates {
  /** The largest curvature over the smallest. */
  condition: number;
  /** The learning rate beyond which the steps grow: 2 over the largest curvature. */
  limit: number;
  /**
   * The constant rate that is best for the worst start: 2 over the sum of both. It takes as many steps from every start,
   * and from some starts another rate takes fewer.
   */
  best: number;
}

/** Source: Goh 2017, "Why Momentum Really Works", Distill, for the best rate of gradient descent on a quadratic. */
export function ratesFor({ long, short }: Pick<Axes, 'long' | 'short'>): Rates {
  return {
    condition: long / short,
    limit: 2 / long,
    best: 2 / (long + short),
  };
}

/**
 * Where gradient descent is after so many steps. Each step multiplies the distance from the best line by
 * 1 - learningRate * eigenvalue, along each of the bowl's two axes, so no step has to be made to know.
 */
export function descend(bowl: Bowl, start: Line, learningRate: number, steps: number): Line {
  if (steps === 0) return start; // without rounding
  const { axes, best } = bowl;
  const [cos, sin] = [Math.cos(axes.angle), Math.sin(axes.angle)];
  const [steep, flat] = factors(axes, learningRate).map((factor) => wholePower(factor, steps));
  const [dw, db] = [start.w - best.w, start.b - best.b];
  const along = steep * (cos * dw + sin * db);
  const across = flat * (cos * db - sin * dw);
  return { w: best.w + cos * along - sin * across, b: best.b + sin * along + cos * across };
}

/** The first step at which no more than this share of the excess loss at the start is left; Infinity where it never is. */
export function stepsToShare(bowl: Bowl, start: Line, learningRate: number, share: number): number {
  const most = share * excessLoss(bowl, start);
  const there = (steps: number) => excessLoss(bowl, descend(bowl, start, learningRate, steps)) <= most;
  if (there(0)) return 0;
  const falls = factors(bowl.axes, learningRate).every((factor) => Math.abs(factor) < 1);
  return falls ? firstStep(there) : Infinity;
}

/** The first step at which the excess loss is so many times what it was; Infinity where it never is. */
export function stepsToGrow(bowl: Bowl, start: Line, learningRate: number, times: number): number {
  const least = times * excessLoss(bowl, start);
  const there = (steps: number) => !(excessLoss(bowl, descend(bowl, start, learningRate, steps)) < least);
  const grows = factors(bowl.axes, learningRate).some((factor) => Math.abs(factor) > 1);
  return grows && least > 0 ? firstStep(there) : Infinity;
}

/** More steps than anyone waits for. */
const MOST_STEPS = 1e12;

/** For what is true from some step on, and was not at 0: found by doubling, then by halving. */
function firstStep(there: (steps: number) => boolean): number {
  let high = 1;
  while (!there(high)) {
    if (high > MOST_STEPS) return Infinity;
    high *= 2;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (there(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What one step makes of a distance of 1, along the steep axis and along the flat one. */
export function factors({ long, short }: Pick<Axes, 'long' | 'short'>, learningRate: number): number[] {
  return [1 - learningRate * long, 1 - learningRate * short];
}

/** By repeated squaring: the last bits of Math.pow are left to the browser. */
function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
