import { round } from '../../viz/beads.ts';
import type { Group } from '../../viz/group.ts';
import { group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import type { RaceLayout } from './layout.ts';
import { BET_STEP } from './settings.ts';
import type { Contestant, RaceState } from './state.ts';

/** The line of step 500 and the reader's two markers on it; what was measured there, once it is known. */
export function drawBets(
  g: Group,
  { contestants, recorded, opened, step, end }: RaceState,
  { accuracy, narrow }: RaceLayout,
): void {
  const { x, y } = accuracy;
  const [bottom, top] = y.range();
  const at = round(x(BET_STEP));
  path(g, 'bet-line', `M${at} ${bottom}V${top}`);
  const handles = group(g, 'handles').classed('open', recorded);
  for (const { who, bet } of contestants) {
    const marker = group(handles, who);
    path(marker, 'marker', opened ? '' : triangle(at, round(y(bet)), who, recorded ? 11 : 7));
    const side = who === 'with' ? 17 : -17;
    // Near the end the curve's own label needs the margin; on a phone the curves need all there is.
    const margin = who === 'without' || end > BET_STEP || step < 0.7 * BET_STEP;
    const room = !opened && (recorded || (margin && !narrow));
    label(marker, 'bet', room ? `bet ${bet} %` : '', at + side, y(bet) + 4.5).attr(
      'text-anchor',
      who === 'with' ? 'start' : 'end',
    );
  }
  const known = step >= BET_STEP && !recorded ? contestants : [];
  g.selectAll(':scope > circle')
    .data(known.filter(({ atBet }) => atBet !== undefined))
    .join('circle')
    .attr('class', ({ who }) => `known ${who}`)
    .attr('cx', at)
    .attr('cy', ({ atBet = 0 }) => round(y(100 * atBet)))
    .attr('r', 4);
}

/** Points at the line from its side: from the right for the net with batch normalization. */
function triangle(x: number, y: number, who: Contestant['who'], size: number): string {
  const out = who === 'with' ? size : -size;
  return `M${x} ${y}l${out} ${-size * 0.62}v${round(size * 1.24)}z`;
}
