import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { plain } from '../../viz/numbers.ts';
import { drawPanel, type Panel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import type { Place } from './labelPlace.ts';
import { labelPlaces, type LearnedLayout } from './layout.ts';
import type { Knobs, Layer, LearnedState } from './state.ts';

/** Half the width of a cross. */
const ARM = 2.2;

/** Draws the planes of all layers. Safe to call again: each call replaces the last. */
export function drawLearned(svg: SVGSVGElement, state: LearnedState, layout: LearnedLayout): void {
  const { width, height, panels } = layout;
  select(svg)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('height', height)
    .classed('other', state.otherThanShown);
  const stacked = panels.length > 1 && panels[0].x.range()[0] === panels[1].x.range()[0];
  state.layers.forEach((layer, n) => {
    const g = group(svg, `plane layer-${layer.layer}`);
    const last = n === state.layers.length - 1;
    drawPanel(group(g, 'panel').attr('aria-hidden', 'true'), panels[n], {
      xName: last ? 'shift: β, or μ' : '',
      yName: n === 0 ? 'scale: γ, or s' : '',
      yFormat: stacked || n === 0 ? plain : () => '',
    });
    drawHead(group(g, 'head'), layer, panels[n]);
    drawUnits(g, layer, panels[n]);
    drawChosen(group(g, 'chosen'), state.layer === layer.layer ? state : undefined, layer, panels[n]);
    drawNames(group(g, 'names'), last ? layer : undefined, panels[n]);
  });
}

function drawHead(g: Group, { layer, grown, nearer, units }: Layer, { x, y }: Panel): void {
  const [left] = x.range();
  const [, top] = y.range();
  label(g, 'title', `layer ${layer}`, left, top - 68);
  label(g, 'count', `γ above 1: ${grown} of ${units}`, left, top - 50);
  label(g, 'nearer', `nearer to the cross: ${nearer}`, left, top - 32);
}

/** Crosses where the knobs would undo; the ways of the knobs from their start, and where they are now. */
function drawUnits(g: Group, { now, trail, units }: Layer, panel: Panel): void {
  const all = Array.from({ length: units }, (_, u) => u);
  path(
    group(g, 'undo').attr('data-term', 's mu'),
    'marks',
    all.map((u) => cross(undoPlace(now, u, panel), ARM)).join(''),
  );
  const ways = all.map((u) => polyline([startPlace(panel), ...trail.map((at) => knobPlace(at, u, panel))]));
  path(group(g, 'ways').attr('data-term', 'gamma beta'), 'way', ways.join(''));
  const dots = all.map((u) => `M${knobPlace(now, u, panel).map(round).join()}h0`);
  path(group(g, 'knobs').attr('data-term', 'gamma beta'), 'marks', dots.join(''));
}

/** One unit: its way, its two numbers on the axes, and the two that would undo. */
function drawChosen(g: Group, state: LearnedState | undefined, { now, trail }: Layer, panel: Panel): void {
  const u = (state?.unit ?? 0) - 1;
  const knob = knobPlace(now, u, panel);
  const undo = undoPlace(now, u, panel);
  const shown = (d: string) => (state ? d : '');
  const [left] = panel.x.range();
  const [bottom] = panel.y.range();
  const guide = (name: string, d: string) => {
    path(g, name, shown(d));
    g.selectAll(`:scope > .${name}`).attr('data-term', name);
  };
  guide('s', `M${undo.map(round).join()}H${left}`);
  guide('mu', `M${undo.map(round).join()}V${bottom}`);
  guide('gamma', `M${knob.map(round).join()}H${left}`);
  guide('beta', `M${knob.map(round).join()}V${bottom}`);
  const way = state ? polyline([startPlace(panel), ...trail.map((at) => knobPlace(at, u, panel))]) : '';
  path(g, 'way', way);
  path(g, 'undo', shown(cross(undo, 2.2 * ARM)));
  path(g, 'knob', shown(`M${knob.map(round).join()}h0`));
}

/** The ring of the start in every plane, and what the two kinds of marks are, once. */
function drawNames(g: Group, layer: Layer | undefined, panel: Panel): void {
  const [x, y] = startPlace(panel);
  path(g, 'start', `M${round(x - 4.5)},${round(y)}a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0`);
  const { knobs, undo } = layer ? labelPlaces(layer.now, panel) : { knobs: [0, 0], undo: [0, 0] };
  label(g, 'learned', layer ? 'γ and β' : '', knobs[0], knobs[1]);
  label(g, 'undoes', layer ? 's and μ: would undo' : '', undo[0], undo[1]);
}

const startPlace = ({ x, y }: Panel): Place => [x(0), y(1)];
const knobPlace = ({ beta, gamma }: Knobs, u: number, { x, y }: Panel): Place => [x(beta[u]), y(gamma[u])];
const undoPlace = ({ mean, s }: Knobs, u: number, { x, y }: Panel): Place => [x(mean[u]), y(s[u])];

function cross([x, y]: Place, arm: number): string {
  const size = round(2 * arm);
  return `M${round(x - arm)},${round(y - arm)}l${size},${size}m0,${-size}l${-size},${size}`;
}
