import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constantText, demandsHeading, demandText, short } from './demandWords.ts';
import { logAfter, open, stateAfter, stateOf } from './testState.ts';

test('numbers have two significant digits, large ones no decimals, and 0 is said only of 0', () => {
  assert.deepEqual([0.0674, 0.4861, 2.846, 0.00057, 0, 1e-7, 3456.92, -830, Infinity].map(short), [
    '0.067',
    '0.49',
    '2.85',
    '0.00057',
    '0',
    '<0.0001',
    '3,457',
    '−830',
    '∞',
  ]);
  const [net] = stateAfter(80).nets;
  assert.equal(demandText('drift', net, 80), '0\u00a0sd');
  assert.equal(demandText('width', net, 80), '0.028');
  assert.equal(demandText('drift', net, 0), '–'); // no step has been made
});

test('units without an sd are left out and counted; where none has one, there is no number', () => {
  const logs = [logAfter(40, () => ({ middle: 0, gap: 0 })), logAfter(40, open)];
  const state = stateOf({ phase: 'paused', logs });
  const [stuck, withBn] = state.nets;
  assert.equal(demandText('drift', stuck, 40), '–');
  assert.equal(demandText('jitter', stuck, 40), '–');
  assert.equal(demandText('moved', stuck, 40), '0');
  assert.notEqual(demandText('jitter', withBn, 40), '–');
  assert.match(constantText(state), /: \d+ of 100 units without BN\.$/);
  assert.equal(constantText(stateAfter(40)), '');
});

test('the heading says who must cope, with what, and when', () => {
  const headings = (['input', 'preActivation', 'activationInput'] as const).map((place) =>
    demandsHeading({ watched: { place, layer: 3, unit: 1, images: 'same' }, view: 2000 }),
  );
  assert.deepEqual(headings, [
    'What layer 3 must cope with: its 100 inputs at step 2,000',
    'What layer 3 computes: its 100 pre-activations at step 2,000',
    'What the 100 activations of layer 3 take in at step 2,000',
  ]);
});
