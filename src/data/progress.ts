/** What the reader has done in one lesson. */
export interface LessonProgress {
  /** When it was opened last, as an ISO date and time. */
  visited: string;
  /** By the check's place on the page, from 1: `tried` once an option was opened, `right` once the right one was. */
  checks: Record<string, 'tried' | 'right'>;
  /** The ids of the bets that were placed. */
  bets: string[];
  /** Ticked by the reader, and by nobody else. */
  finished: boolean;
}

/**
 * What the reader has done, lesson by lesson.
 *
 * Shape: JSON in one item of local storage, `{ "version": 1, "lessons": { "normalize": { … } } }`, by the lesson's slug.
 * Life: a lesson enters when it is opened. What was done stays done, the tick alone can be taken back, and only the
 * reader erases. It never leaves the browser, but by the reader's own hand as a file of the same shape.
 * Migration: a later version turns this one into its own, here. Text of a version that is not known (left by a newer
 * site) is kept aside under another name and never destroyed; text that is no progress at all falls back to none, and
 * within a lesson so does each field that makes no sense. Checks go by their place: one added to a page moves the count of those
 * after it, which a count of how many can bear.
 */
export interface Progress {
  version: 1;
  lessons: Record<string, LessonProgress>;
}

export const NO_PROGRESS: Progress = { version: 1, lessons: {} };

export interface Reading {
  progress: Progress;
  /** The version, where it is one that cannot be read. */
  unknown?: string;
}

export function readProgress(text: string | null): Reading {
  const data = parsed(text);
  if (!isRecord(data) || data.version === undefined) return { progress: NO_PROGRESS };
  if (data.version !== 1) return { progress: NO_PROGRESS, unknown: String(data.version) };
  const lessons = isRecord(data.lessons) ? data.lessons : {};
  const read = Object.entries(lessons).map(([slug, lesson]) => [slug, readLesson(lesson)]);
  return { progress: { version: 1, lessons: Object.fromEntries(read) } };
}

export function writeProgress(progress: Progress): string {
  return JSON.stringify(progress);
}

export function isEmpty(progress: Progress): boolean {
  return Object.keys(progress.lessons).length === 0;
}

/** Its own lessons only: a file may name one `toString`, and every object has that. */
export function lessonOf({ lessons }: Progress, slug: string): LessonProgress | undefined {
  return Object.hasOwn(lessons, slug) ? lessons[slug] : undefined;
}

export function withVisit(progress: Progress, slug: string, now: string): Progress {
  return changed(progress, slug, () => ({ visited: now }));
}

/** A check that was right once stays right, whatever is opened afterwards. */
export function withCheck(progress: Progress, slug: string, check: string, right: boolean): Progress {
  return changed(progress, slug, ({ checks }) => ({
    checks: { ...checks, [check]: right || checks[check] === 'right' ? 'right' : 'tried' },
  }));
}

export function withBet(progress: Progress, slug: string, bet: string): Progress {
  return changed(progress, slug, ({ bets }) => ({ bets: [...new Set([...bets, bet])] }));
}

export function withFinished(progress: Progress, slug: string, finished: boolean): Progress {
  return changed(progress, slug, () => ({ finished }));
}

/** The lesson that was opened last. */
export function lastVisited({ lessons }: Progress): string | undefined {
  const slugs = Object.keys(lessons).filter((slug) => lessons[slug].visited);
  return slugs.sort((a, b) => (lessons[a].visited < lessons[b].visited ? 1 : -1))[0];
}

export function rightChecks(lesson: LessonProgress | undefined): number {
  return Object.keys(rightOnes(lesson?.checks ?? {})).length;
}

export function rightOnes(checks: LessonProgress['checks']): LessonProgress['checks'] {
  return Object.fromEntries(Object.entries(checks).filter(([, answer]) => answer === 'right'));
}

function changed(
  progress: Progress,
  slug: string,
  change: (lesson: LessonProgress) => Partial<LessonProgress>,
): Progress {
  const lesson = lessonOf(progress, slug) ?? { visited: '', checks: {}, bets: [], finished: false };
  return { version: 1, lessons: { ...progress.lessons, [slug]: { ...lesson, ...change(lesson) } } };
}

function readLesson(data: unknown): LessonProgress {
  const { visited, checks, bets, finished } = isRecord(data) ? data : {};
  const answers = Object.entries(isRecord(checks) ? checks : {}).filter(
    (pair): pair is [string, 'tried' | 'right'] => pair[1] === 'tried' || pair[1] === 'right',
  );
  return {
    visited: typeof visited === 'string' ? visited : '',
    checks: Object.fromEntries(answers),
    bets: Array.isArray(bets) ? bets.filter((bet) => typeof bet === 'string') : [],
    finished: finished === true,
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
