import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakePage } from './fakePage.ts';
import { nextFrame } from './nextFrame.ts';

/** Whether a promise has resolved by the next turn of the event loop. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  let resolved = false;
  void promise.then(() => (resolved = true));
  await new Promise((resolve) => setImmediate(resolve));
  return resolved;
}

test('it comes with the next frame, not before', async (t) => {
  const page = fakePage(t);
  const frame = nextFrame();
  assert.equal(await isResolved(frame), false);
  page.drawFrame();
  assert.equal(await isResolved(frame), true);
});

test('in a hidden tab, which draws no frames, it comes at once', async (t) => {
  const page = fakePage(t);
  page.hide(true);
  assert.equal(await isResolved(nextFrame()), true);
});

test('a tab that is hidden before its frame came does not wait until it is shown again', async (t) => {
  const page = fakePage(t);
  const frame = nextFrame();
  page.hide(true);
  assert.equal(await isResolved(frame), true);
});
