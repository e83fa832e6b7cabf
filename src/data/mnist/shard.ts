/**
 * @file A shard: some digits as one small file, 4 bits a pixel.
 *
 *   bytes 0–2          "BND"
 *   byte 3             the format: 1
 *   bytes 4–7          count, little-endian
 *   count × 392 bytes  levels, two pixels a byte, the left one in the high bits
 *   count bytes        labels
 *
 * It travels gzipped: 94 bytes a digit, where 8 bits a pixel would take 160.
 */
import { PIXELS, WHITE, type Digits } from './digits.ts';

const MAGIC = [0x42, 0x4e, 0x44]; // "BND"
const FORMAT = 1;
const HEADER = 8;
const PACKED = PIXELS / 2;

const sizeOf = (count: number) => HEADER + count * (PACKED + 1);

export function packShard({ count, levels, labels }: Digits): Uint8Array<ArrayBuffer> {
  if (levels.length !== count * PIXELS || labels.length !== count)
    throw new Error(`packShard: ${count} digits, but ${levels.length} levels and ${labels.length} labels.`);
  const bytes = new Uint8Array(sizeOf(count));
  bytes.set([...MAGIC, FORMAT]);
  new DataView(bytes.buffer).setUint32(4, count, true);
  for (let n = 0; n < count * PACKED; n++) {
    const left = levels[2 * n];
    const right = levels[2 * n + 1];
    if (left > WHITE || right > WHITE)
      throw new Error(`packShard: a level is above ${WHITE}: ${Math.max(left, right)}.`);
    bytes[HEADER + n] = (left << 4) | right;
  }
  bytes.set(labels, HEADER + count * PACKED);
  return bytes;
}

/** The inverse of packShard. Throws on bytes that are not a whole shard. */
export function unpackShard(bytes: Uint8Array): Digits {
  const count = countIn(bytes);
  const levels = new Uint8Array(count * PIXELS);
  for (let n = 0; n < count * PACKED; n++) {
    const pair = bytes[HEADER + n];
    levels[2 * n] = pair >> 4;
    levels[2 * n + 1] = pair & WHITE;
  }
  return { count, levels, labels: bytes.slice(HEADER + count * PACKED) };
}

function countIn(bytes: Uint8Array): number {
  if (bytes.length < HEADER || MAGIC.some((byte, n) => bytes[n] !== byte))
    throw new Error('The file that arrived holds no digits.');
  if (bytes[3] !== FORMAT)
    throw new Error(`The digits are in format ${bytes[3]}, and this page reads format ${FORMAT}: reload it.`);
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (bytes.length !== sizeOf(count))
    throw new Error(
      `The file of digits is damaged: ${bytes.length} bytes, where ${count} digits take ${sizeOf(count)}.`,
    );
  return count;
}

/** A shard as it was downloaded. A server may have un-gzipped it on the way: then it is taken as it is. */
export async function decodeShard(gzipped: ArrayBuffer | Uint8Array): Promise<Digits> {
  const bytes = new Uint8Array(gzipped);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return unpackShard(isGzip ? await gunzip(bytes) : bytes);
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (cause) {
    throw new Error('The file of digits is damaged: it cannot be unpacked.', { cause });
  }
}
