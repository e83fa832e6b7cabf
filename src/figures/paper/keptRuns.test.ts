import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RunStore } from '../../training/runStore.ts';
import { KeptRuns } from './keptRuns.ts';
import { LAST_STEP, MOST_KEPT } from './settings.ts';
import { pairWith } from './testPair.ts';

/** Of a browser that keeps nothing. */
const forbidden = () => new RunStore(() => Promise.reject(new Error('SecurityError')));
const pair = () => pairWith([0, 500, LAST_STEP], [0.979, 0.98]);

test('where the browser keeps nothing, a run is kept as long as the page is open, and that is said', async () => {
  const kept = new KeptRuns(forbidden());
  const logs = pair();
  assert.match(await kept.keep(logs), /^This browser keeps nothing for this site/);
  assert.equal(kept.isKept(logs), true);
  await kept.load(); // as on another visit to the figure
  assert.deepEqual(
    kept.runs.map(({ outcome }) => [outcome.step, outcome.gap, outcome.solved]),
    [[LAST_STEP, 0.1, true]],
  );
});

test('a kept run opens as it was, and counts as kept', async () => {
  const kept = new KeptRuns(forbidden());
  const logs = pair();
  await kept.keep(logs);
  const opened = kept.open(kept.runs[0]);
  assert.deepEqual(
    opened.map(({ tests, config, probes }) => [tests, config, probes.length]),
    logs.map(({ tests, config, probes }) => [tests, config, probes.length]),
  );
  assert.equal(kept.isKept(opened), true);
});

test('a run that went on since it was kept can be kept again', async () => {
  const kept = new KeptRuns(forbidden());
  const logs = pair();
  await kept.keep(logs);
  logs[1].step += 1;
  assert.equal(kept.isKept(logs), false);
});

test('a run that was removed can be kept again; pressed twice, it is kept once', async () => {
  const kept = new KeptRuns(forbidden());
  const logs = pair();
  await Promise.all([kept.keep(logs), kept.keep(logs)]);
  assert.equal(kept.runs.length, 1);
  await kept.remove(kept.runs[0].id);
  assert.equal(kept.isKept(logs), false);
  await kept.keep(logs);
  assert.equal(kept.isKept(logs), true);
});

test('a stored run that cannot be read costs one sentence, and none of the others', async () => {
  const store = forbidden();
  const kept = new KeptRuns(store);
  await kept.keep(pair());
  const [good] = await store.all();
  const blind = good.pair.map((recording) => ({ ...recording, probes: {} }));
  await store.put({ ...good, id: 'kept-blind', pair: blind as unknown as typeof good.pair });
  assert.equal(await kept.load(), 'One kept run could not be read.');
  assert.deepEqual(
    kept.runs.map(({ id }) => id),
    [good.id],
  );
});

test('there is room for six, and again after one is removed', async () => {
  const kept = new KeptRuns(forbidden());
  for (let n = 0; n < MOST_KEPT; n++) await kept.keep(pair());
  assert.match(await kept.keep(pair()), /^There is room for 6 runs\./);
  assert.equal(new Set(kept.runs.map(({ id }) => id)).size, MOST_KEPT);
  await kept.remove(kept.runs[0].id);
  await kept.keep(pair());
  assert.equal(kept.runs.length, MOST_KEPT);
});
