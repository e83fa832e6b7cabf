/** @file Counts for the last line of `npm test`, read from the reports that the test runners write. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { failures } from './failures.mjs';

export const UNIT_REPORT = 'test-results/unit.tap';
export const E2E_REPORT = 'test-results/e2e.json';

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** A report of an earlier run must not be counted when this run dies before it writes its own. */
export function forgetReports() {
  for (const path of [UNIT_REPORT, E2E_REPORT]) rmSync(path, { force: true });
}

/** A step that is no test (types, lint, build): it counts only when it fails, as one. */
export function countStep(code) {
  return { ...NONE, failed: code ? 1 : 0 };
}

/** Node's TAP ends with lines such as "# pass 90". */
export function countUnit(code, tap = textOf(UNIT_REPORT)) {
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return honest({ passed: count('pass'), failed }, count('skipped') + count('todo'), code);
}

/** Playwright's JSON; a flaky test is one that failed. */
export function countE2e(code, json = textOf(E2E_REPORT)) {
  const stats = json ? JSON.parse(json).stats : {};
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return honest({ passed: expected, failed: unexpected + flaky }, skipped, code);
}

/**
 * "skipped" is kept for absent browsers, so a test that skips itself counts as failed: else it would
 * vanish from the line. A runner that failed without a failed test (it crashed) counts as one.
 */
function honest({ passed, failed }, skippedItself, code) {
  if (skippedItself) {
    console.log(
      `${skippedItself} skipped or left to do: counted as failed, since only an absent browser may be skipped.`,
    );
  }
  const all = failed + skippedItself;
  return { passed, failed: code && !all ? 1 : all, skipped: 0 };
}

export function sum(counts) {
  return counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NONE,
  );
}

/** Said right before the last line, so that nobody has to search the log for it. */
export function sayFailures(json = textOf(E2E_REPORT)) {
  for (const failure of json ? failures(json) : []) console.log(failure);
}

export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
