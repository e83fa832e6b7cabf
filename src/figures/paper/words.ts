/** @file What the capstone says of its present state. */
import { SHARD_SIZE, TRAIN_SHARDS } from '../../data/mnist/files.ts';
import type { Progress } from '../../training/feed.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { fetchText, percent, steps } from '../trainingWords.ts';
import { gapOf } from './recipe.ts';
import { DATA_BYTES, FLOORS, LAST_STEP, type Recipe } from './settings.ts';
import type { Band, Contestant, PaperState } from './state.ts';

export { taskText } from './task.ts'; // for the page; the scripts take it with the table

const EARLY_STEP = 2000;

const NAMES = { with: 'with batch normalization', without: 'without' };

/** "0.30", as points of accuracy; a minus where the plain net is ahead, for columns and the plane. */
export const points = (gap: number): string => fixed(gap, 2);

/** "learning rate 0.1, starting weights with sd 0.1, binary input, seed 1". */
export function recipeText({ learningRate, initSd, input, seed }: Recipe): string {
  return `learning rate ${plain(learningRate)}, starting weights with sd ${plain(initSd)}, ${input} input, seed ${seed}`;
}

/** The title: what to see at the reader's line. */
export function finding(state: PaperState): string {
  const { contestants, phase, recorded, otherThanShown, wanted, at } = state;
  const broken = contestants.find(({ diverged }) => diverged !== undefined);
  if (phase === 'diverged' && broken)
    return `The net ${broken.who} batch normalization diverged at step ${steps(broken.diverged ?? 0)}: its loss was no number any more.`;
  if (recorded && otherThanShown)
    return `Recorded with other settings than yours. Press Start for ${recipeText(wanted)}.`;
  if (state.steps.length === 0) return 'Two nets that know nothing yet.';
  const [withBn, without] = contestants;
  const score = `${percent(withBn.accuracy ?? 0)} right ${NAMES.with}, ${percent(without.accuracy ?? 0)} ${NAMES.without}`;
  return `${recorded ? 'Recorded. ' : ''}Step ${steps(at)}: ${score}, ${gapText(state.gap)}.${early(state)}${belowText(state)}`;
}

/** The gap is a matter of the step: a late one is told with an early one. */
function early({ contestants, at, gap: late }: PaperState): string {
  if (at <= EARLY_STEP) return '';
  const [withBn, without] = contestants.map(
    ({ tests }) => tests.find(({ step }) => step === EARLY_STEP)?.accuracy,
  );
  if (withBn === undefined || without === undefined) return '';
  const gap = gapOf(without, withBn);
  const isTurned = gap < 0 !== late < 0;
  const before = gap < 0 ? `${isTurned ? 'the plain net' : 'it'} was ahead by` : 'it was';
  const behind = late < 0 && isTurned ? 'it was behind by' : before;
  return ` At step ${steps(EARLY_STEP)} ${behind} ${points(Math.abs(gap))}.`;
}

/** The paper's axis leaves out the plateau: a curve that is not to be seen is said. */
function belowText({ axes, contestants }: PaperState): string {
  const below = contestants.filter(({ accuracy = 1 }) => 100 * accuracy < FLOORS[axes]);
  if (below.length === 2) return ' Both nets are below this axis.';
  if (below.length === 0) return '';
  return below[0].who === 'without'
    ? ' The plain net is below this axis.'
    : ' The net with it is below this axis.';
}

/** "a gap of 0.30 points", "the plain net ahead by 0.06 points". */
export const gapText = (gap: number) =>
  `${gap < 0 ? 'the plain net ahead by' : 'a gap of'} ${points(Math.abs(gap))} points`;

/** The 15th, the 50th and the 85th percentile: "−1.26 · −0.02 · 1.18". */
export function bandText(band: Band | undefined): string {
  if (!band) return 'not watched';
  return `${fixed(band.p15, 2)} · ${fixed(band.p50, 2)} · ${fixed(band.p85, 2)}`;
}

/** How wide the band is, from 15 to 85 %. */
export const widthText = (band: Band | undefined) => (band ? fixed(band.p85 - band.p15, 2) : '–');

/** The whole picture in words. */
export function summary(state: PaperState): string {
  const { contestants, unit, outcome } = state;
  if (!(outcome.learningRate > 0)) return finding(state); // no step was made yet
  const bands = contestants.map(({ who, band }: Contestant) => `${bandText(band)} ${NAMES[who]}`).join('; ');
  return `${finding(state)} The run: ${recipeText(outcome)}. Percentiles 15, 50 and 85 of the input of sigmoid ${unit} in the last hidden layer: ${bands}.`;
}

/** What is set for the next run: "Next run: learning rate 1, sd 0.1, binary input, seed 2.". */
export function nextText({ learningRate, initSd, input, seed }: Recipe): string {
  return `Next run: learning rate ${plain(learningRate)}, sd ${plain(initSd)}, ${input} input, seed ${seed}.`;
}

/** What pressing Start does; the digits that it fetches may be here already. */
export function offerText({ wanted }: Pick<PaperState, 'wanted'>, progress?: Progress): string {
  const fetches = fetchText('all 70,000 digits', DATA_BYTES, progress);
  return `Start ${fetches}trains both nets for ${steps(LAST_STEP)} steps, in your browser, from seed ${wanted.seed}: about a minute.`;
}

/** Where the shown run is not what the caption tells of, and what it lacks; empty where it is whole. */
export function lackText(state: PaperState): string {
  const { steps: tested, contestants, watched, unit, digits, otherThanShown } = state;
  const isWatched = contestants.every(({ bands }) => bands.length > 0);
  const isWhole = digits.trained === TRAIN_SHARDS * SHARD_SIZE;
  if (tested.length === 0 || (isWatched && isWhole)) return '';
  if (watched)
    return `The recorded run watched sigmoid ${watched.join(', ')} only, not ${unit}. A run of yours watches all 100.`;
  const why = isWatched
    ? `This run came from another figure: it learned from ${steps(digits.trained)} digits, and was tested on ${steps(digits.tested)}.`
    : 'This run came from a figure that does not watch the last hidden layer.';
  const again =
    ' “Run again” makes one with its settings here: on all 60,000 digits, with all 100 sigmoids watched.';
  return otherThanShown ? why : why + again;
}
