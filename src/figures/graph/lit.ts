/** @file Which edges a step lights, and on which of them the local derivative stands. */
import { EDGES, pathOf, type Edge, type GraphLayout, type Line } from './layout.ts';
import type { Step } from './settings.ts';
import type { GraphState } from './state.ts';

/** The edges that a step uses. On the way back they are the same ones, against their direction. */
const USED: Record<Step, readonly Edge[]> = {
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

export type Way = 'straight' | 'mean' | 's';
/** By what each kind of edge leads. */
export const WAY_OF: Record<Edge, Way> = {
  'x-mu': 'mean',
  'mu-centred': 'mean',
  'x-centred': 'straight',
  'centred-xhat': 'straight',
  'xhat-y': 'straight',
  'centred-sigma': 's',
  'sigma-s': 's',
  's-xhat': 's',
};

/** Paths of the lit edges: `strong` those of the chosen sample, `faint` those that serve the others alike. */
export type Lit = Record<Way, { strong: string; faint: string }>;

/** At the end of either pass all ways from the chosen x to every y are lit, at any other step the edges that it uses. */
export function litEdges({ at, selected }: Pick<GraphState, 'at' | 'selected'>, layout: GraphLayout): Lit {
  const { edges } = layout;
  if (endsAPass(at)) return allWays(edges, selected);
  const isOwn = (edge: Edge, i: number) => edge === 'sigma-s' || i === selected;
  const litOf = (way: Way) => {
    const used = USED[at].filter((edge) => WAY_OF[edge] === way);
    const those = (own: boolean) =>
      pathOf(used.flatMap((edge) => edges[edge].filter((_, i) => isOwn(edge, i) === own)));
    return { strong: those(true), faint: those(false) };
  };
  return { straight: litOf('straight'), mean: litOf('mean'), s: litOf('s') };
}

function allWays(edges: Record<Edge, Line[]>, selected: number): Lit {
  const all = (...kinds: Edge[]) => kinds.flatMap((kind) => edges[kind]);
  const own = (...kinds: Edge[]) => kinds.map((kind) => edges[kind][selected]);
  const strong = (lines: Line[]) => ({ strong: pathOf(lines), faint: '' });
  return {
    straight: strong(own('x-centred', 'centred-xhat', 'xhat-y')),
    mean: strong([...own('x-mu'), ...all('mu-centred', 'centred-xhat', 'xhat-y')]),
    s: strong(all('centred-sigma', 'sigma-s', 's-xhat')),
  };
}

/**
 * The edges on which the local derivative stands: on the way back, and where one asks what moving a sample does. There
 * not on those from s, whose factor is another one for every x̂.
 */
export function edgesWithFactor(at: Step): readonly Edge[] {
  if (at === 'y') return EDGES.filter((edge) => edge !== 's-xhat');
  return at.startsWith('d') ? USED[at] : [];
}

function endsAPass(at: Step): boolean {
  return at === 'y' || at === 'dx';
}
