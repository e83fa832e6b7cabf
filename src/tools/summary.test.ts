import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRecent } from './node.mjs';
import { countE2e, countStep, countUnit, lastLine, sum } from './summary.mjs';

const tap = (pass: number, fail: number, skipped = 0) =>
  `ok 1 - a test\n# pass ${pass}\n# fail ${fail}\n# cancelled 0\n# skipped ${skipped}\n# todo 0\n`;

test('the last line adds up the unit tests, the browser tests and the steps that failed', () => {
  const e2e = JSON.stringify({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 0 } });
  const total = sum([countStep(0), countStep(2), countUnit(1, tap(90, 1)), countE2e(1, e2e)]);
  assert.equal(lastLine(total), '97 passed, 5 failed, 0 skipped');
});

test('a runner that died without a report counts as one failure', () => {
  assert.deepEqual(countUnit(1, ''), { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(countE2e(1, ''), { passed: 0, failed: 1, skipped: 0 });
});

test('a test that skips itself counts as failed', (t) => {
  t.mock.method(console, 'log', () => {});
  assert.deepEqual(countUnit(0, tap(9, 0, 1)), { passed: 9, failed: 1, skipped: 0 });
});

test('a Node is recent enough when jsdom and the linter accept it', () => {
  const accepted = ['22.22.3', '22.23.2', '24.16.0', '24.21.0', '26.3.0', '27.0.0'];
  const refused = ['18.20.8', '20.20.2', '22.22.2', '23.11.0', '24.15.9', '25.9.0', '26.2.0'];
  assert.deepEqual([...accepted, ...refused].filter(isRecent), accepted);
});
