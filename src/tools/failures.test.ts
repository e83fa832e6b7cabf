import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures } from './failures.mjs';

const spec = (title: string, status: string, message?: string) => ({
  title,
  file: 'site/shell.spec.ts',
  line: 7,
  tests: [{ projectName: 'chromium', status, results: [{ error: message ? { message } : undefined }] }],
});

test('of a failed browser test its place, its title and the start of its error are told', () => {
  const report = {
    suites: [
      { specs: [spec('all is well', 'expected')], suites: [{ specs: [spec('the door opens', 'flaky')] }] },
      { specs: [spec('the lamp is lit', 'unexpected', '\u001b[31mError\u001b[39m: dark\n\n  Expected: 1')] },
    ],
  };
  assert.deepEqual(failures(JSON.stringify(report)), [
    '[chromium] site/shell.spec.ts:7 the door opens\n    no message',
    '[chromium] site/shell.spec.ts:7 the lamp is lit\n    Error: dark\n    Expected: 1',
  ]);
});
