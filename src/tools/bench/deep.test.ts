import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchesOf, DEEP, deep, deepFlop } from './deep.ts';
import { figure1 } from './figure1.ts';
import { raceMinibatches } from './raceMinibatches.ts';

const minibatches = raceMinibatches();

test('a step of the deep net takes 341 million operations', () => {
  // Weights: 784 · 64, a hundred times 64 · 64, and 64 · 10; the first layer needs no gradient of its inputs.
  assert.equal(deepFlop(), 2 * 128 * (3 * (50_176 + 409_600 + 640) - 50_176));
});

test('its minibatches are the race’s digits, 128 at a time', () => {
  const batches = batchesOf(minibatches);
  assert.equal(batches.length, Math.floor((200 * 60) / 128));
  // The 129th digit is the 9th of the third minibatch.
  assert.equal(batches[1].labels?.[0], minibatches[2].labels[8]);
  assert.deepEqual(batches[1].inputs.slice(0, 784), minibatches[2].levels.slice(8 * 784, 9 * 784));
});

test('it learns, in both builds', async () => {
  for (const build of Object.values(DEEP)) {
    const trainee = await deep(build)(figure1(true, minibatches));
    const losses = Array.from({ length: 30 }, () => trainee.step(0));
    assert.ok(losses.at(-1)! < losses[0] / 2, `${build}: ${losses[0]} to ${losses.at(-1)}`);
  }
});
