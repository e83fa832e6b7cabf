/** @file A batch into the kernels' memory. */
import type { Instance } from './instance.ts';
import type { Batch, NetDescription } from './net.ts';
import type { Layout } from './plan.ts';
import { writeRows } from './tensors.ts';

/** Throws, naming what was received, unless the batch fits the net: a wrong one would write where other things stand. */
export function feedInputs(
  net: NetDescription,
  layout: Layout,
  { kernels, bytes, floats }: Instance,
  batch: Batch,
): void {
  const { rows, inputs } = batch;
  const { input } = layout;
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= net.maxRows))
    throw new Error(`KernelNet: received a batch of ${rows}, expected 1 to ${net.maxRows}.`);
  if (inputs.length !== rows * net.inputs)
    throw new Error(
      `KernelNet: received ${inputs.length} inputs for ${rows} rows, expected ${rows * net.inputs}.`,
    );
  if (inputs instanceof Float32Array) {
    if (net.sparse) throw new Error('KernelNet: a sparse net takes its inputs as bytes.');
    writeRows(floats, input, rows, inputs);
    return;
  }
  bytes.set(inputs, layout.bytes);
  if (net.sparse) return;
  kernels.unpackBytes(layout.bytes, rows, net.inputs, input.width, net.byteScale ?? 1, input.address);
}

/** Labels or targets, as the loss asks. */
export function feedTargets(
  net: NetDescription,
  layout: Layout,
  { bytes, floats }: Instance,
  batch: Batch,
): void {
  const { rows, labels, targets } = batch;
  const { output } = layout.stages[layout.stages.length - 1];
  if (net.loss === 'crossEntropy') {
    if (labels?.length !== rows || labels.some((label) => label >= output.columns))
      throw new Error(
        `KernelNet: expected ${rows} labels from 0 to ${output.columns - 1}, received ${labels}.`,
      );
    bytes.set(labels, layout.labels);
    return;
  }
  if (targets?.length !== rows * output.columns)
    throw new Error(
      `KernelNet: received ${targets?.length ?? 0} targets, expected ${rows}×${output.columns}.`,
    );
  writeRows(floats, { ...output, address: layout.targets }, rows, targets);
}
