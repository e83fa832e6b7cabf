import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RunStore } from '../training/runStore.ts';
import { handedOver, handOver } from './handOver.ts';
import { pairWith } from './paper/testPair.ts';

/** A store in which runs stay, without a browser. */
class LastingStore extends RunStore {
  constructor() {
    super(() => Promise.reject(new Error('no database in Node')));
  }
  override async put(run: Parameters<RunStore['put']>[0]): Promise<boolean> {
    await super.put(run);
    return true;
  }
}

test('what one figure hands over, another finds under the maker’s name, at the end of a link', async () => {
  const store = new LastingStore();
  const logs = pairWith([0, 50], [0.1, 0.5]);
  const path = await handOver(logs, { from: 'race', to: 'paper' }, store);
  assert.equal(path, '/lessons/paper-figure-1/#paper.run=race&at=paper');
  const [without, withBn] = await handedOver('race', store);
  assert.deepEqual(without.probes.testAccuracy.values, [0.1, 0.1]);
  assert.deepEqual(withBn.probes.testAccuracy.values, [0.5, 0.5]);
});

test('the next run takes the place of the one before', async () => {
  const store = new LastingStore();
  for (const accuracy of [0.5, 0.6])
    await handOver(pairWith([0], [0.1, accuracy]), { from: 'paper', to: 'race' }, store);
  assert.equal((await store.all()).length, 1);
  assert.deepEqual((await handedOver('paper', store))[1].probes.testAccuracy.values, [0.6]);
});

test('a run that is not there is said in one sentence', async () => {
  await assert.rejects(handedOver('drift', new LastingStore()), {
    message: 'The link names a run that this browser has not kept.',
  });
});
