import assert from 'node:assert/strict';
import { test } from 'node:test';
import { descend } from '../../nn/bowl.ts';
import { initialState } from './initialState.ts';

test('up to sixty steps are all drawn as lines; of more, the first ten', () => {
  const few = initialState({ step: 60 });
  assert.equal(few.way.leaps.length, 61);
  assert.deepEqual([few.way.even, few.way.odd], [[], []]);
  const many = initialState({ step: 61 });
  assert.deepEqual(many.way.leaps, few.way.leaps.slice(0, 11));
});

test('what many steps sweep over reaches from the start to where the line is, along both walls', () => {
  for (const step of [61, 62, 72_660, 72_661]) {
    const { way, bowl, start, line, rate } = initialState({ step });
    const { even, odd } = way;
    assert.deepEqual(even[0], start);
    assert.deepEqual(odd[0], descend(bowl, start, rate, 1));
    assert.deepEqual((step % 2 === 0 ? even : odd).at(-1), line);
    assert.ok(even.length + odd.length < 160);
    const wall = ({ w, b }: typeof line) =>
      Math.sign(
        Math.cos(bowl.axes.angle) * (w - bowl.best.w) + Math.sin(bowl.axes.angle) * (b - bowl.best.b),
      );
    assert.deepEqual([new Set(even.map(wall)), new Set(odd.map(wall))], [new Set([-1]), new Set([1])]);
  }
});
