import assert from 'node:assert/strict';
import { test } from 'node:test';
import { late } from './late.ts';

test('code that arrives is handed on, and code that does not is one sentence', async () => {
  assert.equal(await late(Promise.resolve(3)), 3);
  await assert.rejects(late(Promise.reject(new TypeError('Failed to fetch module'))), {
    message: 'A part of this page’s code did not arrive. Try again.',
  });
});
