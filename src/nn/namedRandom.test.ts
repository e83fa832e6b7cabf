import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedRandom } from './namedRandom.ts';

const three = (name: string, seed: number) => {
  const random = namedRandom(name, seed);
  return [random.uniform(), random.uniform(), random.uniform()];
};

test('the same name and seed draw the same numbers', () => {
  assert.deepEqual(three('weights', 7), three('weights', 7));
});

test('another name or another seed draws others', () => {
  assert.notDeepEqual(three('weights', 7), three('batches', 7));
  assert.notDeepEqual(three('weights', 7), three('weights', 8));
});

test('name and seed do not run into one another', () => {
  assert.notDeepEqual(three('batches:1', 2), three('batches', 12));
});

test('the hash is FNV-1a', () => {
  assert.equal(namedRandom('a', 1).seed, fnv1a('a:1'));
  assert.equal(fnv1a('foobar'), 0xbf9cf968); // the published test vector
});

function fnv1a(text: string): number {
  return [...text].reduce(
    (hash, c) => Number((BigInt(hash ^ c.charCodeAt(0)) * 0x01000193n) % 2n ** 32n),
    0x811c9dc5,
  );
}
