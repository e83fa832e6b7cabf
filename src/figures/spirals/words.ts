/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { percent, PHASES, steps } from '../trainingWords.ts';
import { HALF_STEP, LAST_STEP, PEEK_STEP, RECORDED, type Net } from './settings.ts';
import type { Contestant, SpiralsState } from './state.ts';

export function feedText(scale: Net['scale']): string {
  return scale === 'raw' ? 'x · 100 + 50 and y' : 'both standardized';
}

export function whoText({ batchNorm }: Pick<Net, 'batchNorm'>): string {
  return batchNorm ? 'with BN' : 'without BN';
}

/** At the end of a curve. */
export function nameOf({ scale, batchNorm }: Net): string {
  return `${scale}${batchNorm ? ', BN' : ''}`;
}

/** Under a plane: "98.5 % right", "71 % on average", "diverged, step 8". */
export function accuracyText({ last, average, diverged }: Contestant): string {
  if (diverged !== undefined) return `diverged, step ${diverged}`;
  if (average !== undefined) return `${wholePercent(average)} on average`;
  return last ? `${percent(last.accuracy)} right` : '';
}

/** Of an average: where a net swings, its decimals would say nothing. */
function wholePercent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: SpiralsState): string {
  const { recorded, otherThanRecorded, step, contestants } = state;
  if (otherThanRecorded) return announcement(state);
  if (recorded)
    return `A recorded start, after ${PEEK_STEP} steps. Which of the four will have the spirals at step ${steps(LAST_STEP)}?`;
  if (step === 0) return 'Four nets that know nothing yet.';
  if (contestants.some(({ average }) => average !== undefined))
    return `Steps ${HALF_STEP} to ${steps(step)}, on average: ${standings(state)}.`;
  return `Step ${steps(step)}: ${standings(state)}.`;
}

/** Names only what differs from the recording. */
function announcement({ rate, seed }: SpiralsState): string {
  const differing = (it: { rate: string; seed: number }) =>
    [
      rate !== RECORDED.rate ? `learning rate ${it.rate}` : '',
      seed !== RECORDED.seed ? `seed ${it.seed}` : '',
    ]
      .filter(Boolean)
      .join(', ');
  return `Recorded with ${differing(RECORDED)}. Press Start for ${differing({ rate, seed })}.`;
}

function standings({ contestants }: SpiralsState): string {
  const said = ({ diverged, average, last }: Contestant) => {
    if (diverged !== undefined) return 'diverged';
    return average === undefined ? percent(last?.accuracy ?? 0) : wholePercent(average);
  };
  const [raw, rawBn, plain, plainBn] = contestants.map(said);
  return `raw ${raw}, with batch normalization ${rawBn}; standardized ${plain} and ${plainBn}`;
}

/** The whole picture in words. */
export function summary(state: SpiralsState): string {
  const nets = state.contestants
    .map((contestant) => `${feedText(contestant.scale)}, ${whoText(contestant)}: ${accuracyText(contestant)}`)
    .join('; ');
  const what = state.recorded ? 'Nothing has been started.' : `The run is ${PHASES[state.phase]}.`;
  return `${finding(state)} ${what} Learning rate ${state.rate}, seed ${state.seed}. ${nets}.`;
}

/** Under the controls. */
export function statusText({ recorded, seed, step, phase }: SpiralsState, stepsPerSecond: number): string {
  if (recorded) return `Start trains the four nets here, in your browser, from seed ${seed}.`;
  const speed =
    phase === 'running' && stepsPerSecond > 0 ? ` · ${Math.round(stepsPerSecond)} steps a second` : '';
  return `Seed ${seed} · step ${steps(step)} of ${steps(LAST_STEP)}${speed}`;
}
