import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import type { Engine } from './engine.ts';
import { fakeConfig, fakeEngine, fakeFile } from './fakeNet.ts';
import { Host } from './host.ts';
import { packedFile } from './fakeServer.ts';
import { until } from './fakeWorker.ts';
import type { FromWorker } from './protocol.ts';

function fakeHost(engine: Engine = fakeEngine) {
  const said: FromWorker[] = [];
  const host = new Host(engine, (message) => said.push(message));
  return {
    said,
    /** In short: what was said, of which run, at which step. */
    get log() {
      return said.map((message) =>
        [
          message.say,
          'run' in message ? message.run : 'file' in message ? message.file : '',
          message.say === 'snapshot' ? message.snapshot.step : '',
        ]
          .join(' ')
          .trim(),
      );
    },
    begin: (run: number, config = fakeConfig) => host.hear({ say: 'begin', run, config }),
    give: (name: string) => host.arrive(name, fakeFile(name)),
    hear: (name: string, bytes: ArrayBuffer) => host.hear({ say: 'file', name, bytes }),
    advance: (run: number, to: number) => host.hear({ say: 'advance', run, to, learningRate: 0 }),
  };
}

test('an order is answered with one snapshot of its run', () => {
  const host = fakeHost();
  host.give(TEST_FILE);
  host.give(trainFile(0));
  host.begin(1);
  host.advance(1, 2);
  assert.deepEqual(host.log, ['snapshot 1 2']);
});

test('an order that can do nothing says what it waits for, and is answered when that is there', () => {
  const host = fakeHost();
  host.begin(1);
  host.advance(1, 1);
  host.give(trainFile(0));
  host.give(TEST_FILE);
  host.give(trainFile(1)); // the order is done: no second answer
  const waiting = { say: 'waiting', run: 1, file: TEST_FILE };
  assert.deepEqual(host.said.slice(0, 2), [waiting, waiting]);
  assert.deepEqual(host.log.slice(2), ['snapshot 1 1']);
});

test('an order that gets half way is answered at once, and the next one waits', () => {
  const host = fakeHost();
  host.give(TEST_FILE);
  host.give(trainFile(0));
  host.begin(1);
  host.advance(1, 4);
  host.advance(1, 5);
  host.give(trainFile(1));
  assert.deepEqual(host.log, ['snapshot 1 2', 'waiting 1', 'snapshot 1 5']);
});

test('a new run forgets the old one and its order, and keeps the files', () => {
  const host = fakeHost();
  host.give(TEST_FILE);
  host.begin(1);
  host.advance(1, 1); // tested at 0, so it is answered
  host.advance(1, 1); // waits
  host.begin(2);
  host.give(trainFile(0));
  host.advance(1, 2); // of the old run
  host.advance(2, 1);
  assert.deepEqual(host.log, ['snapshot 1 0', 'waiting 1', 'snapshot 2 1']);
});

test('what throws is told in its own words, with its run', () => {
  const host = fakeHost(() => {
    throw new Error('No memory is left.');
  });
  host.begin(3);
  assert.deepEqual(host.said, [{ say: 'failed', run: 3, why: 'No memory is left.' }]);
});

test('where a run cannot begin, the one before does not go on', () => {
  const host = fakeHost();
  host.give(TEST_FILE);
  host.give(trainFile(0));
  host.begin(1);
  host.begin(2, { ...fakeConfig, batchSize: 0 });
  host.advance(1, 1);
  host.advance(2, 1);
  assert.deepEqual(host.log, ['failed 2']);
});

test('a file is unpacked where it is used, and one that is damaged is told by its name', async () => {
  const host = fakeHost();
  host.begin(1);
  host.advance(1, 1);
  host.hear(TEST_FILE, packedFile(TEST_FILE).buffer);
  host.hear(trainFile(0), new ArrayBuffer(9));
  await until(() => host.said.length === 3);
  assert.deepEqual(host.log, ['waiting 1', 'snapshot 1 0', 'damaged train-00.bin']);
  assert.deepEqual(host.said[2], {
    say: 'damaged',
    file: trainFile(0),
    why: 'The file that arrived holds no digits.',
  });
});
