import { activations, backwardAll, forwardAll, type Activations, type Plan, type Stage } from '../stage.ts';

/** y = x + scale · block(x). */
export function residualStage(
  plan: Plan,
  name: string,
  x: Activations,
  block: readonly Stage[],
  scale: number,
): Stage {
  if (block.length === 0) throw new Error(`KernelNet: the block ${name} has no layer.`);
  const last = block[block.length - 1].output;
  if (last.columns !== x.columns)
    throw new Error(
      `KernelNet: the block ${name} makes ${last.columns} features of ${x.columns}, expected as many.`,
    );
  const y = activations(plan.work, plan.maxRows, x.columns);
  const skipped = activations(plan.work, plan.maxRows, x.columns).address;
  return {
    name,
    output: y,
    parameters: [],
    remembered: [],
    inner: block,
    keptGradient: 0,
    forward(context) {
      forwardAll(block, context);
      context.kernels.addScaled(x.address, last.address, scale, y.address, context.rows * x.width);
    },
    backward(context, d) {
      const { kernels, rows } = context;
      context.copy(d, skipped, rows * x.width);
      if (scale !== 1) kernels.scaleBy(d, scale, rows * x.width);
      const dBlock = backwardAll(block, context, d);
      kernels.addScaled(dBlock, skipped, 1, dBlock, rows * x.width);
      return dBlock;
    },
  };
}
