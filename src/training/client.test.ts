import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { TrainingClient } from './client.ts';
import { fakeConfig } from './fakeNet.ts';
import { packedFile } from './fakeServer.ts';
import { FakeWorker, quiet, turn } from './fakeWorker.ts';

function fakeClient({ files = [TEST_FILE, trainFile(0), trainFile(1)], silence = 20_000 } = {}) {
  const worker = new FakeWorker();
  const life = new AbortController();
  const damaged: string[] = [];
  const onDamaged = (file: string, why: string) => damaged.push(`${file}: ${why}`);
  const client = new TrainingClient({ signal: life.signal, start: () => worker, silence, onDamaged });
  for (const name of files) client.give(name, packedFile(name).buffer);
  return { worker, life, client, damaged };
}

const aborted = { name: 'AbortError' };

test('an order is a promise of a snapshot', async () => {
  const { client } = fakeClient();
  const racer = client.begin(fakeConfig);
  const { step, losses } = await racer.advance(3, 0.5);
  assert.deepEqual([step, [...losses]], [3, [0, 0.5, 2]]);
  assert.equal((await racer.advance(6, 0)).standing.is, 'done');
});

test('the bytes are copied, so that another worker gets them too', async () => {
  const { client } = fakeClient({ files: [] });
  const bytes = packedFile(TEST_FILE).slice();
  client.give(TEST_FILE, bytes.buffer);
  assert.deepEqual(bytes, packedFile(TEST_FILE));
});

test('a damaged file is told, and the order goes on when it comes whole', async () => {
  const { client, damaged } = fakeClient({ files: [TEST_FILE] });
  const racer = client.begin(fakeConfig);
  client.give(trainFile(0), new ArrayBuffer(3));
  await racer.advance(1, 0); // the test of step 0
  const order = racer.advance(1, 0);
  await quiet();
  assert.deepEqual(damaged, ['train-00.bin: The file that arrived holds no digits.']);
  client.give(trainFile(0), packedFile(trainFile(0)).buffer);
  assert.equal((await order).step, 1);
});

test('a second order before the first is done is refused, and the first is answered', async () => {
  const { client } = fakeClient();
  const racer = client.begin(fakeConfig);
  const first = racer.advance(1, 0);
  await assert.rejects(racer.advance(2, 0), /the order before is not done/);
  assert.equal((await first).step, 1);
});

test('a new run ends the order of the old one, and the old racer for good', async () => {
  const { client } = fakeClient();
  const old = client.begin(fakeConfig);
  const order = old.advance(6, 0);
  const racer = client.begin(fakeConfig);
  await assert.rejects(order, aborted);
  await assert.rejects(old.advance(1, 0), aborted);
  assert.equal((await racer.advance(1, 0)).step, 1);
});

test('a late answer of the old run is not taken for one of the new', async () => {
  const { client, worker } = fakeClient();
  worker.held = true;
  const order = client.begin(fakeConfig).advance(6, 0);
  await quiet();
  const next = client.begin(fakeConfig).advance(1, 0);
  await assert.rejects(order, aborted);
  worker.release();
  assert.equal((await next).step, 1);
});

test('a late failure of the old run does not end the new', async () => {
  const { client, worker } = fakeClient();
  worker.held = true;
  client.begin({ ...fakeConfig, batchSize: 0 });
  await quiet();
  const next = client.begin(fakeConfig).advance(1, 0);
  worker.release();
  assert.equal((await next).step, 1);
});

test('a worker that breaks down rejects the order, and every later one at once', async () => {
  const { client, worker } = fakeClient();
  const racer = client.begin(fakeConfig);
  const order = racer.advance(6, 0);
  worker.breakDown();
  await assert.rejects(order, { message: 'The training worker broke down.' });
  await assert.rejects(racer.advance(1, 0), /broke down/);
  await assert.rejects(client.begin(fakeConfig).advance(1, 0), /broke down/);
});

test('a worker that broke down while nobody waited fails the next order', async () => {
  const { client, worker } = fakeClient();
  worker.breakDown();
  await assert.rejects(client.begin(fakeConfig).advance(1, 0), /broke down/);
});

test('a run that cannot begin rejects with the reason', async () => {
  const { client } = fakeClient();
  const racer = client.begin({ ...fakeConfig, batchSize: 0 });
  await assert.rejects(racer.advance(1, 0), /received a size of 0/);
});

test('a worker that says nothing for too long counts as dead', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, worker } = fakeClient({ silence: 8000 });
  worker.deaf = true;
  const order = client.begin(fakeConfig).advance(1, 0);
  const heard = assert.rejects(order, { message: 'The training worker fell silent.' });
  let over = false;
  void heard.then(() => (over = true));
  for (let part = 0; part < 3; part++) t.mock.timers.tick(2000);
  await quiet();
  assert.equal(over, false);
  t.mock.timers.tick(2000);
  await heard;
});

test('a worker that waits for a file may be silent as long as the network', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client } = fakeClient({ files: [trainFile(0)] });
  const order = client.begin(fakeConfig).advance(1, 0);
  await quiet(); // it has said that it waits
  for (let part = 0; part < 100; part++) t.mock.timers.tick(60_000);
  client.give(TEST_FILE, packedFile(TEST_FILE).buffer);
  assert.equal((await order).step, 1);
});

test('with the file it waited for, the alarm is set again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, worker } = fakeClient({ files: [] });
  const order = client.begin(fakeConfig).advance(1, 0);
  await quiet();
  worker.deaf = true;
  client.give(TEST_FILE, packedFile(TEST_FILE).buffer);
  const heard = assert.rejects(order, /fell silent/);
  for (let part = 0; part < 4; part++) t.mock.timers.tick(5000);
  await heard;
});

test('a damaged file that the order does not wait for leaves the alarm on', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, worker, damaged } = fakeClient();
  const racer = client.begin(fakeConfig);
  await racer.advance(1, 0);
  client.give(trainFile(2), new ArrayBuffer(3));
  worker.held = true; // its answer to the order never comes
  let why = '';
  racer.advance(2, 0).catch((error: Error) => (why = error.message));
  worker.tell({ say: 'damaged', file: trainFile(2), why: 'The file that arrived holds no digits.' });
  await quiet();
  assert.equal(damaged.length, 1);
  for (let part = 0; part < 4; part++) t.mock.timers.tick(5000);
  await quiet();
  assert.equal(why, 'The training worker fell silent.');
});

test('the damaged file that the order waits for stops the alarm, and so the reader may take any time', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, damaged } = fakeClient({ files: [trainFile(0)] });
  const order = client.begin(fakeConfig).advance(1, 0);
  await quiet();
  client.give(TEST_FILE, new ArrayBuffer(3));
  while (damaged.length === 0) await turn();
  for (let part = 0; part < 100; part++) t.mock.timers.tick(60_000);
  client.give(TEST_FILE, packedFile(TEST_FILE).buffer);
  assert.equal((await order).step, 1);
});

test('another file sets no alarm for a worker that waits for its own', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, damaged } = fakeClient({ files: [trainFile(0)] });
  const order = client.begin(fakeConfig).advance(1, 0);
  await quiet();
  client.give(trainFile(2), new ArrayBuffer(3));
  while (damaged.length === 0) await turn();
  for (let part = 0; part < 100; part++) t.mock.timers.tick(60_000);
  client.give(TEST_FILE, packedFile(TEST_FILE).buffer);
  assert.equal((await order).step, 1);
});

test('an abort ends the worker and rejects the order with its own reason', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, worker, life } = fakeClient();
  const racer = client.begin(fakeConfig);
  const order = racer.advance(6, 0);
  const reason = new Error('The figure left the page.');
  life.abort(reason);
  await assert.rejects(order, reason);
  assert.equal(worker.terminated, true);
  await assert.rejects(racer.advance(6, 0), reason);
  t.mock.timers.tick(60_000); // no alarm is left to go off
  await turn();
});

test('a client that ended before it began starts no worker', () => {
  let started = 0;
  const start = () => {
    started++;
    return new FakeWorker();
  };
  assert.throws(
    () => new TrainingClient({ signal: AbortSignal.abort(), start, onDamaged: () => {} }),
    aborted,
  );
  assert.equal(started, 0);
});
