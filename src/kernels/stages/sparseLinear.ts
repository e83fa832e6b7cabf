import { activations, type Activations, type Plan, type Stage } from '../stage.ts';
import { linearParameters } from './linear.ts';

/** The first layer over bytes of which most are zero. `bytes` is where they lie, rows × columns without padding. */
export function sparseLinearStage(
  plan: Plan,
  name: string,
  bytes: number,
  x: Activations,
  { outputs, bias: hasBias = true }: { outputs: number; bias?: boolean },
  scale: number,
): Stage {
  const { work, maxRows } = plan;
  const { w, bias, tensors } = linearParameters(plan, name, x, outputs, hasBias);
  const y = activations(work, maxRows, outputs);
  const starts = work.bytes(4 * (maxRows + 1));
  const columnStarts = work.bytes(4 * (x.columns + 1));
  const entries = work.bytes(8 * maxRows * x.columns); // were none of them zero
  const columnEntries = work.bytes(8 * maxRows * x.columns);
  return {
    name,
    output: y,
    parameters: tensors,
    remembered: [],
    keptGradient: 0,
    forward({ kernels, rows }) {
      kernels.packRows(bytes, rows, x.columns, scale, starts, entries, columnStarts);
      kernels.sparseForward(starts, entries, x.width, w, bias, y.address, y.width, rows);
    },
    backward({ kernels, rows }, d) {
      kernels.packColumns(rows, x.columns, starts, entries, 4 * y.width, columnStarts, columnEntries);
      if (bias) kernels.biasGradient(d, y.width, rows, bias);
      kernels.sparseWeightGradient(columnStarts, columnEntries, x.columns, x.width, d, y.width, w);
      return d;
    },
  };
}
