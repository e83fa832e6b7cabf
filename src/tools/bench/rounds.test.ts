import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeTurns } from './rounds.ts';

/** Three that say whose turn it was, and how many there had been. */
function party() {
  const order: string[] = [];
  const turns = ['a', 'b', 'c'].map((name) => async () => order.push(name));
  return { order, turns };
}

test('every other round goes backwards, and each gets its own answers', async () => {
  const { order, turns } = party();
  const answers = await takeTurns(turns, { rounds: 3, deadline: 1, now: () => 0 });
  assert.equal(order.join(''), 'abccbaabc');
  assert.deepEqual(answers, [
    [1, 6, 7],
    [2, 5, 8],
    [3, 4, 9],
  ]);
});

test('after the deadline no further round begins, and the last one is complete', async () => {
  const { order, turns } = party();
  // A turn takes a second: the second round begins at 3, the third would at 6.
  await takeTurns(turns, { rounds: 9, deadline: 4, now: () => order.length });
  assert.equal(order.join(''), 'abccba');
});

test('the first round takes place in any case', async () => {
  const { order, turns } = party();
  await takeTurns(turns, { rounds: 9, deadline: -1, now: () => 0 });
  assert.equal(order.join(''), 'abc');
});
