import { download } from '../data/download.ts';

export interface Progress {
  /** Files that are here, of how many. */
  files: number;
  of: number;
  /** Bytes of all files so far, the one on its way included. */
  received: number;
}

interface Options {
  /** The files to fetch, in their order. */
  names: readonly string[];
  /** The address of a file. */
  address(name: string): string;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Called once for each file, as it arrives. */
  onFile(name: string, bytes: ArrayBuffer): void;
  fetch?: typeof fetch;
}

/**
 * Fetches the digits once, however many nets learn from them, one file after the other.
 * It works in the page, so that two workers do not fetch the same file twice; unpacking it is theirs.
 */
export class Feed {
  readonly #options: Options;
  readonly #names: readonly string[];
  readonly #files = new Map<string, ArrayBuffer>();
  #loading: Promise<void> | undefined;
  /** What is missing is to be fetched, from the first such file on. */
  #asked = false;

  constructor(options: Options) {
    this.#options = options;
    this.#names = options.names;
  }

  /** What has arrived, for a worker that starts later. */
  get files(): ReadonlyMap<string, ArrayBuffer> {
    return this.#files;
  }

  /** Fetches what is still missing. Rejects with one clear sentence where a file does not arrive; then call it again. */
  load(): Promise<void> {
    this.#asked = true;
    this.#loading ??= this.#loadAsked().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** A file that turned out to be damaged counts as one that did not arrive. */
  forget(name: string): void {
    this.#files.delete(name);
  }

  async #loadAsked(): Promise<void> {
    while (this.#asked) await this.#loadMissing();
  }

  /** Ends early where it is asked again: a file that it has passed may have been forgotten since. */
  async #loadMissing(): Promise<void> {
    this.#asked = false;
    for (const name of this.#names) {
      if (this.#asked) return;
      if (!this.#files.has(name)) await this.#fetch(name);
    }
  }

  async #fetch(name: string): Promise<void> {
    const { signal, address, onFile, fetch } = this.#options;
    const onProgress = (received: number) => this.#tell(this.#received + received);
    const bytes = await download(address(name), { signal, onProgress, fetch });
    this.#files.set(name, bytes);
    onFile(name, bytes);
    this.#tell(this.#received);
  }

  get #received(): number {
    return [...this.#files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  #tell(received: number): void {
    this.#options.onProgress({ files: this.#files.size, of: this.#names.length, received });
  }
}
