import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../exec.mjs';
import { compare, lossesOf } from './compare.ts';
import type { Answers, Contestant } from './stand.ts';

/** Its losses without batch normalization are all 2, with it all 4, and both are off by so much. */
function contestant(name: string, off: number): Contestant {
  return {
    name,
    ask: async <A extends keyof Answers>(_ask: A, batchNorm: boolean) =>
      [(batchNorm ? 4 : 2) * (1 + off)] as Answers[A], // it is only asked for losses
  };
}
const silent = () => {};

test('the losses are those of the net without batch normalization, then those of the one with it', async () => {
  assert.deepEqual(await lossesOf(contestant('right', 0)), [2, 4]);
});

test('each engine is told how far it is from the reference', async () => {
  const said: string[] = [];
  const found = await compare([contestant('near', 2 ** -20)], [2, 4], (line) => said.push(line));
  assert.deepEqual([...found], [['near', 2 ** -20]]);
  assert.deepEqual(said, ["  near: within 9.5e-7 of the textbook's"]);
});

test('an engine that trains something else ends the bench, by its name', async () => {
  const engines = [contestant('near', 0), contestant('far', 0.001)];
  await assert.rejects(compare(engines, [2, 4], silent), (error) => {
    assert.ok(error instanceof Fault);
    assert.equal(error.message, "The losses of far differ from the textbook's by more than 0.0001.");
    return true;
  });
});
