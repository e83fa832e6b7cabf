/** @file What is said of the reader's progress. */
import { rightChecks, type LessonProgress, type Progress } from './progress.ts';

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
  return sentence([right > 0 && `${right} of ${checks} checks answered`, bets > 0 && placed(bets)]);
}

/** What was done in all lessons together. */
export function progressSentence({ lessons }: Progress): string {
  const all = Object.values(lessons);
  const sum = (count: (lesson: LessonProgress) => number) => all.reduce((total, l) => total + count(l), 0);
  const read = sum(({ finished }) => Number(finished));
  const right = sum(rightChecks);
  const bets = sum((lesson) => lesson.bets.length);
  return sentence([
    `${counted(all.length, 'lesson')} opened`,
    read > 0 && `${read} marked as read`,
    right > 0 && `${counted(right, 'check')} answered`,
    bets > 0 && placed(bets),
  ]);
}

function placed(bets: number): string {
  return `${counted(bets, 'bet')} placed`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function sentence(parts: (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length ? `${said.join(', ')}.` : '';
}
