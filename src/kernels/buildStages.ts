import type { LayerConfig, NetDescription } from './net.ts';
import { upTo } from './arena.ts';
import { ROWS, activations, type Activations, type Plan, type Stage } from './stage.ts';
import { activationStage } from './stages/activation.ts';
import { batchNormStage } from './stages/batchNorm.ts';
import { layerNormStage } from './stages/layerNorm.ts';
import { linearStage } from './stages/linear.ts';
import { dropoutStage, noiseStage } from './stages/randomized.ts';
import { residualStage } from './stages/residual.ts';
import { sparseLinearStage } from './stages/sparseLinear.ts';

/** All places of a net but those that every net has once. */
export interface Laid {
  stages: Stage[];
  input: Activations;
  /** Inputs that come as bytes. */
  bytes: number;
}

/** Lays a net out in the plan's memory, from the inputs to the outputs. */
export function buildStages(net: NetDescription, plan: Plan): Laid {
  const { inputs, layers, maxRows, sparse, byteScale = 1 } = net;
  const bytes = plan.work.bytes(maxRows * inputs);
  // A sparse net never writes its inputs out; the address is never read.
  const input = sparse
    ? { address: 0, columns: inputs, width: upTo(inputs, 4) }
    : activations(plan.work, maxRows, inputs);
  const stages: Stage[] = [];
  if (sparse && layers[0].kind === 'linear')
    push(stages, sparseLinearStage(plan, '0', bytes, input, layers[0], byteScale), plan);
  addStages(stages, layers, plan, input, '');
  if (net.keepGradients)
    for (const stage of allStages(stages))
      stage.keptGradient = activations(plan.work, maxRows, stage.output.columns).address;
  return { stages, input, bytes };
}

/** The stages and what is within them, in the order of the forward pass. */
export function allStages(stages: readonly Stage[]): Stage[] {
  return stages.flatMap((stage) => [...allStages(stage.inner ?? []), stage]);
}

/** Goes on behind the stages that are there. */
function addStages(
  stages: Stage[],
  layers: readonly LayerConfig[],
  plan: Plan,
  input: Activations,
  prefix: string,
): void {
  for (let l = stages.length; l < layers.length; l++) {
    const x = stages.at(-1)?.output ?? input;
    const next = layers[l + 1];
    const layer = layers[l];
    const fused = layer.kind === 'batchNorm' && next?.kind === 'activation' ? next.fn : 'identity';
    push(
      stages,
      stageOf(layer, plan, `${prefix}${l}`, x, { fused, isFirst: prefix === '' && l === 0 }),
      plan,
    );
    if (fused !== 'identity') l++;
  }
}

function push(stages: Stage[], stage: Stage, { largest, maxRows }: Plan): void {
  stages.push(stage);
  largest.gradient = Math.max(largest.gradient, upTo(maxRows, ROWS) * stage.output.width);
}

function stageOf(
  layer: LayerConfig,
  plan: Plan,
  name: string,
  x: Activations,
  { fused, isFirst }: { fused: 'identity' | 'sigmoid' | 'tanh' | 'relu'; isFirst: boolean },
): Stage {
  switch (layer.kind) {
    case 'linear':
      return linearStage(plan, name, x, layer, isFirst);
    case 'batchNorm':
      return batchNormStage(plan, name, x, layer, fused);
    case 'layerNorm':
      return layerNormStage(plan, name, x, layer);
    case 'activation':
      return activationStage(plan, name, x, layer.fn);
    case 'dropout':
      return dropoutStage(plan, name, x, layer);
    case 'noise':
      return noiseStage(plan, name, x, layer);
    case 'residual': {
      const block: Stage[] = [];
      addStages(block, layer.layers, plan, x, `${name}.`);
      return residualStage(plan, name, x, block, layer.scale ?? 1);
    }
    default:
      return layer satisfies never;
  }
}
