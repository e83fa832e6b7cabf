/** @file Where nodes and edges of the graph sit, in pixels. Touches no DOM, so tests can read it. */
import { beadRadius } from '../../viz/beads.ts';
import type { GraphState } from './state.ts';

/** Nodes that every sample has, and those that all samples share. */
export const ROWS = ['x', 'centred', 'xhat', 'y'] as const;
export const SHARED = ['mu', 'sigma', 's'] as const;
export type Row = (typeof ROWS)[number];
export type Shared = (typeof SHARED)[number];
/** From one node to the next in the order of the computation. */
export type Edge = `${Row | Shared}-${Row | Shared}`;

export interface GraphLayout {
  width: number;
  height: number;
  column: number;
  columns: number[];
  radius: number;
  rows: Record<Row, number>;
  shared: Record<Shared, { x: number; y: number }>;
  /** The edges by kind: one for each sample, or the single one from sigma² to s. */
  edges: Record<string, string[]>;
}

const LEFT = 40;
const RIGHT = 4;
const Y = { x: 26, mu: 112, centred: 164, sigma: 252, s: 298, xhat: 350, y: 436 };
export const HEIGHT = 486;
/** A node's two numbers stand below it; its edges begin under them. */
const BLOCK = 42;
export const SHARED_RADIUS = 13;

export function layoutGraph({ m }: GraphState, width: number): GraphLayout {
  const column = (width - LEFT - RIGHT) / m;
  const columns = Array.from({ length: m }, (_, i) => LEFT + (i + 0.5) * column);
  const radius = Math.min(beadRadius(m), 0.44 * column);
  // Between two columns, so that no edge that runs straight down crosses a shared node.
  const middle = LEFT + Math.floor(m / 2) * column;
  const shared = Object.fromEntries(
    SHARED.map((name) => [name, { x: middle, y: Y[name] }]),
  ) as GraphLayout['shared'];
  const line = (x1: number, y1: number, x2: number, y2: number) => `M${px(x1)},${px(y1)}L${px(x2)},${px(y2)}`;
  const from = (row: Row) => Y[row] + BLOCK;
  const to = (row: Row) => Y[row] - radius - 2;
  const down = (upper: Row, lower: Row) => columns.map((x) => line(x, from(upper), x, to(lower)));
  const into = (row: Row, node: Shared) =>
    columns.map((x) => line(x, from(row), middle, Y[node] - SHARED_RADIUS));
  const outOf = (node: Shared, row: Row) =>
    columns.map((x) => line(middle, Y[node] + SHARED_RADIUS, x, to(row)));
  return {
    width,
    height: HEIGHT,
    ...{ column, columns, radius, shared },
    rows: { x: Y.x, centred: Y.centred, xhat: Y.xhat, y: Y.y },
    edges: {
      'x-mu': into('x', 'mu'),
      'mu-centred': outOf('mu', 'centred'),
      'x-centred': down('x', 'centred'),
      'centred-sigma': into('centred', 'sigma'),
      'sigma-s': [line(middle, Y.sigma + SHARED_RADIUS, middle, Y.s - SHARED_RADIUS)],
      's-xhat': outOf('s', 'xhat'),
      'centred-xhat': down('centred', 'xhat'),
      'xhat-y': down('xhat', 'y'),
    },
  };
}

function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The edges that a step uses. On the way back they are the same ones, against their direction. */
const USED: Record<GraphState['at'], readonly Edge[]> = {
  x: [],
  mu: ['x-mu'],
  centred: ['x-centred', 'mu-centred'],
  sigma: ['centred-sigma'],
  s: ['sigma-s'],
  xhat: ['centred-xhat', 's-xhat'],
  y: ['xhat-y'],
  dy: [],
  dxhat: ['xhat-y'],
  ds: ['s-xhat'],
  dsigma: ['sigma-s'],
  dcentred: ['centred-xhat', 'centred-sigma'],
  dmu: ['mu-centred'],
  dx: ['x-centred', 'x-mu'],
};

export interface Ways {
  straight: string;
  throughMean: string;
  throughS: string;
}

/**
 * What is lit. At the end of either pass all ways from the chosen x to every y: straight down, through the mean, and
 * through s. At any other step the edges that it uses.
 */
export function litEdges({ at, selected }: GraphState, { edges }: GraphLayout): Ways {
  const all = (...kinds: Edge[]) => kinds.flatMap((kind) => edges[kind]).join('');
  const own = (...kinds: Edge[]) => kinds.map((kind) => edges[kind][selected]).join('');
  if (at === 'y' || at === 'dx')
    return {
      straight: own('x-centred', 'centred-xhat', 'xhat-y'),
      throughMean: own('x-mu') + all('mu-centred', 'centred-xhat', 'xhat-y'),
      throughS: all('centred-sigma', 'sigma-s', 's-xhat'),
    };
  const used = USED[at];
  const isMean = (kind: Edge) => kind.includes('mu');
  const isS = (kind: Edge) => kind.includes('s-') || kind.includes('sigma');
  return {
    straight: all(...used.filter((kind) => !isMean(kind) && !isS(kind))),
    throughMean: all(...used.filter(isMean)),
    throughS: all(...used.filter(isS)),
  };
}

/** The sample whose column is at a place. */
export function sampleAt({ columns, column }: GraphLayout, x: number): number | undefined {
  const i = columns.findIndex((at) => Math.abs(at - x) <= column / 2);
  return i < 0 ? undefined : i;
}
