import { round } from '../../viz/beads.ts';
import type { Group } from '../../viz/group.ts';
import { group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawPanel, type Panel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import type { Band, Contestant, PaperState } from './state.ts';

const LINES = ['p85', 'p50', 'p15'] as const;
const NAMES = { p85: '85 %', p50: '50 %', p15: '15 %' };
/** Baselines of two labels, at least. */
const APART = 15;

/** As on the paper's axis: "10K". */
export const thousands = (step: number): string => (step >= 1000 ? `${step / 1000}K` : String(step));

/** Three percentiles of one sigmoid's input over the steps, with what lies between the outer two. */
export function drawBand(g: Group, { who, bands }: Contestant, panel: Panel): void {
  drawPanel(group(g, 'panel'), panel, {
    xName: 'steps',
    yName: who === 'with' ? '(c) with BN' : '(b) without BN',
    xFormat: thousands,
  });
  const [, end] = panel.x.domain();
  const seen = bands.filter(({ step }) => step <= end);
  const line = (name: (typeof LINES)[number], some: readonly Band[]) =>
    some.map((band): [number, number] => [panel.x(band.step), panel.y(band[name])]);
  path(g, 'between', polyline([...line('p85', seen), ...line('p15', seen).reverse()]));
  for (const name of LINES) path(g, name, polyline(line(name, seen)));
  drawNames(g, seen.at(-1), panel);
}

/** In place of a band, why there is none. */
export function drawMissing(g: Group, state: PaperState, { bands }: Contestant, { x, y }: Panel): void {
  const [left, right] = x.range();
  const why = bands.length > 0 ? '' : missing(state);
  label(g, 'missing', why, (left + right) / 2, y(0) - 10).attr('text-anchor', 'middle');
}

/** Why there is no band; the sentence is in the status below. */
function missing({ steps, watched }: PaperState): string {
  if (steps.length === 0) return ''; // nothing was to be seen yet
  return watched ? `sigmoid ${watched.join(', ')} only` : 'not watched';
}

function drawNames(g: Group, last: Band | undefined, { x, y }: Panel): void {
  const middle = last ? y(last.p50) : 0;
  const places = {
    p85: Math.min(last ? y(last.p85) : 0, middle - APART),
    p50: middle,
    p15: Math.max(last ? y(last.p15) : 0, middle + APART),
  };
  for (const name of LINES)
    label(g, `name.${name}`, last ? NAMES[name] : '', round(x(last?.step ?? 0)) + 6, places[name] + 4.5).attr(
      'class',
      `name ${name}`,
    );
}
