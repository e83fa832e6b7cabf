import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DEFAULT_BATCH,
  MAX_SAMPLES,
  PRESETS,
  formatBatch,
  parseBatch,
  randomBatch,
  remarkOn,
  sampleName,
} from './batch.ts';

test('commas, spaces, semicolons, new lines and a pasted column all separate', () => {
  for (const text of ['4,9,2', '4 9 2', '4; 9; 2', '4\n9\n2', '4\r\n9\r\n2\r\n', ' 4 ,\t9 ,, 2 '])
    assert.deepEqual(parseBatch(text), [4, 9, 2]);
});

test('decimals, exponents, signs and a typographic minus are numbers', () => {
  assert.deepEqual(parseBatch('.5 -1.25 +3 1e3 −2'), [0.5, -1.25, 3, 1000, -2]);
});

test('minus nought is read as nought', () => {
  assert.ok(Object.is(parseBatch('-0')[0], 0));
});

const refused: [string, RegExp][] = [
  ['', /^The batch is empty\. Type 1 to 64 numbers/],
  [' , ;', /^The batch is empty/],
  ['4, nine, 2', /^Item 2, “nine”, is not a number/],
  ['4, NaN', /^Item 2, “NaN”, is not a number/],
  ['Infinity', /^Item 1, “Infinity”, is not a number/],
  ['0x10', /is not a number/],
  ['1 2 1000001', /^Item 3, 1000001, is too large/],
  ['1e999', /too large/],
  ['4 1e-120', /^Item 2, 1e-120, is too close to 0/],
  [
    Array(MAX_SAMPLES + 1)
      .fill('1')
      .join(' '),
    /^These are 65 numbers/,
  ],
];
for (const [text, message] of refused) {
  test(`«${text.slice(0, 20)}» is refused with one sentence that names the item`, () =>
    assert.throws(() => parseBatch(text), { message }));
}

test('64 samples and values of one million are the accepted edge', () => {
  assert.equal(parseBatch(Array(64).fill('-1000000').join()).length, 64);
});

test('a written batch is read back to the same numbers', () => {
  for (const batch of [...Object.values(PRESETS), [0.1 + 0.2, 1e-7, -1e6]])
    assert.deepEqual(parseBatch(formatBatch(batch)), [...batch]);
});

test('one sample and a constant are accepted, with a sentence on what they mean', () => {
  assert.match(remarkOn([7]) ?? '', /its own mean/);
  assert.match(remarkOn([5, 5]) ?? '', /every deviation is 0/);
  assert.equal(remarkOn(DEFAULT_BATCH), undefined);
});

test('the first 64 names are all different and start with a to h', () => {
  const names = Array.from({ length: MAX_SAMPLES }, (_, i) => sampleName(i));
  assert.equal(new Set(names).size, MAX_SAMPLES);
  assert.equal(names.slice(0, 8).join(''), 'abcdefgh');
});

test('a random batch has one decimal and the size of the default', () => {
  const batch = randomBatch(() => 0.123456);
  assert.deepEqual(batch, Array(8).fill(5.3));
});
