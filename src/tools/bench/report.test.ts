import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeResult } from './fakeResult.ts';
import { report } from './report.ts';
import { table } from './table.ts';

test('the report says on what and how it was measured, around the table', () => {
  const text = report(fakeResult);
  assert.ok(text.includes(`\n\n${table(fakeResult)}\n\n`));
  assert.match(text, /medians of 25 rounds/);
  assert.match(text, /^A machine, Node 24.0.0, 2026-01-31$/m);
  assert.match(text, /the peak: 52.8 GFLOP\/s fused, 44.0 multiplied, then added$/m);
  assert.match(text, /had the processor for 97 % of the time/);
  assert.doesNotMatch(text, /Chromium/);
});

test('where there is no fused arithmetic, it says so', () => {
  const text = report({ ...fakeResult, peak: { separate: 44 } });
  assert.match(text, /the peak: no fused operation \(relaxed SIMD\), 44.0 multiplied/);
});

test('with Chromium it has a second table', () => {
  const text = report({ ...fakeResult, chromium: { version: '156.0', rounds: 15, engines: [] } });
  assert.match(text, /In a worker of Chromium 156.0, .* 15 rounds/);
});
