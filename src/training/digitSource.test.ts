import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, WHOLE_TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { fileDigits } from '../data/mnist/source.ts';
import type { DigitsConfig } from './config.ts';
import { DigitSource, digitFiles } from './digitSource.ts';
import { fakeConfig } from './fakeNet.ts';

const { examples } = fakeConfig;
const arrived = new Map([TEST_FILE, trainFile(0)].map((name) => [name, fileDigits(name)]));
const sourceOf = (config: DigitsConfig) => new DigitSource({ seed: 1, batchSize: 60 }, config, arrived);

function found<T extends object>(digits: T | { lacks: string }): T {
  assert.ok(!('lacks' in digits));
  return digits;
}

test('the test images are fetched first, all or every fifth, then the training files', () => {
  assert.deepEqual(digitFiles(examples), [TEST_FILE, trainFile(0), trainFile(1)]);
  assert.deepEqual(digitFiles({ ...examples, test: 'all' })[0], WHOLE_TEST_FILE);
});

test('a binary run sees ink and paper only, in training and in the test, and the same digits', () => {
  const [grey, binary] = (['grey', 'binary'] as const).map((input) => sourceOf({ ...examples, input }));
  for (const look of [
    (source: DigitSource) => source.minibatch(1),
    (source: DigitSource) => source.test(),
    (source: DigitSource) => source.firstTests(7),
    (source: DigitSource) => source.shown(),
  ]) {
    const [before, after] = [found(look(grey)), found(look(binary))];
    assert.deepEqual(after.labels, before.labels);
    assert.deepEqual(
      after.levels,
      before.levels.map((level) => (level >= 8 ? 15 : 0)), // 128 and more of 255 is level 8
    );
  }
});

test('what has not arrived is named', () => {
  const source = sourceOf({ ...examples, test: 'all' });
  assert.deepEqual(source.test(), { lacks: WHOLE_TEST_FILE });
  assert.deepEqual(source.minibatch(84), { lacks: trainFile(1) }); // 83 minibatches of 60 a file
});
