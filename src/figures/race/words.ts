/** @file What the race says of its present state. */
import type { RunConfig } from '../../training/config.ts';
import { digitCounts } from '../../training/digitCounts.ts';
import type { Progress } from '../../training/feed.ts';
import { plain } from '../../viz/numbers.ts';
import { fetchText, percent, PHASES, steps } from '../trainingWords.ts';
import { BET_STEP, DATA_BYTES, RECORDED } from './settings.ts';
import type { Contestant, RaceState } from './state.ts';

const NAMES = { with: 'with batch normalization', without: 'without' };

/** The title: what to see in the curves as they stand. */
export function finding(state: RaceState): string {
  const { contestants, phase, recorded, step } = state;
  const broken = contestants.find(({ diverged }) => diverged);
  if (phase === 'diverged' && broken) return divergence(broken, state);
  if (state.otherThanRecorded)
    return `Recorded at learning rate ${RECORDED.learningRate}, seed ${RECORDED.seed}. Press Start for learning rate ${plain(state.learningRate)}, seed ${state.seed}.`;
  if (recorded)
    return `A recorded start: after ${step} steps, ${score(contestants, ({ last }) => last?.accuracy)}. Where will they be at step ${BET_STEP}?`;
  if (step === 0) return 'Both nets start from the same weights, and know nothing.';
  const now = score(contestants, ({ last }) => last?.accuracy);
  if (phase === 'done') return `After ${steps(step)} steps: ${now}.`;
  if (step < BET_STEP) return `Step ${contestants[0].last?.step}: ${now}.`;
  return `Step ${BET_STEP}: ${score(contestants, ({ atBet }) => atBet)}. Now, at step ${steps(contestants[0].last?.step ?? 0)}: ${short(contestants)}.`;
}

function score(contestants: RaceState['contestants'], of: (who: Contestant) => number | undefined): string {
  const [first, second] = contestants.map((who) => `${percent(of(who) ?? 0)} right ${NAMES[who.who]}`);
  return `${first}, ${second.replace(' right', '')}`;
}

function short(contestants: RaceState['contestants']): string {
  return contestants.map(({ last }) => percent(last?.accuracy ?? 0)).join(' and ');
}

function divergence({ who, diverged }: Contestant, { lastRate }: RaceState): string {
  const loss = Number.isNaN(diverged?.loss) ? 'not a number' : 'infinite';
  return `The net ${who} batch normalization diverged at step ${steps(diverged?.step ?? 0)}: at learning rate ${plain(lastRate)} its weights grew until the loss was ${loss}.`;
}

/** How a bet did: "measured 89.2 %, 29 points above your bet". */
export function verdict({ atBet, bet }: Contestant, { recorded, opened, phase }: RaceState): string {
  if (opened) return `${atBet === undefined ? '' : `${percent(atBet)}, `}no bet on this run`;
  if (recorded || atBet === undefined) return phase === 'diverged' ? 'the run ended before' : 'not yet known';
  const off = 100 * atBet - bet;
  if (Math.abs(off) < 0.05) return `${percent(atBet)}: your bet exactly`;
  return `${percent(atBet)}, ${plain(Number(Math.abs(off).toFixed(1)))} points ${off > 0 ? 'above' : 'below'} your bet`;
}

/** The whole picture in words. */
export function summary(state: RaceState): string {
  const { contestants, recorded, learningRate, seed, phase } = state;
  const bets = contestants
    .map((who) => `${who.bet} % ${who.who} batch normalization, ${verdict(who, state)}`)
    .join('; ');
  const what = recorded ? 'Nothing has been started.' : `The run is ${PHASES[phase]}.`;
  return `${finding(state)} ${what} Learning rate ${plain(learningRate)}, seed ${seed}. Your bets on step ${BET_STEP}: ${bets}.`;
}

/** So few points apart, the two have learned about as much. */
const NEAR = 8;

/** In points of test accuracy: whoever is not expected to be ahead is named. */
function gapText(gap: number): string {
  const points = `${Math.abs(gap).toFixed(1)} points`;
  return gap <= -0.05 ? `the plain net is ahead by ${points}` : `the two are ${points} apart`;
}

/** What to try next. Once the step of the bets is passed, the gap is the question. */
export function advice({ recorded, opened, step, lastRate, rateChanges, contestants }: RaceState): string {
  if (recorded) return 'Bet first, then start. The learning rate may be changed while they run.';
  if (opened && step < BET_STEP) return 'Nobody bet on this run. Reset, and bet on one of your own.';
  if (step < BET_STEP)
    return 'The bets stand. Both nets make the same steps; watch what they say of the six digits.';
  const [withBn, without] = contestants.map(({ last }) => 100 * (last?.accuracy ?? 0));
  const points = gapText(withBn - without);
  if (rateChanges.length > 0) return `With the rate changed on the way, ${points}. Now a clean run:`;
  const gap = `At learning rate ${plain(lastRate)} ${points}.`;
  if (Math.abs(withBn - without) < NEAR)
    return `${gap} The plain net is not a worse net: it is fussier about its learning rate.`;
  return lastRate === 1 ? `${gap} Give it more steps.` : `${gap} Is that a law?`;
}

/** How many digits a run learns from, and how its accuracy is measured, while it is in the race. */
export function digitsText(config: RunConfig): { trained: string; tested: string } {
  const { testEvery } = config;
  const { trained, tested } = digitCounts(config);
  const every = typeof testEvery === 'number' ? testEvery : testEvery[0].every;
  return {
    trained: steps(trained),
    tested: `every ${every} steps on ${steps(tested)} digits kept for testing`,
  };
}

const FULL_SPEED_NOTE =
  ' At full speed each product and its sum are rounded once, not twice: the last digits may differ from another machine’s.';

/** What pressing Start does; the digits that it fetches may be here already. */
export function offerText({ seed, fused }: Pick<RaceState, 'seed' | 'fused'>, progress?: Progress): string {
  const fetches = fetchText('20,000 handwritten digits', DATA_BYTES, progress);
  return `Start ${fetches}trains both nets here, in your browser, from seed ${seed}.${fused ? FULL_SPEED_NOTE : ''}`;
}

/** What a run that began at full speed cannot promise. */
export const fusedText = ({ fused }: Pick<RaceState, 'fused'>): string =>
  fused ? 'last digits may differ from another machine’s' : '';
