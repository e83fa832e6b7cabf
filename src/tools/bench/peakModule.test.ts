import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flopPerTurn, peakModule, type Arithmetic } from './peakModule.ts';

async function run(arithmetic: Arithmetic, turns: number): Promise<unknown> {
  const { instance } = await WebAssembly.instantiate(peakModule(arithmetic));
  return (instance.exports.run as (turns: number) => number)(turns);
}

test('five turns fused: each of 12 chains is at 1 - 1/32, and the constant is added', async () => {
  // x · 0.5 + 0.5 from 0: 1/2, 3/4, 7/8, 15/16, 31/32.
  assert.equal(await run('fused', 5), 12 * (31 / 32) + 0.5);
});

test('five turns apart: the 6 chains that add are at 2.5, the 6 that multiply stay at 0', async () => {
  assert.equal(await run('separate', 5), 6 * 2.5 + 0.5);
});

test('a turn of 12 chains and 4 lanes is 96 operations fused, half of them apart', () => {
  assert.equal(flopPerTurn('fused'), 96);
  assert.equal(flopPerTurn('separate'), 48);
});
