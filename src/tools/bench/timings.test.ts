import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsPerWallSecond } from './block.ts';
import type { Answers, Contestant } from './stand.ts';
import { time } from './timings.ts';

/** Its n-th block without batch normalization takes walls[n] ms, of which the processor has half; with it, 1 s. */
function contestant(walls: number[]): Contestant {
  let n = 0;
  const block = (batchNorm: boolean) => {
    const wall = batchNorm ? 1000 : walls[n++];
    return { steps: 10, wall, cpu: wall / 2 };
  };
  return {
    name: 'any',
    // It is only asked for blocks.
    ask: async <A extends keyof Answers>(_ask: A, batchNorm: boolean) => block(batchNorm) as Answers[A],
  };
}

test('the speed is the median of the rounds, of each net by itself', async () => {
  const quick = contestant([50, 5000, 100]);
  const slow = contestant([1000, 1000, 1000]);
  const timings = await time([quick, slow], { rounds: 3, deadline: Infinity });
  // 10 steps in 25, 2500 and 50 ms of the processor.
  assert.equal(timings.speed(quick, false), 200);
  assert.equal(timings.speed(quick, false, stepsPerWallSecond), 100);
  assert.equal(timings.speed(quick, true), 20);
  assert.equal(timings.speed(slow, false), 20);
  assert.equal(timings.rounds, 3);
});

test('the share of the processor is that of all blocks together', async () => {
  const timings = await time([contestant([40, 400])], { rounds: 2, deadline: Infinity });
  assert.equal(timings.share, 0.5);
});
