import { download } from '../data/download.ts';
import type { Digits } from '../data/mnist/digits.ts';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { decodeShard } from '../data/mnist/shard.ts';

export interface Progress {
  /** Files that are here, of how many. */
  files: number;
  of: number;
  /** Bytes of all files so far, the one on its way included. */
  received: number;
}

interface Options {
  /** How many files of training images, in their order. */
  shards: number;
  /** The address of a file. */
  address(name: string): string;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Called once for each file, as it arrives. */
  onFile(name: string, digits: Digits): void;
  fetch?: typeof fetch;
}

/**
 * Fetches the digits once, however many nets learn from them: the test images, then the training files in their order.
 * It works in the page, not in a worker, so that two workers do not fetch and unpack the same file twice, and so that a
 * file that arrived damaged counts as one that did not arrive.
 */
export class Feed {
  readonly #options: Options;
  readonly #names: string[];
  readonly #files = new Map<string, Digits>();
  /** Bytes of the files that are here, as they were downloaded. */
  #received = 0;
  #loading: Promise<void> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#names = [TEST_FILE, ...Array.from({ length: options.shards }, (_, k) => trainFile(k))];
  }

  /** What has arrived, for a worker that starts later. */
  get files(): ReadonlyMap<string, Digits> {
    return this.#files;
  }

  /** Fetches what is still missing. Rejects with one clear sentence where a file does not arrive; then call it again. */
  load(): Promise<void> {
    this.#loading ??= this.#loadMissing().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #loadMissing(): Promise<void> {
    for (const name of this.#names) if (!this.#files.has(name)) await this.#fetch(name);
  }

  async #fetch(name: string): Promise<void> {
    const { signal, address, onFile, fetch } = this.#options;
    const onProgress = (received: number) => this.#tell(this.#received + received);
    const bytes = await download(address(name), { signal, onProgress, fetch });
    const digits = await decodeShard(bytes);
    signal.throwIfAborted(); // unpacking knows nothing of the signal
    this.#files.set(name, digits);
    this.#received += bytes.byteLength;
    onFile(name, digits);
    this.#tell(this.#received);
  }

  #tell(received: number): void {
    this.#options.onProgress({ files: this.#files.size, of: this.#names.length, received });
  }
}
