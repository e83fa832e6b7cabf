/** @file The data of this figure: one feature and a target, 300 samples, drawn so that their statistics come out round. */
import { namedRandom } from '../../nn/namedRandom.ts';
import { standardize } from '../../nn/standardize.ts';
import { sum } from '../../nn/sum.ts';

const COUNT = 300;
export const MEAN = 50;
export const SD = 20;
/** What the best line says where x is at its mean, and how much it rises over one standard deviation. */
const LEVEL = 1.25;
const RISE = 1;
/** The spread of the targets around the line. */
const NOISE = 0.45;

export interface Sample {
  x: Float64Array;
  target: Float64Array;
}

/**
 * x ~ N(50, 20²), then moved and scaled until mean and standard deviation are 50 and 20 exactly; the targets lie around
 * a line, with noise that is uncorrelated with x. So the best line is exactly that one, and the curvature is exact too.
 */
export function drawSample(): Sample {
  const random = namedRandom('conditioning', 1);
  const draw = () =>
    standardize(
      Float64Array.from({ length: COUNT }, () => random.normal()),
      0,
    ).xHat;
  const [unit, noise] = [draw(), draw()];
  const correlation = sum(unit.map((u, i) => u * noise[i])) / COUNT;
  return {
    x: unit.map((u) => MEAN + SD * u),
    target: unit.map((u, i) => LEVEL + RISE * u + NOISE * (noise[i] - correlation * u)),
  };
}
