import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialState } from './initialState.ts';
import { layoutGraph } from './layout.ts';
import { edgesWithFactor, litEdges } from './lit.ts';
import { FORWARD_END, STEPS } from './settings.ts';
import type { GraphInput } from './state.ts';

const count = (path: string) => path.split('M').length - 1;
const lit = (change: Partial<GraphInput>) => {
  const state = initialState(change);
  const { straight, mean, s } = litEdges(state, layoutGraph(state, 540));
  return [straight, mean, s].map(({ strong, faint }) => [count(strong), count(faint)]);
};
const stepOf = (name: (typeof STEPS)[number]) => STEPS.indexOf(name);

test('at the end of either pass all ways from one x to every y are lit', () => {
  for (const step of [FORWARD_END, stepOf('dx')])
    assert.deepEqual(lit({ step }), [
      [3, 0], // x - c - xHat - y of the chosen sample
      [1 + 8 + 8 + 8, 0], // x to the mean, out to all, and down
      [8 + 1 + 8, 0],
    ]);
});

test('a step lights the edges that it uses, those of the chosen sample above all', () => {
  // prettier-ignore
  const expected = {
    mu: [[0, 0], [1, 7], [0, 0]], // every x into the mean
    xhat: [[1, 7], [0, 0], [1, 7]],
    dsigma: [[0, 0], [0, 0], [1, 0]],
    dcentred: [[1, 7], [0, 0], [1, 7]], // two ways back to the centred values
  } as const;
  for (const [name, edges] of Object.entries(expected))
    assert.deepEqual(lit({ step: stepOf(name as keyof typeof expected) }), edges, name);
});

test('on the way back each edge in use has its factor, and forwards none before all ways are lit', () => {
  assert.deepEqual(edgesWithFactor('xhat'), []);
  assert.deepEqual(edgesWithFactor('dcentred'), ['centred-xhat', 'centred-sigma']);
  assert.equal(edgesWithFactor('y').length, 7);
});
