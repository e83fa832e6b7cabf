import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Prepare } from './engine.ts';
import { Stand } from './stand.ts';

/** Says which minibatches each net was trained on; its loss is how many steps it has made. */
function witness() {
  const steps = new Map<boolean, number[]>();
  const prepare: Prepare = async ({ net: { batchNorm } }) => {
    const seen: number[] = [];
    steps.set(batchNorm, seen);
    return { step: (minibatch) => seen.push(minibatch) };
  };
  // Every look at the clock is 50 ms later than the last, so a block is over after its least number of steps.
  let now = 0;
  const stand = new Stand(prepare, [], { wall: () => (now += 50) });
  return { stand, steps };
}

test('the losses are those of a fresh net’s first 200 steps', async () => {
  const { stand } = witness();
  for (const _ of ['once', 'again']) {
    const reply = await stand.obey({ ask: 'losses', batchNorm: true });
    assert.deepEqual(reply, { answer: Array.from({ length: 200 }, (_, n) => n + 1) });
  }
});

test('blocks go round through the minibatches, each net by itself', async () => {
  const { stand, steps } = witness();
  await stand.obey({ ask: 'losses', batchNorm: false });
  await stand.obey({ ask: 'losses', batchNorm: true });
  for (let n = 0; n < 51; n++) await stand.obey({ ask: 'block', batchNorm: true });
  assert.deepEqual(steps.get(true)?.slice(199, 205), [199, 0, 1, 2, 3, 4]);
  assert.deepEqual(steps.get(true)?.slice(399), [199, 0, 1, 2, 3]);
  assert.equal(steps.get(false)?.length, 200);
});

test('a block of a net that was not warmed up is refused', async () => {
  const { stand } = witness();
  await stand.obey({ ask: 'losses', batchNorm: false });
  const reply = await stand.obey({ ask: 'block', batchNorm: true });
  assert.match('fault' in reply ? reply.fault : '', /losses were not asked for/);
});
