import { activations, type Activations, type Plan, type Stage } from '../stage.ts';
import { linearParameters } from './linear.ts';

/**
 * Columns of X at a time: what is used of their weights stays near, and the loops are not too short. 784 is four times
 * as many.
 */
const BLOCK = 196;

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
  const blocks = Math.ceil(x.columns / BLOCK);
  const y = activations(work, maxRows, outputs);
  const starts = work.bytes(4 * (maxRows * blocks + 1));
  const columnStarts = work.bytes(4 * (x.columns + 1));
  // Were none of them zero; and eight are written at a time.
  const entries = work.bytes(8 * (maxRows * x.columns + 8));
  const columnEntries = work.bytes(8 * maxRows * x.columns);
  return {
    name,
    output: y,
    parameters: tensors,
    remembered: [],
    keptGradient: 0,
    forward({ kernels, rows }) {
      kernels.packRows(bytes, rows, x.columns, BLOCK, scale, starts, entries);
      kernels.sparseForward(starts, blocks, entries, x.width, w, bias, y.address, y.width, rows);
    },
    backward({ kernels, rows }, d) {
      kernels.packColumns(
        ...[bytes, rows, x.columns, blocks, starts, entries, 4 * y.width, columnStarts, columnEntries],
      );
      if (bias) kernels.biasGradient(d, y.width, rows, bias);
      kernels.sparseWeightGradient(columnStarts, columnEntries, x.columns, x.width, d, y.width, w);
      return d;
    },
  };
}
