import assert from 'node:assert/strict';
import { test } from 'node:test';
import { e6, oneClassFindings } from './e6.ts';

test('32 images of one class: about 13 % in training mode, 96 % in inference mode', () => {
  const found = oneClassFindings(1);
  const within = (id: string, expected: number, by: number) =>
    assert.ok(Math.abs(100 * found[id] - expected) < by, `${id}: ${100 * found[id]}`);
  // PyTorch 1.13, means of three runs: 12.8 and 95.7.
  within('e6.oneClass.train', 12.8, 2.5);
  within('e6.oneClass.eval', 95.7, 1);
  within('e6.mixed.eval', 95.7, 1);
});

test('each of the three seeds has a job for the momenta, for one class, and for every size', () => {
  assert.equal(e6.jobs.length, 3 * (2 + 4));
  for (const id of Object.keys(oneClassFindings(1)))
    assert.ok(
      e6.rows.some((row) => row.id === id),
      id,
    );
});
