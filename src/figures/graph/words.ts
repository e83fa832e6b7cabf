/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { atMost, fixed, plain } from '../../viz/numbers.ts';
import type { Edge } from './layout.ts';
import { numberText, parameterGradientText, threeDigits } from './numberText.ts';
import { LAST_STEP, STEPS, type Step } from './settings.ts';
import { isReached, localOf, type GraphState } from './state.ts';

/** The number of a node, of the chosen sample where every sample has one. */
export function valueText(state: GraphState, node: Step, i = state.selected): string {
  return numberText(state, node, i);
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: GraphState): string {
  const { graph, m, at, names, selected, step } = state;
  const n = (node: Step) => valueText(state, node);
  if (step >= STEPS.indexOf('xhat') && Number.isNaN(graph.xHat[0]))
    return 'All samples are equal and ε is 0: x̂ is 0/0, and no gradient is defined.';
  const b = names[selected];
  const titles: Record<Step, string> = {
    x: m === 1 ? 'A minibatch of one sample.' : `A minibatch: ${m} samples of one feature.`,
    mu: `Every x goes into the mean, ${n('mu')}.`,
    centred: 'The mean goes out to every sample, and is taken off: c = x − μ.',
    sigma: `Every c goes into the variance, ${n('sigma')}.`,
    s: `The root of variance and ε: s = ${n('s')}.`,
    xhat: 's goes out to every sample, and divides it.',
    y: reach(state),
    dy: 'Back: from the loss comes one dy for each sample.',
    dxhat: `Each dy times γ. On the way, γ and β get theirs: dγ = ${parameterGradientText(state, 'dGamma')}, dβ = ${parameterGradientText(state, 'dBeta')}.`,
    ds: `s went to every sample, so all their gradients meet in it: ds = ${valueText(state, 'ds')}.`,
    dsigma: `Through the root: dσ² = ds/(2s) = ${valueText(state, 'dsigma')}.`,
    dcentred: 'Two ways lead back to each c: straight down from x̂, and through σ².',
    dmu: `All that reached c meets in the mean: dμ = ${valueText(state, 'dmu')}.`,
    dx: `Each x gets what came straight, and its part of dμ: dx of ${b} is ${valueText(state, 'dx')}.`,
  };
  return titles[at];
}

/** Whom the chosen sample moves. */
function reach({ names, selected, influence, m, graph }: GraphState): string {
  const b = names[selected];
  if (m === 1) return `${b} is its own mean: moving it moves no y.`;
  // What epsilon and rounding leave of 0 is smaller than this part of gamma / s.
  const least = 1e-5 * Math.abs(graph.gamma / graph.s);
  const moved = names.filter((_, j) => j !== selected && Math.abs(influence[j]) > least);
  const ways = `${b} reaches its own y straight down, and every y through μ and through s.`;
  if (moved.length === m - 1) return `${ways} Moving it moves them all.`;
  const still = names.filter((name, j) => j !== selected && !moved.includes(name));
  if (moved.length === 0) return `${ways} But nothing of it arrives.`;
  return still.length <= 4
    ? `${ways} For ${list(still)} the ways cancel.`
    : `${ways} For ${still.length} samples they cancel.`;
}

function list(names: readonly string[]): string {
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

const STEP_NAMES: Record<Step, string> = {
  x: 'the batch',
  mu: 'mean',
  centred: 'centre',
  sigma: 'variance',
  s: 'divisor',
  xhat: 'divide',
  y: 'scale and shift',
  dy: 'from the loss',
  dxhat: 'back through γ',
  ds: 'back to s',
  dsigma: 'back to σ²',
  dcentred: 'back to c',
  dmu: 'back to μ',
  dx: 'back to x',
};

/** "Step 3 of 13: variance". */
export function stepName({ step, at }: Pick<GraphState, 'step' | 'at'>): string {
  return `Step ${step} of ${LAST_STEP}: ${STEP_NAMES[at]}`;
}

/** The local derivatives that the present step multiplies by, or will on the way back; for whom, where that matters. */
export function localText(state: GraphState): string {
  const { at, names, selected } = state;
  const n = (edge: Edge) => threeDigits(localOf(state, edge));
  const ofMean = `∂μ/∂x = 1/m = ${n('x-mu')}`;
  const ofVariance = `∂σ²/∂c = 2c/m = ${n('centred-sigma')}`;
  const ofRoot = `∂s/∂σ² = 1/(2s) = ${n('sigma-s')}`;
  const [byC, byS] = [`∂x̂/∂c = 1/s = ${n('centred-xhat')}`, `∂x̂/∂s = −x̂/s = ${n('s-xhat')}`];
  const byGamma = `∂y/∂x̂ = γ = ${n('xhat-y')}`;
  const texts: Record<Step, string> = {
    x: '',
    mu: ofMean,
    centred: '∂c/∂x = 1, ∂c/∂μ = −1',
    sigma: ofVariance,
    s: ofRoot,
    xhat: `${byC}, ${byS}`,
    y: byGamma,
    dy: '',
    dxhat: byGamma,
    ds: byS,
    dsigma: ofRoot,
    dcentred: `${byC}, ${ofVariance}`,
    dmu: '∂c/∂μ = −1',
    dx: `∂c/∂x = 1, ${ofMean}`,
  };
  const isOfOne = texts[at].includes(ofVariance) || texts[at].includes(byS);
  return texts[at] && `Local${isOfOne ? `, for ${names[selected]}` : ''}: ${texts[at]}`;
}

/** The present number of every line of the derivation, and whose it is; "–": not yet. */
export function lineValues(state: GraphState): Record<string, string> {
  const entries = STEPS.map((node) => [node, isReached(state, node) ? valueText(state, node) : '–']);
  const values = Object.fromEntries(entries) as Record<string, string>;
  for (const node of OF_A_SAMPLE)
    if (isReached(state, node)) values[node] = `${state.names[state.selected]}: ${values[node]}`;
  const sum = (of: 'dGamma' | 'dBeta') =>
    isReached(state, 'dxhat') ? parameterGradientText(state, of) : '–';
  return { ...values, dgamma: sum('dGamma'), dbeta: sum('dBeta') };
}
const OF_A_SAMPLE: readonly Step[] = ['x', 'centred', 'xhat', 'y', 'dy', 'dxhat', 'dcentred', 'dx'];

/** The whole picture in words. */
export function summary(state: GraphState): string {
  const { graph, names, selected, step } = state;
  const rows = names.map((name, i) => {
    const forward = `x ${plain(graph.x[i])}, x̂ ${fixed(graph.xHat[i], 2)}`;
    return step === LAST_STEP
      ? `${name}: ${forward}, dy ${atMost(graph.dY[i])}, dx ${valueText(state, 'dx', i)}`
      : `${name}: ${forward}`;
  });
  return `${finding(state)} ${stepName(state)}, sample ${names[selected]}. ${rows.join('; ')}.`;
}
