/** @file The memory of a whole net, planned once: afterwards nothing is allocated, however long it trains. */
import { Arena, upTo } from './arena.ts';
import { buildStages, type Laid } from './buildStages.ts';
import { requireDescription, type NetDescription } from './net.ts';
import type { Plan } from './stage.ts';

/** Below are the kernels' own constants. */
export const FIRST_FREE = 8192;
/** Addresses are 32 bits, and a tab that asks for more than this is likely to be killed. */
const MOST_BYTES = 2 ** 31;
const PAGE = 65536;

export interface Layout extends Laid {
  /** All parameters in one block, all running statistics and states of random numbers in another behind it. */
  parameters: Arena;
  remembered: Arena;
  /** Distances from a parameter to its velocity and to its gradient, in bytes; 0 where the net has none. */
  toVelocity: number;
  toGradient: number;
  labels: number;
  targets: number;
  /** Two buffers that hold dY and dX in turn. */
  gradients: readonly [number, number];
  transposed: number;
  pages: number;
}

/** Throws if the description makes no sense, or if the net does not fit. */
export function planNet(net: NetDescription): Layout {
  requireDescription(net);
  // Laid out twice: the first time tells how much the parameters take, behind which all else stands.
  const trial = emptyPlan(net, FIRST_FREE, FIRST_FREE, FIRST_FREE);
  buildStages(net, trial);
  const size = trial.parameters.end - trial.parameters.begin;
  const rememberedAt = FIRST_FREE + size;
  const toVelocity = size + (trial.remembered.end - trial.remembered.begin);
  const hasVelocity = Boolean(net.sgdMomentum || net.weightDecay);
  const toGradient = toVelocity + (hasVelocity ? size : 0);
  const workAt = FIRST_FREE + toGradient + (net.keepGradients ? size : 0);
  const plan = emptyPlan(net, FIRST_FREE, rememberedAt, workAt);
  const laid = buildStages(net, plan);
  const rest = planRest(net, plan, laid);
  return {
    ...laid,
    ...rest,
    parameters: plan.parameters,
    remembered: plan.remembered,
    toVelocity: hasVelocity ? toVelocity : 0,
    toGradient: net.keepGradients ? toGradient : 0,
    pages: pagesFor(plan.work.end),
  };
}

function emptyPlan(net: NetDescription, parameters: number, remembered: number, work: number): Plan {
  return {
    parameters: new Arena(parameters),
    remembered: new Arena(remembered),
    work: new Arena(work),
    maxRows: net.maxRows,
    largest: { gradient: 0, transposed: 0 },
  };
}

function planRest({ maxRows }: NetDescription, { work, largest }: Plan, { stages }: Laid) {
  const { width } = stages[stages.length - 1].output;
  return {
    labels: work.bytes(maxRows),
    targets: work.float32(maxRows * width),
    gradients: [work.float32(largest.gradient), work.float32(largest.gradient)] as const,
    transposed: work.float32(largest.transposed),
  };
}

function pagesFor(bytes: number): number {
  if (bytes > MOST_BYTES)
    throw new Error(
      `KernelNet: the net would take ${Math.round(bytes / 1e6)} MB, more than the ${Math.round(MOST_BYTES / 1e6)} MB it may: ` +
        'make it narrower or the batch smaller.',
    );
  return upTo(bytes, PAGE) / PAGE;
}
