import { wireDrag } from '../../viz/drag.ts';
import { betAt, betHandleAt, type RaceLayout } from './layout.ts';
import { BET_STEP } from './settings.ts';
import type { Contestant, RaceState } from './state.ts';

type Who = Contestant['who'];

interface Bets {
  signal: AbortSignal;
  now(): RaceState;
  layout(): RaceLayout;
  set(who: Who, bet: number): void;
  hold(held: boolean): void;
}

/** The two markers on the line of the bets can be dragged until the race begins. */
export function wireBets(svg: SVGSVGElement, { signal, now, layout, set, hold }: Bets): void {
  wireDrag<{ who: Who; before: number }>(svg, {
    signal,
    along: 'both',
    hit(px, py) {
      const { contestants, recorded } = now();
      if (!recorded) return undefined;
      const plot = layout();
      const who = betHandleAt(plot, contestants, plot.accuracy.x(BET_STEP), [px, py]);
      const before = contestants.find((contestant) => contestant.who === who)?.bet ?? 0;
      return who && { who, before };
    },
    begin: () => hold(true),
    move: (_px, py, { who }) => set(who, betAt(layout(), py)),
    end: () => hold(false),
    cancel({ who, before }) {
      set(who, before);
      hold(false);
    },
  });
}
