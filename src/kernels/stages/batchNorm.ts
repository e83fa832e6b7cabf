import { upTo } from '../arena.ts';
import { ACTIVATION_CODES, type ActivationName } from '../kernels.ts';
import { requireCount } from '../net.ts';
import { activations, type Activations, type Context, type Plan, type Stage, type Tensor } from '../stage.ts';

export interface BatchNormSettings {
  eps?: number;
  bnMomentum?: number;
  group?: number;
}

/** Where its numbers lie; see batchNorm.as.ts for the layouts. */
interface Places {
  code: number;
  x: Activations;
  y: Activations;
  xHat: Activations;
  affine: number;
  running: number;
  batch: number;
}

/** Batch normalization, with the activation behind it if there is one. */
export function batchNormStage(
  plan: Plan,
  name: string,
  x: Activations,
  settings: BatchNormSettings,
  fn: ActivationName,
): Stage {
  const { parameters, remembered, work, maxRows } = plan;
  if (settings.group !== undefined) requireCount('group', settings.group);
  const groups = Math.ceil(maxRows / (settings.group ?? maxRows));
  const places = {
    code: ACTIVATION_CODES[fn],
    x,
    y: activations(work, maxRows, x.columns),
    xHat: activations(work, maxRows, x.columns),
    affine: parameters.float32(2 * x.width),
    running: remembered.float32(2 * x.width),
    batch: work.float32(2 * x.width * groups),
  };
  const { y, xHat } = places;
  return {
    name,
    output: y,
    normalized: xHat,
    statistics: { address: places.batch, groups: (rows) => Math.ceil(rows / (settings.group ?? rows)) },
    parameters: pairOf(name, ['gamma', 'beta'], places.affine, x),
    remembered: pairOf(name, ['runningMean', 'runningVar'], places.running, x),
    keptGradient: 0,
    forward: (context) => forward(context, places, settings),
    backward({ kernels, rows }, d) {
      const { code, affine, batch } = places;
      const group = settings.group ?? rows;
      kernels.batchNormBackward(code, y.address, d, rows, x.width, group, affine, batch, xHat.address);
      return d;
    },
  };
}

function forward(
  context: Context,
  places: Places,
  { eps = 1e-5, bnMomentum = 0.1, group }: BatchNormSettings,
): void {
  const { kernels, rows } = context;
  const { code, x, y, xHat, affine, running, batch } = places;
  if (!context.training) {
    kernels.batchNormEval(code, x.address, rows, x.width, affine, running, eps, y.address);
    return;
  }
  const momentum = context.bnMomentum ?? bnMomentum;
  kernels.batchNormForward(
    ...[code, x.address, rows, x.width, group ?? rows, affine, running, momentum, eps, batch],
    ...[xHat.address, y.address],
  );
}

/** Two tensors that stand one behind the other. */
export function pairOf(name: string, names: readonly string[], address: number, x: Activations): Tensor[] {
  return names.map((own, n) => ({
    name: `${name}.${own}`,
    address: address + 4 * n * x.width,
    rows: 1,
    columns: x.columns,
    floats: upTo(x.columns, 4),
  }));
}
