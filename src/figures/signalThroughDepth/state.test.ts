import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIXTY_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { fromRows } from '../../nn/matrix.ts';
import { ACTIVATIONS, initSdAt, INPUTS, LAST_STOP, MARKED, stopOf } from './settings.ts';
import { netFor, picture, saturatedShare, signalState, type SignalInput } from './state.ts';
import { fateOf, finding, short, summary, two, verdict } from './words.ts';

const digits = fileDigits(SIXTY_FILE);
const stateOf = (change: Partial<SignalInput> = {}) =>
  signalState(netFor(digits, 1), digits, {
    initSd: 0.05,
    activation: 'relu',
    input: 'raw',
    seed: 1,
    ...change,
  });

test('the shown digits are 0 to 7, and each layer has a picture of both nets', () => {
  const { digits: shown, without, withBn } = stateOf();
  assert.deepEqual([...shown.labels], [0, 1, 2, 3, 4, 5, 6, 7]);
  for (const { pictures } of [without, withBn]) {
    assert.equal(pictures.length, 8);
    for (const levels of pictures) assert.ok(levels.every((level) => level <= 15));
  }
});

test('where the signal fades the pictures of ReLU are empty, and the rows of sigmoid all alike', () => {
  const [relu, sigmoid] = [stateOf(), stateOf({ activation: 'sigmoid' })];
  assert.ok(relu.without.pictures[7].every((level) => level === 0));
  assert.ok(relu.withBn.pictures[7].some((level) => level > 7));
  const rows = Array.from({ length: 8 }, (_, n) =>
    sigmoid.without.pictures[7].subarray(8 * n, 8 * n + 8).join(),
  );
  assert.equal(new Set(rows).size, 1);
  assert.notEqual(new Set(rows[0].split(',')).size, 1);
});

test('the numbers that the lesson quotes', () => {
  const quoted = (change: Partial<SignalInput>) => {
    const { without, withBn, other } = stateOf(change);
    return [without.spreads[0], without.spreads[7], other[0], other[7], withBn.spreads[7]].map(two);
  };
  assert.deepEqual(quoted({}), ['0.35', '0.00014', '1.1', '0.00040', '1.0']);
  assert.deepEqual(quoted({ initSd: 0.14 }).slice(0, 2), ['0.98', '0.54']);
  assert.deepEqual(quoted({ initSd: 0.2 }).slice(0, 2), ['1.4', '9.4']);
  assert.deepEqual(quoted({ initSd: 0.1, activation: 'tanh' }).slice(0, 4), ['0.70', '0.21', '2.3', '0.25']);
  assert.equal(stateOf({ initSd: 0.01 }).withBn.spreads[7].toFixed(3), '0.998');
  // “The pictures are blank from layer 4 on.”
  const blank = stateOf().without.pictures.map((levels) => levels.every((level) => level === 0));
  assert.deepEqual(blank, [false, false, false, true, true, true, true, true]);
});

test('a picture holds the first units of the shown digits, from white to full colour', () => {
  // Sixty samples of 9 units; of sample 1, the first shown digit, unit 2 stands at 1 of 0 … 2, unit 3 beyond.
  const rows = Array.from({ length: 60 }, () => Array(9).fill(0) as number[]);
  rows[1][2] = 1;
  rows[1][3] = 5;
  rows[1][8] = 2; // not among the first eight
  const levels = picture(fromRows(rows), [0, 2]);
  assert.deepEqual([...levels.subarray(0, 8)], [0, 0, 8, 15, 0, 0, 0, 0]);
  assert.ok(levels.subarray(8).every((level) => level === 0));
});

test('the dial comes to every number that is marked, and a stop to itself', () => {
  for (const initSd of MARKED) assert.equal(initSdAt(stopOf(initSd)), initSd);
  for (let stop = 0; stop <= LAST_STOP; stop++) assert.equal(stopOf(initSdAt(stop)), stop);
});

test('the title tells the four fates apart', () => {
  const fates = [stateOf(), stateOf({ initSd: 0.14 }), stateOf({ initSd: 0.2 })].map(fateOf);
  assert.deepEqual(fates, ['fades', 'lasts', 'swells']);
  const tanh = stateOf({ initSd: 1, activation: 'tanh' });
  assert.equal(fateOf(tanh), 'saturates');
  assert.match(finding(tanh), /^The spread lasts, but \d\d % of layer 8’s tanh outputs are stuck/);
  assert.equal(
    finding(stateOf({ input: 'standardized' })),
    'Standardizing lifts layer 1 from 0.35 to 1.1. Layer 8 still ends at 0.00040.',
  );
});

test('a signal that shrinks is not said to last', () => {
  const titles = [
    stateOf({ initSd: 0.1, activation: 'tanh', input: 'standardized' }),
    stateOf({ initSd: 1, activation: 'sigmoid' }),
    stateOf({ initSd: 0.1, activation: 'tanh' }),
  ].map(finding);
  assert.deepEqual(titles, [
    'The signal shrinks to a ninth: from 2.3 in layer 1 to 0.25 in layer 8.',
    'The signal shrinks to a sixth: from 7.0 in layer 1 to 1.2 in layer 8.',
    'The signal shrinks to a third: from 0.70 in layer 1 to 0.21 in layer 8.',
  ]);
});

test('the title of every shrinking signal has its fraction', () => {
  for (let stop = 0; stop <= LAST_STOP; stop++)
    for (const activation of ACTIVATIONS)
      for (const input of INPUTS)
        assert.doesNotMatch(finding(stateOf({ initSd: initSdAt(stop), activation, input })), /undefined/);
});

test('the share of saturated outputs counts both ends, and none of ReLU', () => {
  const halves = fromRows([Array.from({ length: 100 }, (_, j) => (j < 25 ? 0.99 : j < 50 ? 0.01 : 0.5))]);
  assert.equal(saturatedShare(halves, 'sigmoid'), 0.5);
  assert.equal(saturatedShare(halves, 'tanh'), 0.25);
  assert.equal(saturatedShare(halves, 'relu'), 0);
});

test('the verdict names the factor of a layer and the first layer whose digits are alike', () => {
  // (0.00014/0.35)^(1/7) = 0.33
  assert.match(verdict(stateOf()), /by 0\.33 on average\. From layer 5 on it is below 0\.01/);
  assert.match(verdict(stateOf({ initSd: 0.14 })), /average\.$/);
  assert.match(verdict(stateOf({ initSd: 1 })), /in the millions\.$/);
});

test('numbers have two digits, and where room is short a power of ten', () => {
  assert.deepEqual([0.1, 0.00014, 9.4, 12.3, 3_670_000, 4e-13].map(two), [
    '0.10',
    '0.00014',
    '9.4',
    '12',
    '3,700,000',
    '4.0e−13',
  ]);
  assert.deepEqual([0.1, 0.000024, 3_670_000].map(short), ['0.10', '2.4e−5', '3.7e6']);
});

test('no state shows NaN, Infinity or undefined', () => {
  for (const activation of ['relu', 'tanh', 'sigmoid'] as const)
    for (const initSd of [0.01, 1])
      assert.doesNotMatch(
        summary(stateOf({ activation, initSd, input: 'standardized' })),
        /NaN|Infinity|undefined/,
      );
});
