/** @file For tests: serves the fake files of digits, or fails to. */
import { packShard } from '../data/mnist/shard.ts';
import { fakeFile } from './fakeNet.ts';

const files = new Map<string, Uint8Array<ArrayBuffer>>();

/** A fake file as it is downloaded; packed once for all tests. */
export function packedFile(name: string): Uint8Array<ArrayBuffer> {
  const bytes = files.get(name) ?? packShard(fakeFile(name));
  files.set(name, bytes);
  return bytes;
}

export class FakeServer {
  /** Names of the files that were asked for, in order. */
  readonly asked: string[] = [];
  /** This file is answered with an error. */
  missing = '';
  /** This file is answered with a page of words, as a hotel's login is. */
  damaged = '';
  /** Nothing is answered until `release`. */
  held = false;
  #waiting: (() => void)[] = [];

  readonly fetch: typeof fetch = async (input, options) => {
    const name = String(input).split('/').at(-1) ?? '';
    options?.signal?.throwIfAborted();
    this.asked.push(name);
    if (this.held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    options?.signal?.throwIfAborted();
    if (name === this.missing) return new Response('busy', { status: 503 });
    return new Response(name === this.damaged ? 'Please log in.' : packedFile(name));
  };

  release(): void {
    this.held = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  sizeOf(name: string): number {
    return packedFile(name).byteLength;
  }
}
