import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadingText, progressText } from './trainingWords.ts';

test('progress tells the step, the speed and the time that is left, as far as they are known', () => {
  assert.equal(progressText(0, 2000, 0), 'Step 0 of 2,000');
  assert.equal(progressText(1200, 2000, 100), 'Step 1,200 of 2,000 · 100 steps a second · 8 s to go');
  assert.equal(progressText(50_000, 50_000, 1900), 'Step 50,000 of 50,000');
});

test('the download is told until all files are here', () => {
  assert.equal(loadingText({ files: 2, of: 5, received: 1.2e6 }, 2.1e6), 'digits: 1.2 of 2.1 MB');
  assert.equal(loadingText({ files: 5, of: 5, received: 2.1e6 }, 2.1e6), '');
});
