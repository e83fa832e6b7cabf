/** @file Fetches Pagefind and its index, which the build writes beside the pages, when there is something to search. */
import { href } from './href.ts';
import type { PageHit } from './searchList.ts';

interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<PageHit> }[] }>;
}

/** More than the list shows: pages without sections to show are rare. */
const PAGES = 5;

export class SearchIndex {
  #pagefind: Promise<Pagefind> | undefined;
  #failures = 0;

  /** The pages with these words, best first. Rejects where the index does not arrive; the next call tries anew. */
  async find(words: string): Promise<PageHit[]> {
    try {
      this.#pagefind ??= this.#fetch();
      const { results } = await (await this.#pagefind).search(words);
      return await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
    } catch (error) {
      this.#pagefind = undefined;
      this.#failures++;
      throw error;
    }
  }

  async #fetch(): Promise<Pagefind> {
    // A module that failed once may fail for ever at the same address.
    const again = this.#failures ? `?try=${this.#failures}` : '';
    const address = href(`/pagefind/pagefind.js${again}`);
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind; // its own types are no module
    // A dozen pages are searched in a millisecond: a worker would only be one more file to fetch.
    await pagefind.options({ noWorker: true });
    return pagefind;
  }
}
