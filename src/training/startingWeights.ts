import { normalWeights } from '../nn/initializers.ts';
import type { Matrix } from '../nn/matrix.ts';
import { namedRandom } from '../nn/namedRandom.ts';
import type { NetConfig } from './config.ts';

/** One inputs × outputs matrix a layer. Normalized or not, a net of these widths gets the same weights from a seed. */
export function startingWeights({ widths, initSd }: NetConfig, seed: number): Matrix[] {
  const random = namedRandom('weights', seed);
  return widths.slice(1).map((outputs, l) => normalWeights(widths[l], outputs, initSd, random));
}
