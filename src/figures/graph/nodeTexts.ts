/** @file Every number of the drawing, with as many digits as find room where it stands. */
import { atMost, plain, tight } from '../../viz/numbers.ts';
import { roughWidth } from '../../viz/marks.ts';
import { columnGradient } from '../gradientText.ts';
import type { NodeTexts } from './draw.ts';
import { edgesWithFactor } from './lit.ts';
import type { GraphLayout } from './layout.ts';
import { GRADIENT, NAMES } from './nodes.ts';
import { numberText, parameterGradientText } from './numberText.ts';
import { FORWARD_END, type Step } from './settings.ts';
import { gainOf, isReached, localOf, valueOf, type GraphState } from './state.ts';

const KNOBS = { gamma: 'γ', beta: 'β' };

/** The rough width is a little more than the true one. */
const fits = (text: string, room: number) => roughWidth(text) <= room + 3;

export function nodeTexts(state: GraphState, room: Pick<GraphLayout, 'column' | 'lane'>): NodeTexts {
  const { influence, graph, at } = state;
  const columns = new Map<Step, string[]>();
  const column = (node: Step) => {
    const texts = columns.get(node) ?? columnTexts(state, node, room.column);
    columns.set(node, texts);
    return texts;
  };
  const gain = graph.gamma / graph.s;
  const reach = (wide: boolean) => Array.from(influence, (value) => columnGradient(value, gain, wide));
  const influences = reach(true).every((text) => fits(text, room.column)) ? reach(true) : reach(false);
  return {
    value: (node, i) => (isReached(state, node) ? column(node)[i] : ''),
    shared: (node) => ({
      value: isReached(state, node) ? sharedLines(state, node, '', room.lane) : [],
      gradient: isReached(state, GRADIENT[node])
        ? sharedLines(state, GRADIENT[node], `d${NAMES[node]}`, room.lane)
        : [],
    }),
    knob: (knob) => ({
      value: [`${KNOBS[knob]} = ${atMost(graph[knob])}`],
      gradient: isReached(state, 'dxhat') ? knobLines(state, knob, room.lane) : [],
    }),
    influence: (j) => (state.step === FORWARD_END ? influences[j] : ''),
    factor: (edge) => (edgesWithFactor(at).includes(edge) ? factorText(localOf(state, edge)) : ''),
  };
}

/** The numbers of a node that every sample has, all with as many digits. */
function columnTexts(state: GraphState, node: Step, room: number): string[] {
  const gain = gainOf(state, node);
  const text = (i: number, wide: boolean) => {
    const value = valueOf(state, node, i);
    const full = numberText(state, node, i);
    if (gain !== undefined && Number.isFinite(value)) return columnGradient(value, gain, wide);
    return wide ? full : shortText(value, full);
  };
  const all = (wide: boolean) => state.names.map((_, i) => text(i, wide));
  return all(true).every((full) => fits(full, room)) ? all(true) : all(false);
}

function sharedLines(state: GraphState, node: Step, name: string, room: number): string[] {
  const full = numberText(state, node, 0);
  return linesIn(room, name, full, shortText(valueOf(state, node, 0), full));
}

function knobLines(state: GraphState, knob: keyof typeof KNOBS, room: number): string[] {
  const of = knob === 'gamma' ? 'dGamma' : 'dBeta';
  const full = parameterGradientText(state, of);
  return linesIn(room, `d${KNOBS[knob]}`, full, shortText(state.graph[of], full));
}

/** One line, "dσ² = −0.25", or two where that is too long. */
function linesIn(room: number, name: string, full: string, short: string): string[] {
  const lines = name ? [`${name} = ${full}`, `${name}=${short}`] : [full, short];
  const fitting = lines.find((line) => fits(line, room));
  if (fitting !== undefined) return [fitting];
  return name ? [`${name} =`, short] : [short];
}

/** Three decimals at most, and two digits of what is smaller; 0 stays 0, and what is undefined says why. */
function shortText(value: number, full: string): string {
  if (full === '0') return full;
  if (!Number.isFinite(value)) return '0/0';
  return Math.abs(value) < 5e-4 ? value.toExponential(1).replaceAll('-', '−') : tight(value);
}

/** Three digits; nothing where a division by 0 has left no number. */
function factorText(local: number): string {
  if (!Number.isFinite(local)) return '';
  const text = plain(Number(local.toPrecision(3)));
  return text.startsWith('−') ? `×\u2009${text}` : `×${text}`;
}
