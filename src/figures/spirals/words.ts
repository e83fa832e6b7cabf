/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { percent, PHASES, steps } from '../trainingWords.ts';
import { LAST_STEP, PEEK_STEP, RECORDED, type Net } from './settings.ts';
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

/** Under a plane: "98.5 % right", "diverged, step 8". */
export function accuracyText({ last, diverged }: Contestant): string {
  if (diverged !== undefined) return `diverged, step ${diverged}`;
  return last ? `${percent(last.accuracy)} right` : '';
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: SpiralsState): string {
  const { recorded, otherThanRecorded, rate, seed, step } = state;
  if (otherThanRecorded)
    return `Recorded at learning rate ${RECORDED.rate}, seed ${RECORDED.seed}. Press Start for learning rate ${rate}, seed ${seed}.`;
  if (recorded)
    return `A recorded start, after ${PEEK_STEP} steps. Which of the four will have the spirals at step ${steps(LAST_STEP)}?`;
  if (step === 0) return 'Four nets that know nothing yet.';
  return `Step ${steps(step)}: ${standings(state)}.`;
}

function standings({ contestants }: SpiralsState): string {
  const said = (contestant: Contestant) =>
    contestant.diverged === undefined ? percent(contestant.last?.accuracy ?? 0) : 'diverged';
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
