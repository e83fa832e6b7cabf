import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { PIXELS } from './digits.ts';
import { decodeShard, packShard, unpackShard } from './shard.ts';

/** Two digits that use all 16 levels and all places of a byte. */
const two = {
  count: 2,
  levels: Uint8Array.from({ length: 2 * PIXELS }, (_, n) => (7 * n + Math.floor(n / PIXELS)) % 16),
  labels: Uint8Array.of(3, 9),
};

test('what is packed comes out again as it was', () => {
  assert.deepEqual(unpackShard(packShard(two)), two);
  const none = { count: 0, levels: new Uint8Array(0), labels: new Uint8Array(0) };
  assert.deepEqual(unpackShard(packShard(none)), none);
});

test('the layout is the documented one', () => {
  const bytes = packShard(two);
  assert.equal(bytes.length, 8 + 2 * 392 + 2);
  // "BND", format 1, two digits.
  assert.deepEqual([...bytes.subarray(0, 8)], [66, 78, 68, 1, 2, 0, 0, 0]);
  // Levels 0 and 7, then 14 and 21 % 16 = 5.
  assert.deepEqual([...bytes.subarray(8, 10)], [0x07, 0xe5]);
  assert.deepEqual([...bytes.subarray(-2)], [3, 9]);
});

test('bytes are read where they lie in a larger buffer', () => {
  const larger = new Uint8Array(2000);
  const bytes = packShard(two);
  larger.set(bytes, 5);
  assert.deepEqual(unpackShard(larger.subarray(5, 5 + bytes.length)), two);
});

test('digits that do not fit the format are not packed', () => {
  assert.throws(() => packShard({ ...two, levels: two.levels.map(() => 16) }), /a level is above 15: 16/);
  assert.throws(() => packShard({ ...two, count: 3 }), /3 digits, but 1568 levels and 2 labels/);
});

test('a file that is none, of another format, cut off or too long is refused in one sentence', () => {
  const bytes = packShard(two);
  const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
  const later = bytes.map((byte, n) => (n === 3 ? 2 : byte));
  const refused: [Uint8Array, string][] = [
    [new Uint8Array(0), 'The file that arrived holds no digits.'],
    [page, 'The file that arrived holds no digits.'],
    [bytes.subarray(0, 7), 'The file that arrived holds no digits.'],
    [later, 'The digits are in format 2, and this page reads format 1: reload it.'],
    [bytes.subarray(0, 700), 'The file of digits is damaged: 700 bytes, where 2 digits take 794.'],
    [Uint8Array.of(...bytes, 0), 'The file of digits is damaged: 795 bytes, where 2 digits take 794.'],
  ];
  for (const [wrong, message] of refused) assert.throws(() => unpackShard(wrong), { message });
});

test('a shard is decoded from its gzip, and from bytes that a server un-gzipped', async () => {
  const bytes = packShard(two);
  const zipped = gzipSync(bytes);
  assert.deepEqual(await decodeShard(zipped), two);
  assert.deepEqual(await decodeShard(new Uint8Array(zipped).buffer), two);
  assert.deepEqual(await decodeShard(bytes), two);
});

test('a gzip that was cut off or damaged is refused in one sentence', async () => {
  const zipped = gzipSync(packShard(two));
  const damaged = Uint8Array.from(zipped, (byte, n) => (n === zipped.length - 6 ? byte ^ 1 : byte));
  for (const wrong of [zipped.subarray(0, zipped.length - 20), damaged])
    await assert.rejects(decodeShard(wrong), {
      message: 'The file of digits is damaged: it cannot be unpacked.',
    });
});
