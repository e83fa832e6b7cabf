import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isEmpty,
  lastVisited,
  NO_PROGRESS,
  readProgress,
  rightChecks,
  withBet,
  withCheck,
  withFinished,
  withVisit,
  writeProgress,
} from './progress.ts';
import { joined, progressSentence } from './progressTotal.ts';
import { lessonSentence, markOf } from './progressWords.ts';

const MORNING = '2026-03-01T08:00:00.000Z';
const EVENING = '2026-03-01T20:00:00.000Z';

test('what was written is read again', () => {
  const done = withBet(
    withCheck(withVisit(NO_PROGRESS, 'normalize', MORNING), 'normalize', '2', true),
    'normalize',
    'wall',
  );
  const { progress, unknown } = readProgress(writeProgress(done));
  assert.deepEqual(progress, done);
  assert.equal(unknown, undefined);
  assert.deepEqual(progress.lessons.normalize, {
    visited: MORNING,
    checks: { 2: 'right' },
    bets: ['wall'],
    finished: false,
  });
});

test('a check that was right stays right, and a wrong one can still become right', () => {
  const right = withCheck(NO_PROGRESS, 'normalize', '1', true);
  assert.equal(rightChecks(withCheck(right, 'normalize', '1', false).lessons.normalize), 1);
  const tried = withCheck(NO_PROGRESS, 'normalize', '1', false);
  assert.equal(tried.lessons.normalize.checks[1], 'tried');
  assert.equal(rightChecks(tried.lessons.normalize), 0);
  assert.equal(rightChecks(withCheck(tried, 'normalize', '1', true).lessons.normalize), 1);
});

test('a bet counts once, and the tick can be taken back', () => {
  const twice = withBet(withBet(NO_PROGRESS, 'normalize', 'wall'), 'normalize', 'wall');
  assert.deepEqual(twice.lessons.normalize.bets, ['wall']);
  const ticked = withFinished(twice, 'normalize', true);
  assert.equal(withFinished(ticked, 'normalize', false).lessons.normalize.finished, false);
});

test('a change leaves the other lessons, and what it was made from, as they were', () => {
  const before = withVisit(NO_PROGRESS, 'normalize', MORNING);
  const after = withVisit(before, 'inference', EVENING);
  assert.equal(after.lessons.normalize, before.lessons.normalize);
  assert.deepEqual(Object.keys(before.lessons), ['normalize']);
  assert.ok(isEmpty(NO_PROGRESS));
});

test('text that is no progress falls back to none', () => {
  for (const text of [null, '', '{', '[]', '7', '"progress"', '{}'])
    assert.deepEqual(readProgress(text), { progress: NO_PROGRESS }, String(text));
});

test('a version that is not known is reported, not read', () => {
  for (const version of [0, 2, '1'])
    assert.deepEqual(readProgress(JSON.stringify({ version, lessons: { normalize: {} } })), {
      progress: NO_PROGRESS,
      unknown: String(version),
    });
});

test('fields that make no sense fall back one by one', () => {
  const text = JSON.stringify({
    version: 1,
    lessons: {
      normalize: { visited: 7, checks: { 1: 'right', 2: 'maybe' }, bets: ['wall', 3], finished: 'yes' },
      x: null,
    },
  });
  assert.deepEqual(readProgress(text).progress.lessons, {
    normalize: { visited: '', checks: { 1: 'right' }, bets: ['wall'], finished: false },
    x: { visited: '', checks: {}, bets: [], finished: false },
  });
  assert.deepEqual(readProgress('{"version":1,"lessons":[]}').progress, NO_PROGRESS);
});

test('two progresses joined hold what was done in either', () => {
  const here = withFinished(
    withCheck(withVisit(NO_PROGRESS, 'normalize', EVENING), 'normalize', '1', true),
    'normalize',
    true,
  );
  const there = withBet(
    withCheck(withVisit(NO_PROGRESS, 'normalize', MORNING), 'normalize', '1', false),
    'normalize',
    'wall',
  );
  const expected = { visited: EVENING, checks: { 1: 'right' }, bets: ['wall'], finished: true };
  assert.deepEqual(joined(here, there).lessons, { normalize: expected });
  assert.deepEqual(joined(there, here).lessons, { normalize: expected });
  assert.deepEqual(joined(NO_PROGRESS, there), there);
});

test('a lesson may have the name of something every object has', () => {
  const text = '{"version":1,"lessons":{"toString":{"bets":["wall"]},"__proto__":{"finished":true}}}';
  const { progress } = readProgress(text);
  const both = joined(withVisit(NO_PROGRESS, 'normalize', MORNING), progress);
  assert.deepEqual(Object.keys(both.lessons), ['normalize', 'toString', '__proto__']);
  assert.deepEqual(both.lessons.toString, { visited: '', checks: {}, bets: ['wall'], finished: false });
  const visited = withVisit(NO_PROGRESS, 'constructor', MORNING).lessons.constructor;
  assert.deepEqual(visited, { visited: MORNING, checks: {}, bets: [], finished: false });
});

test('the lesson opened last is the one with the latest visit', () => {
  assert.equal(lastVisited(NO_PROGRESS), undefined);
  const both = withVisit(withVisit(NO_PROGRESS, 'normalize', EVENING), 'inference', MORNING);
  assert.equal(lastVisited(both), 'normalize');
});

test('a lesson is marked by its tick, else by its checks, else not at all', () => {
  const one = withCheck(withVisit(NO_PROGRESS, 'normalize', MORNING), 'normalize', '1', true);
  assert.equal(markOf(undefined, 4), undefined);
  assert.equal(markOf(withVisit(NO_PROGRESS, 'normalize', MORNING).lessons.normalize, 4), undefined);
  assert.deepEqual(markOf(one.lessons.normalize, 4), { short: '1/4', long: '1 of 4 checks' });
  assert.deepEqual(markOf(withFinished(one, 'normalize', true).lessons.normalize, 4), {
    short: '✓',
    long: 'read',
  });
});

test('the sentences count, and leave out what is nothing', () => {
  const visited = withVisit(NO_PROGRESS, 'normalize', MORNING);
  assert.equal(progressSentence(visited), '1 lesson opened.');
  assert.equal(lessonSentence(visited.lessons.normalize, 4), '');
  const busy = withBet(
    withBet(
      withCheck(
        withFinished(withVisit(visited, 'inference', EVENING), 'inference', true),
        'normalize',
        '3',
        true,
      ),
      'normalize',
      'wall',
    ),
    'normalize',
    'one',
  );
  assert.equal(
    progressSentence(busy),
    '2 lessons opened, 1 marked as read, 1 check answered, 2 bets placed.',
  );
  assert.equal(lessonSentence(busy.lessons.normalize, 4), '1 of 4 checks answered, 2 bets placed.');
});
