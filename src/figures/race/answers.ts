/** @file What a net says of each shown digit. */
import { mostProbable } from '../../training/accuracy.ts';
import { say } from '../say.ts';

const CLASSES = 10;

export interface Answer {
  /** The most probable digit. */
  says: number;
  /** Its probability, 0 to 1; NaN where the net has diverged and says nothing. */
  confidence: number;
}

/** From shown × 10 probabilities, row by row. */
export function answersOf(probabilities: ArrayLike<number>, shown: number): Answer[] {
  return Array.from({ length: shown }, (_, n) => {
    const row = Array.from({ length: CLASSES }, (__, digit) => probabilities[n * CLASSES + digit] ?? 0);
    const says = mostProbable(row);
    return { says, confidence: row[says] };
  });
}

/** Writes the answers of a net into its row of the table; `opened`: it was never asked, and the row is not shown. */
export function showAnswers(
  cells: Iterable<HTMLElement>,
  probabilities: ArrayLike<number>,
  opened: boolean,
): void {
  const all = [...cells];
  for (const cell of all) cell.toggleAttribute('data-unasked', opened);
  if (probabilities.length === 0) return; // not asked yet: what stands there stays
  const answers = answersOf(probabilities, all.length);
  all.forEach((cell, n) => {
    const { says, confidence } = answers[n];
    const answered = Number.isFinite(confidence); // a net that has diverged knows no numbers any more
    const [digit, share, bar] = cell.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
    say(digit, answered ? String(says) : '–');
    say(share, answered ? `${Math.round(100 * confidence)} %` : 'none');
    bar.style.setProperty('--share', answered ? confidence.toFixed(3) : '0');
    cell.toggleAttribute('data-right', answered && String(says) === cell.dataset.label);
  });
}
