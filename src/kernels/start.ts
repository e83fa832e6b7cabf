/** @file What a net's memory holds before its first step. */
import type { Tensor } from './stage.ts';
import { writeTensor } from './tensors.ts';

/** gamma and the running variances at 1, random numbers by seed and layer; everything else is 0, as memory begins. */
export function writeStart(floats: Float32Array, tensors: Iterable<Tensor>, seed: number): void {
  const words = new Uint32Array(floats.buffer);
  for (const tensor of tensors) {
    if (/\.(gamma|runningVar)$/.test(tensor.name))
      writeTensor(floats, tensor, new Float32Array(tensor.columns).fill(1));
    if (tensor.name.endsWith('.random'))
      for (let n = 0; n < 4; n++) words[tensor.address / 4 + n] = hashOf(`${seed}:${tensor.name}:${n}`);
  }
}

/** FNV-1a with a finish that mixes all bits (murmur3), never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}
