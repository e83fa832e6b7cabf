import { activations, type Activations, type Plan, type Stage } from '../stage.ts';
import { pairOf } from './batchNorm.ts';

export function layerNormStage(
  plan: Plan,
  name: string,
  x: Activations,
  { eps = 1e-5 }: { eps?: number },
): Stage {
  const { parameters, work, maxRows } = plan;
  const { columns, width } = x;
  const y = activations(work, maxRows, columns);
  const xHat = activations(work, maxRows, columns);
  const affine = parameters.float32(2 * width);
  const statistics = work.float32(4 * maxRows);
  return {
    name,
    output: y,
    normalized: xHat,
    parameters: pairOf(name, ['gamma', 'beta'], affine, x),
    remembered: [],
    keptGradient: 0,
    forward({ kernels, rows }) {
      kernels.layerNormForward(
        ...[x.address, rows, columns, width, affine, eps, statistics, xHat.address, y.address],
      );
    },
    backward({ kernels, rows }, d) {
      kernels.layerNormBackward(d, rows, columns, width, affine, statistics, xHat.address);
      return d;
    },
  };
}
