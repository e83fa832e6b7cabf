import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsPerSecond, timeBlock } from './block.ts';

/** Clocks that a step of the engine moves on by so many milliseconds. */
function clocks({ wall, cpu }: { wall: number; cpu: number }) {
  let steps = 0;
  return {
    step: () => void steps++,
    clock: { wall: () => 1000 + steps * wall, cpu: () => 500 + steps * cpu },
  };
}

test('a block is as many steps as fill 40 ms', () => {
  const { step, clock } = clocks({ wall: 7, cpu: 7 });
  assert.deepEqual(timeBlock(step, clock), { steps: 6, wall: 42, cpu: 42 });
});

test('a block has four steps at least, however long they take', () => {
  const { step, clock } = clocks({ wall: 100, cpu: 90 });
  assert.deepEqual(timeBlock(step, clock), { steps: 4, wall: 400, cpu: 360 });
});

test('a block goes on while other programs have the processor', () => {
  const { step, clock } = clocks({ wall: 20, cpu: 5 });
  assert.deepEqual(timeBlock(step, clock), { steps: 8, wall: 160, cpu: 40 });
});

test('where no processor time is told, the wall clock is enough', () => {
  const { step, clock } = clocks({ wall: 10, cpu: 1 });
  assert.deepEqual(timeBlock(step, { wall: clock.wall }), { steps: 4, wall: 40, cpu: undefined });
});

test('the speed is by the clock that ran less', () => {
  assert.equal(stepsPerSecond({ steps: 10, wall: 100, cpu: 50 }), 200);
  assert.equal(stepsPerSecond({ steps: 10, wall: 50, cpu: 100 }), 200);
  assert.equal(stepsPerSecond({ steps: 10, wall: 50 }), 200);
});
