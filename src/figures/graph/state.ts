/** @file The figure's numbers: every node of the graph for the reader's batch, and how far the steps have come. */
import { sampleName } from '../../data/batch.ts';
import { batchNormGraph, type BatchNormGraph } from '../../nn/batchNormGraph.ts';
import { influenceOf } from '../../nn/batchNormParts.ts';
import { dyFor } from '../outputGradient.ts';
import type { Edge } from './layout.ts';
import { STEPS, type Step } from './settings.ts';

export interface GraphInput {
  batch: readonly number[];
  dY: readonly number[];
  gamma: number;
  beta: number;
  eps: number;
  step: number;
  selected: number;
}

export interface GraphState {
  m: number;
  names: string[];
  graph: BatchNormGraph;
  step: number;
  at: Step;
  selected: number;
  /** d y_j / d x of the chosen sample, for every j. */
  influence: Float64Array;
}

export function graphState({ batch, dY, selected, step, ...knobs }: GraphInput): GraphState {
  const m = batch.length;
  const chosen = Math.min(selected, m - 1);
  const graph = batchNormGraph({ x: Float64Array.from(batch), dY: dyFor(m, dY), ...knobs });
  return {
    m,
    names: batch.map((_, i) => sampleName(i)),
    graph,
    step,
    at: STEPS[step],
    selected: chosen,
    influence: influenceOf(chosen, graph),
  };
}

/** Whether the computation has come to this node. */
export function isReached({ step }: Pick<GraphState, 'step'>, node: Step): boolean {
  return STEPS.indexOf(node) <= step;
}

/** What the gradient of a node is multiplied by where the spread is large or small; undefined where s plays no part. */
export function gainOf({ graph: { gamma, s } }: Pick<GraphState, 'graph'>, node: Step): number | undefined {
  if (node === 'dsigma') return gamma / s / (2 * s);
  return ['ds', 'dcentred', 'dmu', 'dx'].includes(node) ? gamma / s : undefined;
}

/** The number of a node: of one that every sample has, that of sample i. */
export function valueOf({ graph }: Pick<GraphState, 'graph'>, node: Step, i: number): number {
  const values: Record<Step, number | Float64Array> = {
    x: graph.x,
    mu: graph.mean,
    centred: graph.centred,
    sigma: graph.variance,
    s: graph.s,
    xhat: graph.xHat,
    y: graph.y,
    dy: graph.dY,
    dxhat: graph.dXHat,
    ds: graph.dS,
    dsigma: graph.dVariance,
    dcentred: graph.dCentred,
    dmu: graph.dMean,
    dx: graph.dX,
  };
  const value = values[node];
  return typeof value === 'number' ? value : value[i];
}

/** The derivative of an edge's lower node by its upper one, for the chosen sample. */
export function localOf({ graph, m, selected }: GraphState, edge: Edge): number {
  const { s, gamma, centred, xHat } = graph;
  const locals: Record<Edge, number> = {
    'x-mu': 1 / m,
    'x-centred': 1,
    'mu-centred': -1,
    'centred-sigma': (2 * centred[selected]) / m,
    'sigma-s': 1 / (2 * s),
    's-xhat': -xHat[selected] / s,
    'centred-xhat': 1 / s,
    'xhat-y': gamma,
  };
  return locals[edge];
}
