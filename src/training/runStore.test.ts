import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeConfig } from './fakeNet.ts';
import type { Recording } from './recording.ts';
import { RunStore, type StoredRun } from './runStore.ts';

const recording: Recording = {
  format: 'training run',
  version: 1,
  config: fakeConfig,
  learningRates: [[0, 0.1]],
  probes: {},
};
const run = (id: string, at: number): StoredRun => ({ id, at, pair: [recording, recording] });

test('without a database, runs are kept in memory, the oldest first, and it says that they will not last', async () => {
  const store = new RunStore(() => Promise.reject(new Error('SecurityError')));
  assert.equal(await store.put(run('b', 2)), false);
  assert.equal(await store.put(run('a', 1)), false);
  assert.deepEqual(
    (await store.all()).map(({ id }) => id),
    ['a', 'b'],
  );
  await store.remove('a');
  assert.equal(await store.get('a'), undefined);
  assert.equal((await store.get('b'))?.at, 2);
});

test('put twice, a run is there once, as it was put last', async () => {
  const store = new RunStore(() => Promise.reject(new Error('SecurityError')));
  await store.put(run('a', 1));
  await store.put(run('a', 3));
  assert.deepEqual(
    (await store.all()).map(({ at }) => at),
    [3],
  );
});
