import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainOf } from './domain.ts';
import { frozenLayers, LOOKS } from './settings.ts';
import { scrubbed } from './state.ts';
import { logAfter, open, stateAfter, stateOf } from './testState.ts';
import { driftTable } from './table.ts';

const watched = { place: 'input', layer: 3, unit: 1, images: 'same' } as const;

test('before the start one unit of the first and of the last layer can be seen, over both kinds of images', () => {
  const places = ['input', 'preActivation', 'activationInput'] as const;
  for (const place of places)
    for (const layer of [1, 3])
      for (const images of ['same', 'minibatch'] as const) {
        const { otherThanRecorded, nets, steps } = stateOf({ watched: { place, layer, unit: 1, images } });
        assert.equal(otherThanRecorded, false);
        assert.deepEqual(
          [steps.length, steps.at(-1), ...nets.map(({ looks }) => looks.length)],
          [21, 2000, 21, 21],
        );
        assert.equal(nets[0].anchor.length, images === 'same' ? 0 : 21);
      }
});

test('before the start nothing else is promised', () => {
  for (const other of [
    { watched: { ...watched, layer: 2 } },
    { watched: { ...watched, unit: 2 } },
    { learningRate: 1 },
    { freeze: '2' as const },
    { start: { seed: 2, initSd: 0.1, activation: 'sigmoid' as const } },
  ])
    assert.equal(stateOf(other).otherThanRecorded, true);
});

test('the recording: a thread that flares open, a band that was open from the start', () => {
  const width = ({ quantiles }: { quantiles: readonly number[] }) => quantiles[5] - quantiles[1];
  const [without, withBn] = stateOf().nets.map(({ looks }) => looks.map(width));
  assert.ok(without[0] < 0.1 && without[5] < 0.12 && without[20] > 0.4);
  assert.ok(Math.min(...withBn) > 0.4 && Math.max(...withBn) < 0.55);
});

test('without batch normalization the activation takes in the pre-activations, in the recording too', () => {
  const [taken, pre] = (['activationInput', 'preActivation'] as const).map(
    (place) => stateOf({ watched: { ...watched, place } }).nets,
  );
  assert.deepEqual(taken[0].looks, pre[0].looks);
  assert.notDeepEqual(taken[1].looks, pre[1].looks);
});

test('the view is the newest step, or the one the reader has gone back to', () => {
  assert.equal(stateAfter(130).view, 120);
  assert.equal(stateAfter(130, { view: 70 }).view, 70);
  assert.equal(stateAfter(130, { view: 75 }).view, 70);
  assert.equal(stateAfter(130, { view: 70 }).nets[0].now?.step, 70);
});

test('the slider goes from look to look, both ways, also where they are farther apart than its stops', () => {
  assert.equal(scrubbed(LOOKS, 120, 130), 140);
  assert.equal(scrubbed(LOOKS, 140, 130), 120);
  assert.equal(scrubbed(LOOKS, 100, 90), 90);
  assert.equal(scrubbed([0, 10, 20], 20, 30), 20); // the newest
  assert.equal(scrubbed([0, 10, 20], 10, -10), 0);
});

test('of layer 1 the pre-activations stand in for the pixels', () => {
  const state = stateAfter(20, { watched: { ...watched, layer: 1 } });
  assert.deepEqual([state.asked.place, state.watched.place], ['input', 'preActivation']);
});

test('over minibatches, the median over the same images is what they come back to', () => {
  const [net] = stateAfter(20, { watched: { ...watched, images: 'minibatch' } }).nets;
  const middles = [net.looks, net.anchor].map((looks) => looks[0].quantiles[3]);
  assert.deepEqual(
    middles.map((value) => Number(value.toFixed(4))),
    [0.51, 0.5],
  ); // one gap of 0.01 apart
  assert.deepEqual(stateAfter(20).nets[0].anchor, []);
});

test('none of the layers is frozen, or the first, the first two, all three', () => {
  assert.deepEqual((['none', '1', '2', 'all'] as const).map(frozenLayers), [0, 1, 2, 3]);
});

test('only another start needs a new run', () => {
  assert.equal(stateAfter(20, { learningRate: 1, freeze: 'all' }).otherThanRun, false);
  assert.equal(stateAfter(20, { start: { seed: 2, initSd: 0.1, activation: 'sigmoid' } }).otherThanRun, true);
});

test('what a net that has diverged gives is not drawn', () => {
  const log = logAfter(30, (step) => ({ middle: step > 10 ? NaN : 0, gap: 1 }));
  const state = stateOf({ phase: 'diverged', logs: [log, logAfter(30, open)] });
  assert.deepEqual(state.steps, [0, 10]);
  assert.equal(state.view, 10);
});

test('the axis ends where the activation function does, else it doubles', () => {
  const values = [[-5, 0, 3], [1]];
  assert.deepEqual(domainOf('input', 'sigmoid', values), [0, 1]);
  assert.deepEqual(domainOf('input', 'tanh', values), [-1, 1]);
  assert.deepEqual(domainOf('input', 'relu', values), [0, 8]);
  assert.deepEqual(domainOf('preActivation', 'relu', values), [-8, 8]);
  assert.deepEqual(domainOf('preActivation', 'sigmoid', []), [-2, 2]);
});

test('the table holds every look of both nets, with its quantiles', () => {
  const { header, rows } = driftTable(stateAfter(30));
  assert.deepEqual(header.slice(5), ['step', 'q2', 'q15', 'q30', 'q50', 'q70', 'q85', 'q98']);
  assert.equal(rows.length, 2 * 4);
  assert.deepEqual(rows[0].slice(0, 6), ['without', 'input', 3, 1, 'same', 0]);
});
