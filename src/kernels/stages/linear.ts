import { upTo } from '../arena.ts';
import { requireCount } from '../net.ts';
import { activations, type Activations, type Context, type Plan, type Stage, type Tensor } from '../stage.ts';

interface LinearParameters {
  w: number;
  /** 0: none. */
  bias: number;
  tensors: Tensor[];
}

/** W in panels and, unless it is not wanted, b. */
export function linearParameters(
  { parameters }: Plan,
  name: string,
  input: Activations,
  outputs: number,
  hasBias: boolean,
): LinearParameters {
  requireCount('outputs', outputs);
  const columns = upTo(outputs, 8);
  const floats = columns * input.width;
  const w = parameters.float32(floats);
  const bias = hasBias ? parameters.float32(columns) : 0;
  const W = {
    name: `${name}.W`,
    address: w,
    rows: input.columns,
    columns: outputs,
    floats,
    panelRows: input.width,
  };
  const b = { name: `${name}.b`, address: bias, rows: 1, columns: outputs, floats: columns };
  return { w, bias, tensors: hasBias ? [W, b] : [W] };
}

/** Y = X·W + b. The first layer of a net needs no gradient of its inputs. */
export function linearStage(
  plan: Plan,
  name: string,
  x: Activations,
  { outputs, bias: hasBias = true }: { outputs: number; bias?: boolean },
  isFirst: boolean,
): Stage {
  const { w, bias, tensors } = linearParameters(plan, name, x, outputs, hasBias);
  const y = activations(plan.work, plan.maxRows, outputs);
  if (!isFirst) plan.largest.transposed = Math.max(plan.largest.transposed, upTo(x.width, 8) * y.width);
  return {
    name,
    output: y,
    parameters: tensors,
    remembered: [],
    keptGradient: 0,
    forward({ kernels, rows }) {
      kernels.linearForward(x.address, x.width, x.columns, w, bias, y.address, y.width, rows);
    },
    backward(context, d) {
      const { kernels, rows } = context;
      // dX first: it needs the weights as they were in the forward pass.
      const dX = isFirst ? d : inputGradient(context, x, w, y, d);
      if (bias) kernels.biasGradient(d, y.width, rows, bias);
      kernels.weightGradient(x.address, x.width, x.columns, d, y.width, rows, w);
      return dX;
    },
  };
}

/** dX = dY·Wᵀ, by the forward kernel. */
function inputGradient(context: Context, x: Activations, w: number, y: Activations, d: number): number {
  const { kernels, rows, transposed } = context;
  const dX = context.spare(d);
  kernels.transposePanels(w, x.width, y.width, transposed);
  kernels.linearForward(d, y.width, y.columns, transposed, 0, dX, x.width, rows);
  return dX;
}
