import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { Feed, type Progress } from './feed.ts';
import { FakeServer } from './fakeServer.ts';

function fakeFeed(server = new FakeServer(), onFile = () => {}) {
  const life = new AbortController();
  const told: Progress[] = [];
  const given: string[] = [];
  const feed = new Feed({
    names: [TEST_FILE, trainFile(0), trainFile(1)],
    signal: life.signal,
    address: (name) => `/data/mnist/${name}`,
    fetch: server.fetch,
    onProgress: (progress) => told.push(progress),
    onFile: (name, bytes) => {
      given.push(`${name}: ${bytes.byteLength}`);
      onFile();
    },
  });
  return { server, life, told, given, feed };
}

test('the files come in their order, each once', async () => {
  const { feed, server, given } = fakeFeed();
  await feed.load();
  const names = [TEST_FILE, trainFile(0), trainFile(1)];
  assert.deepEqual(
    given,
    names.map((name) => `${name}: ${server.sizeOf(name)}`),
  );
  assert.deepEqual([...feed.files.keys()], [TEST_FILE, trainFile(0), trainFile(1)]);
  assert.deepEqual(server.asked, [TEST_FILE, trainFile(0), trainFile(1)]);
});

test('whoever asks while it loads waits for the same download, and after it for nothing', async () => {
  const { feed, server } = fakeFeed();
  await Promise.all([feed.load(), feed.load()]);
  await feed.load();
  assert.equal(server.asked.length, 3);
});

test('it says how many files and bytes are here, and never fewer than before', async () => {
  const { feed, told, server } = fakeFeed();
  await feed.load();
  const bytes = told.map(({ received }) => received);
  assert.deepEqual(
    bytes,
    [...bytes].sort((a, b) => a - b),
  );
  const sum = [TEST_FILE, trainFile(0), trainFile(1)].reduce((all, name) => all + server.sizeOf(name), 0);
  assert.deepEqual(told.at(-1), { files: 3, of: 3, received: sum });
  assert.equal(told[0].files, 0);
});

test('after a failure it fetches only what is missing', async () => {
  const { feed, server, given } = fakeFeed();
  server.missing = trainFile(1);
  await assert.rejects(feed.load(), { message: 'train-01.bin did not arrive (503).' });
  assert.equal(given.length, 2);
  server.missing = '';
  await feed.load();
  assert.deepEqual(server.asked, [TEST_FILE, trainFile(0), trainFile(1), trainFile(1)]);
  assert.equal(given.length, 3);
});

test('a file that was damaged counts as one that did not arrive', async () => {
  const { feed, given, told, server } = fakeFeed();
  await feed.load();
  feed.forget(trainFile(0));
  assert.deepEqual([...feed.files.keys()], [TEST_FILE, trainFile(1)]);
  await feed.load();
  assert.equal(given.length, 4);
  assert.equal(
    told.at(-1)?.received,
    [TEST_FILE, trainFile(0), trainFile(1)].reduce((all, name) => all + server.sizeOf(name), 0),
  );
});

test('asked again while it loads, it also fetches a file that turned out to be damaged', async () => {
  const { feed, server, given } = fakeFeed(new FakeServer(), () => {
    if (given.length !== 2) return;
    feed.forget(TEST_FILE); // which it has passed already
    void feed.load();
  });
  await feed.load();
  assert.deepEqual(server.asked, [TEST_FILE, trainFile(0), TEST_FILE, trainFile(1)]);
});

test('an abort ends the download, and no file is handed out after it', async () => {
  const { feed, life, given, server } = fakeFeed();
  const loading = feed.load();
  life.abort();
  await assert.rejects(loading, { name: 'AbortError' });
  assert.deepEqual(given, []);
  assert.ok(server.asked.length <= 1);
});
