import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Minibatches } from './minibatches.ts';

/** Three minibatches of 3 a file, one digit left over; two files. */
const shape = { seed: 1, size: 3, shards: 2, shardSize: 10 };
const visit = (batches: Minibatches, first: number) =>
  [0, 1, 2].flatMap((n) => [...batches.at(first + n).places]);

test('one visit of a file takes no digit twice, and drops what is no whole minibatch', () => {
  const batches = new Minibatches(shape);
  for (const first of [1, 4, 7, 10]) {
    const places = visit(batches, first);
    assert.equal(places.length, 9);
    assert.equal(new Set(places).size, 9);
    assert.ok(places.every((place) => place >= 0 && place < 10));
  }
});

test('over many visits every digit has its turn', () => {
  const batches = new Minibatches(shape);
  const seen = new Set(Array.from({ length: 20 }, (_, v) => visit(batches, 1 + 6 * v)).flat());
  assert.equal(seen.size, 10);
});

test('the files come in their order, epoch after epoch', () => {
  const batches = new Minibatches(shape);
  const shards = Array.from({ length: 12 }, (_, n) => batches.at(n + 1).shard);
  assert.deepEqual(shards, [0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
});

test('every visit is shuffled anew', () => {
  const batches = new Minibatches(shape);
  const orders = [1, 4, 7, 10].map((first) => visit(batches, first).join());
  assert.equal(new Set(orders).size, 4);
});

test('the seed alone decides the order', () => {
  const order = (seed: number) => visit(new Minibatches({ ...shape, seed }), 1).join();
  assert.equal(order(1), order(1));
  assert.notEqual(order(1), order(2));
});

test('asked in any order, a step has the same minibatch', () => {
  const inOrder = new Minibatches(shape);
  const expected = new Map(Array.from({ length: 12 }, (_, n) => [n + 1, [...inOrder.at(n + 1).places]]));
  const jumping = new Minibatches(shape);
  for (const step of [12, 1, 7, 2, 2, 11, 4, 1])
    assert.deepEqual([...jumping.at(step).places], expected.get(step), `step ${step}`);
});

test('a whole file may be one minibatch; a larger one, or none, is refused', () => {
  assert.deepEqual(
    [...new Minibatches({ ...shape, size: 10 }).at(1).places].sort((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
  assert.throws(() => new Minibatches({ ...shape, size: 11 }), /received a size of 11, expected 1 to 10/);
  assert.throws(() => new Minibatches({ ...shape, size: 0 }), /received a size of 0/);
  assert.throws(() => new Minibatches({ ...shape, size: NaN }), /received a size of NaN/);
});
