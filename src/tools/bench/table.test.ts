import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeResult } from './fakeResult.ts';
import { chromiumTable, deepTable, table } from './table.ts';

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

test('the deep net has its share of the peak', () => {
  // 120 steps of 340.75 MFLOP are 40.9 GFLOP/s, of 52.752.
  assert.equal(
    '\n' + deepTable(fakeResult) + '\n',
    `
net           steps/s  GFLOP/s  of peak
deep-relaxed      120     40.9     78 %
`,
  );
});

test('the last table has the speeds in Chromium and their share of those in Node', () => {
  const engines = [{ name: 'kernels', noBN: 1500, BN: 95.04, ofNode: { noBN: 0.951, BN: 1.2 } }];
  assert.equal(
    '\n' + chromiumTable({ version: '156', rounds: 15, engines }) + '\n',
    `
engine   without BN  of Node  with BN  of Node
kernels        1500     95 %     95.0    120 %
`,
  );
});
