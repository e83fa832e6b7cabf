/** @file Dropout and noise: in training each number is multiplied by a random factor, which the way back uses again. */
import { activations, type Activations, type Context, type Plan, type Stage } from '../stage.ts';

/** `randomize` fills the factors and y, from the state of the random numbers. */
function randomizedStage(
  plan: Plan,
  name: string,
  x: Activations,
  randomize: (context: Context, state: number, factor: number, y: number) => void,
): Stage {
  const y = activations(plan.work, plan.maxRows, x.columns);
  const factor = activations(plan.work, plan.maxRows, x.columns).address;
  const state = plan.remembered.bytes(16);
  return {
    name,
    output: y,
    factor,
    parameters: [],
    remembered: [{ name: `${name}.random`, address: state, rows: 1, columns: 4, floats: 4 }],
    keptGradient: 0,
    forward(context) {
      if (context.training) randomize(context, state, factor, y.address);
      else context.copy(x.address, y.address, context.rows * x.width);
    },
    backward({ kernels, rows }, d) {
      kernels.multiply(d, factor, rows * x.width);
      return d;
    },
  };
}

export function dropoutStage(plan: Plan, name: string, x: Activations, { rate }: { rate: number }): Stage {
  if (!(rate >= 0 && rate < 1))
    throw new Error(`KernelNet: received a dropout rate of ${rate}, expected 0 to 1, without 1.`);
  return randomizedStage(plan, name, x, ({ kernels, rows }, state, mask, y) =>
    kernels.dropoutForward(x.address, rows * x.width, rate, state, mask, y),
  );
}

export function noiseStage(
  plan: Plan,
  name: string,
  x: Activations,
  { amplitude }: { amplitude: number },
): Stage {
  const unit = plan.work.float32(2 * x.width);
  return randomizedStage(plan, name, x, ({ kernels, rows }, state, factor, y) =>
    kernels.noiseForward(x.address, rows, x.width, amplitude, state, unit, factor, y),
  );
}
