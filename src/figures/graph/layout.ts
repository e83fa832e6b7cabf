/** @file Where nodes and edges of the graph sit, in pixels. Touches no DOM, so tests can read it. */
import { beadRadius, round } from '../../viz/beads.ts';
import type { GraphState } from './state.ts';

/** Nodes that every sample has, and those that all samples share. */
export const ROWS = ['x', 'centred', 'xhat', 'y'] as const;
export const SHARED = ['mu', 'sigma', 's'] as const;
export type Row = (typeof ROWS)[number];
export type Shared = (typeof SHARED)[number];
/** From one node to the next in the order of the computation. */
// prettier-ignore
export const EDGES = [
  'x-mu', 'x-centred', 'mu-centred', 'centred-sigma', 'sigma-s', 's-xhat', 'centred-xhat', 'xhat-y',
] as const;
export type Edge = (typeof EDGES)[number];

interface Point {
  x: number;
  y: number;
}
export type Line = readonly [Point, Point];

export interface GraphLayout {
  width: number;
  height: number;
  column: number;
  columns: number[];
  radius: number;
  rows: Record<Row, number>;
  /** The width of the lane at the right, where the shared nodes and the learned parameters stand. */
  lane: number;
  shared: Record<Shared, Point>;
  /** The edges by kind: one for each sample, or the single one from sigma² to s. */
  edges: Record<Edge, Line[]>;
}

/** Room for the names of the rows, and for the lane; a phone has little to spare. */
const WIDE = { left: 36, lane: 92 };
const NARROW = { left: 20, lane: 60 };
/** Above it the drawing is wide. */
const PHONE = 400;
const Y = { x: 26, mu: 110, centred: 164, sigma: 246, s: 304, xhat: 350, y: 436 };
const HEIGHT = 486;
/** A node's two numbers stand below it; its edges begin under them. */
const BLOCK = 42;
export const SHARED_RADIUS = 13;
/** The edges of all samples meet at the left of a shared node, above or below its middle. */
const PORT = { x: -12, y: 6 };

export function layoutGraph({ m }: Pick<GraphState, 'm'>, width: number): GraphLayout {
  const { left, lane } = width < PHONE ? NARROW : WIDE;
  const column = (width - left - lane) / m;
  const columns = Array.from({ length: m }, (_, i) => left + (i + 0.5) * column);
  const radius = Math.min(beadRadius(m), 0.44 * column);
  const middle = width - lane / 2;
  const shared = Object.fromEntries(
    SHARED.map((name) => [name, { x: middle, y: Y[name] }]),
  ) as GraphLayout['shared'];
  const below = (x: number, row: Row) => ({ x, y: Y[row] + BLOCK });
  const above = (x: number, row: Row) => ({ x, y: Y[row] - radius - 2 });
  const port = (node: Shared, side: 1 | -1) => ({ x: middle + PORT.x, y: Y[node] + side * PORT.y });
  const each = (line: (x: number) => Line) => columns.map(line);
  const down = (upper: Row, lower: Row) => each((x) => [below(x, upper), above(x, lower)]);
  const into = (row: Row, node: Shared) => each((x) => [below(x, row), port(node, -1)]);
  const outOf = (node: Shared, row: Row) => each((x) => [port(node, 1), above(x, row)]);
  const between: Line = [
    { x: middle, y: Y.sigma + SHARED_RADIUS },
    { x: middle, y: Y.s - SHARED_RADIUS },
  ];
  return {
    width,
    height: HEIGHT,
    ...{ column, columns, radius, lane, shared },
    rows: { x: Y.x, centred: Y.centred, xhat: Y.xhat, y: Y.y },
    edges: {
      'x-mu': into('x', 'mu'),
      'x-centred': down('x', 'centred'),
      'mu-centred': outOf('mu', 'centred'),
      'centred-sigma': into('centred', 'sigma'),
      'sigma-s': [between],
      's-xhat': outOf('s', 'xhat'),
      'centred-xhat': down('centred', 'xhat'),
      'xhat-y': down('xhat', 'y'),
    },
  };
}

export function pathOf(lines: readonly Line[]): string {
  return lines.map((line) => `M${line.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}`).join('');
}

/**
 * Where on an edge of sample i the factor stands, centred: half way on what runs aslant. Straight down it stands level
 * with the shared nodes, where nothing runs aslant but beside the lane.
 */
export function placeOnEdge({ edges, columns, shared, rows }: GraphLayout, edge: Edge, i: number): Point {
  const level: Partial<Record<Edge, number>> = {
    'x-centred': shared.mu.y,
    'centred-xhat': (shared.sigma.y + shared.s.y) / 2,
    'xhat-y': (rows.xhat + BLOCK + rows.y - 12) / 2,
  };
  const y = level[edge];
  if (y !== undefined) return { x: columns[i], y };
  const [from, to] = edges[edge][edge === 'sigma-s' ? 0 : i];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** The sample whose column is at a place. */
export function sampleAt({ columns, column }: GraphLayout, x: number): number | undefined {
  const i = columns.findIndex((at) => Math.abs(at - x) <= column / 2);
  return i < 0 ? undefined : i;
}
