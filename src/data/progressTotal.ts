/** @file All lessons together: what only the first page needs, so that no lesson has to carry it. */
import { lessonOf, rightChecks, rightOnes, type LessonProgress, type Progress } from './progress.ts';
import { counted, sentence } from './progressWords.ts';

/** Both together, as when a file is brought back: what was done in either is done. */
export function joined(a: Progress, b: Progress): Progress {
  const both = Object.keys(b.lessons).map((slug) => [slug, joinedLesson(b.lessons[slug], lessonOf(a, slug))]);
  return { version: 1, lessons: { ...a.lessons, ...Object.fromEntries(both) } };
}

function joinedLesson(one: LessonProgress, other = one): LessonProgress {
  return {
    visited: one.visited > other.visited ? one.visited : other.visited,
    checks: { ...one.checks, ...other.checks, ...rightOnes(one.checks) },
    bets: [...new Set([...one.bets, ...other.bets])],
    finished: one.finished || other.finished,
  };
}

/** What was done in all lessons. */
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
    bets > 0 && `${counted(bets, 'bet')} placed`,
  ]);
}
