import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeResult } from './fakeResult.ts';
import { toJson } from './json.ts';

test('the object has the peak, both speeds of each engine and those of the deep net, in four digits', () => {
  assert.equal(
    toJson(fakeResult),
    '{"peakGflops":52.75,"engines":{"textbook":{"noBN":175,"BN":140},' +
      '"tfjs-wasm":{"noBN":100,"BN":80.05},"kernels":{"noBN":1600,"BN":1520}},' +
      '"depth100":{"deep-relaxed":120}}',
  );
});

test('without fused arithmetic the peak is that of multiplying, then adding', () => {
  const separate = { ...fakeResult, peak: { separate: fakeResult.peak.separate } };
  assert.equal(JSON.parse(toJson(separate)).peakGflops, 44);
});
