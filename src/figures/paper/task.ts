import { fixed, plain } from '../../viz/numbers.ts';
import { steps } from '../trainingWords.ts';
import { isWhole, type Outcome } from './recipe.ts';
import { LAST_STEP, TASK_GAP } from './settings.ts';

/** How far the reader is with the task. */
export function taskText(outcomes: readonly Outcome[]): string {
  const solved = outcomes.filter((outcome) => outcome.solved);
  const task = `Find settings where the gap at step ${steps(LAST_STEP)} is under ${plain(TASK_GAP)} points, both nets over 90 %. Runs that you keep count.`;
  if (solved.length > 0)
    return `${task} Done: ${solved.map(({ gap }) => fixed(Math.abs(gap), 2)).join(', ')} ✓`;
  const gaps = outcomes.filter(isWhole).map(({ gap }) => gap);
  const least = gaps.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
  return least === undefined ? task : `${task} Smallest so far: ${fixed(Math.abs(least), 2)}.`;
}
