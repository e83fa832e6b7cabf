/** @file Samples as beads on a line: where they stack, and how they are drawn. */
import type { Selection } from 'd3';

/** Where each bead centre sits, in pixels; `letter` is left out where it would be too small to read. */
export interface Bead {
  name: string;
  cx: number;
  cy: number;
  r: number;
  letter: string;
  selected: boolean;
}

/** Wide enough for a 13 px letter up to a dozen samples, smaller without letters beyond. */
export function beadRadius(m: number): number {
  if (m <= 12) return 10.5;
  return m <= 26 ? 7 : 4.5;
}

/**
 * The level of each bead when beads that would overlap stack up: the lowest level that is free at its place.
 * Beads take their place in the order of `order` (default: by sample), so that a bead which is dragged, placed
 * last, climbs over the others and they stay where they are.
 */
export function stackLevels(
  positions: readonly number[],
  gap: number,
  order = positions.map((_, i) => i),
): number[] {
  const levels: number[] = positions.map(() => 0);
  const placed: number[] = [];
  for (const i of order) {
    const taken = new Set(
      placed.filter((k) => Math.abs(positions[k] - positions[i]) < gap).map((k) => levels[k]),
    );
    let level = 0;
    while (taken.has(level)) level++;
    levels[i] = level;
    placed.push(i);
  }
  return levels;
}

/** Beads on the line y = `base`, stacked upwards and squeezed together where the pile would be higher than `room`. */
export function layoutBeads(
  samples: readonly { name: string; value: number }[],
  {
    place,
    base,
    room,
    selected,
    moving,
  }: { place: (value: number) => number; base: number; room: number; selected: number; moving: boolean },
): Bead[] {
  const r = beadRadius(samples.length);
  const positions = samples.map(({ value }) => place(value));
  const order = samples.map((_, i) => i);
  if (moving) order.push(...order.splice(selected, 1));
  const levels = stackLevels(positions, 2 * r, order);
  const rise = Math.min(2 * r + 1, (room - 2 * r) / Math.max(1, ...levels));
  return samples.map(({ name }, i) => ({
    name,
    cx: positions[i],
    cy: base - r - 1 - levels[i] * rise,
    r,
    letter: r >= 10 ? name : '',
    selected: i === selected,
  }));
}

/** Draws beads as groups `g.bead`, one per sample and keyed by its name, so that a bead keeps its focus. */
export function drawBeads(parent: Selection<SVGGElement, unknown, null, undefined>, beads: readonly Bead[]) {
  const groups = parent
    .selectAll<SVGGElement, Bead>('g.bead')
    .data([...beads], (bead) => bead.name)
    .join((enter) => {
      const g = enter.append('g');
      g.append('circle');
      g.append('text');
      return g;
    })
    .attr('class', (bead) => (bead.selected ? 'bead selected' : 'bead'))
    .attr('data-sample', (bead) => bead.name)
    .attr('transform', (bead) => `translate(${round(bead.cx)},${round(bead.cy)})`);
  groups.select('circle').attr('r', (bead) => bead.r);
  groups
    .select('text')
    .attr('dy', '0.33em')
    .text((bead) => bead.letter);
  return groups;
}

/** Two decimals are finer than any screen, and keep the page and the snapshots short. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
