import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_SAMPLES, sampleName } from '../data/batch.ts';
import { chosenBy, isStop } from './beadChoice.ts';

const names = Array.from({ length: MAX_SAMPLES }, (_, i) => sampleName(i));
const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };

test('a letter chooses the sample of that name, if there is one', () => {
  assert.equal(chosenBy(press('c'), names, 0), 2);
  assert.equal(chosenBy(press('C'), names, 0), 2);
  assert.equal(chosenBy(press('z'), names.slice(0, 8), 0), undefined);
  assert.equal(chosenBy(press('c', ctrl), names, 0), undefined, 'Ctrl+C copies');
});

test('Ctrl with an arrow goes to the next or the previous sample, and stays at the ends', () => {
  const steps = [
    ['ArrowRight', 30, 31],
    ['ArrowLeft', 30, 29],
    ['ArrowRight', 63, 63],
    ['ArrowLeft', 0, 0],
  ] as const;
  for (const [key, from, to] of steps) assert.equal(chosenBy(press(key, ctrl), names, from), to);
});

test('arrows alone, and what the browser has its own use for, choose nothing', () => {
  for (const key of ['ArrowRight', 'ArrowUp', 'Home', 'Tab', ' '])
    assert.equal(chosenBy(press(key), names, 0), undefined);
  assert.equal(chosenBy(press('ArrowRight', { altKey: true }), names, 0), undefined);
  assert.equal(chosenBy(press('a', { metaKey: true }), names, 3), undefined);
});

test('a dozen beads are stops of the Tab key; of more, the chosen one alone', () => {
  assert.ok(isStop(12, 5, 0));
  assert.deepEqual([isStop(13, 5, 0), isStop(13, 5, 5)], [false, true]);
});
