/** @file What is said of the reader's progress in one lesson. */
import { rightChecks, type LessonProgress } from './progress.ts';

/** `short` for the list beside a lesson, where `long` is read aloud. */
export interface Mark {
  short: string;
  long: string;
}

/** What stands beside a lesson with so many checks; nothing where there is nothing to tell. */
export function markOf(lesson: LessonProgress | undefined, checks: number): Mark | undefined {
  const right = Math.min(rightChecks(lesson), checks); // checks may have gone since
  if (lesson?.finished) return { short: '✓', long: 'read' };
  if (right > 0) return { short: `${right}/${checks}`, long: `${right} of ${checks} checks` };
  return undefined;
}

/** What was done in one lesson, for its own end. */
export function lessonSentence(lesson: LessonProgress | undefined, checks: number): string {
  const right = Math.min(rightChecks(lesson), checks);
  const bets = lesson?.bets.length ?? 0;
  return sentence([
    right > 0 && `${right} of ${checks} checks answered`,
    bets > 0 && `${counted(bets, 'bet')} placed`,
  ]);
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

export function sentence(parts: (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length ? `${said.join(', ')}.` : '';
}
