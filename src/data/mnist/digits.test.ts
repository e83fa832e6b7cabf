import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PIXELS, takeDigits } from './digits.ts';

/** Three digits, all of whose pixels are 1, 2 and 3; they show 7, 8 and 9. */
const three = {
  count: 3,
  levels: Uint8Array.from({ length: 3 * PIXELS }, (_, n) => 1 + Math.floor(n / PIXELS)),
  labels: Uint8Array.of(7, 8, 9),
};

test('digits are taken in the order of the indexes, with their labels, and as often as asked', () => {
  const taken = takeDigits(three, [2, 0, 2]);
  assert.equal(taken.count, 3);
  assert.deepEqual([...taken.labels], [9, 7, 9]);
  assert.deepEqual(
    [0, PIXELS - 1, PIXELS, 2 * PIXELS - 1, 2 * PIXELS, 3 * PIXELS - 1].map((n) => taken.levels[n]),
    [3, 3, 1, 1, 3, 3],
  );
});

test('what was taken is a copy', () => {
  const taken = takeDigits(three, [0]);
  taken.levels[0] = 15;
  taken.labels[0] = 0;
  assert.deepEqual([three.levels[0], three.labels[0]], [1, 7]);
});

test('an index beside the digits is refused by name', () => {
  for (const wrong of [3, -1, 0.5, NaN])
    assert.throws(() => takeDigits(three, [0, wrong]), {
      name: 'RangeError',
      message: `takeDigits: there is no digit ${wrong} among 3.`,
    });
});
