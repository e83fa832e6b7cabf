import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeResult } from './fakeResult.ts';
import { table } from './table.ts';

test('the table has a line for each engine, ratios to tfjs-wasm, and a share of the peak for the dense ones', () => {
  // 1600 steps of 26.376 MFLOP are 42.2 GFLOP/s: 80 % of 52.752. 1520 of 1600 steps: BN costs 5 %.
  assert.equal(
    '\n' + table(fakeResult) + '\n',
    `
engine     without BN  × tfjs-wasm  with BN  × tfjs-wasm  BN costs  GFLOP/s  of peak  losses differ by
textbook          175          1.8      140          1.7      20 %        -        -              0e+0
tfjs-wasm         100          1.0     80.0          1.0      20 %      2.6      5 %              4e-7
kernels          1600         16.0     1520         19.0       5 %     42.2     80 %              1e-6
`,
  );
});

test('without fused arithmetic the peak is that of multiplying, then adding', () => {
  // 42.2 of 44.0
  const separate = { ...fakeResult, peak: { separate: fakeResult.peak.separate } };
  assert.match(table(separate), /^kernels .* 96 % /m);
});

test('without tfjs-wasm there are no ratios', () => {
  const [textbook] = fakeResult.engines;
  assert.match(table({ ...fakeResult, engines: [textbook] }), /^textbook +175 +- +140 +- /m);
});
