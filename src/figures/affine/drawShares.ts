/** @file How much of the bell, and how many samples, fall into each kind of zone; the swatch is the area's own look. */
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import type { AffineLayout } from './layout.ts';
import type { AffineState, Share } from './state.ts';
import { percent, zoneName } from './words.ts';

const SWATCH = 11;

export function drawShares(g: Group, { shares, m }: AffineState, { shares: place }: AffineLayout): void {
  const columns = shares.map((share, k) => ({ share, x: place.columns[k] }));
  for (const kind of ['linear', 'bent', 'saturated', 'dead', 'kept'] as const) {
    const found = columns.find((column) => column.share.kind === kind);
    const column = group(g, kind);
    if (found) drawColumn(column, found.share, m, { ...place, x: found.x });
    else column.selectAll('*').remove();
  }
}

interface ColumnPlace {
  x: number;
  y: number;
  twoLines: boolean;
}

function drawColumn(g: Group, share: Share, m: number, { x, y, twoLines }: ColumnPlace): void {
  const { kind, rule } = share;
  const hatched = kind === 'saturated' || kind === 'dead';
  const lines = [0, 5, 10].map((at) => `M${x + at + 0.5},${y}v${-SWATCH}`).join('');
  path(g, hatched ? 'hatch' : kind, hatched ? lines : `M${x},${y - SWATCH}h${SWATCH}v${SWATCH}h${-SWATCH}Z`);
  label(g, 'name', twoLines ? zoneName(kind) : `${zoneName(kind)}, ${rule}`, x + SWATCH + 6, y);
  label(g, 'rule', twoLines ? rule : '', x, y + 18);
  const next = y + (twoLines ? 36 : 18);
  label(g, 'share', `${percent(share.ofBell)} of the bell`, x, next);
  label(g, 'count', `${share.samples} of ${m} samples`, x, next + 18);
}
