import { ACTIVATION_CODES, type ActivationName } from '../kernels.ts';
import { activations, type Activations, type Plan, type Stage } from '../stage.ts';

export function activationStage(plan: Plan, name: string, x: Activations, fn: ActivationName): Stage {
  const code = ACTIVATION_CODES[fn];
  const y = activations(plan.work, plan.maxRows, x.columns);
  return {
    name,
    output: y,
    parameters: [],
    remembered: [],
    keptGradient: 0,
    forward: ({ kernels, rows }) => kernels.activationForward(code, x.address, y.address, rows, x.width),
    backward({ kernels, rows }, d) {
      kernels.activationBackward(code, y.address, d, rows, x.width);
      return d;
    },
  };
}
