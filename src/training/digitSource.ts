import { inkOf, takeDigits, type Digits } from '../data/mnist/digits.ts';
import { SHARD_SIZE, TEST_FILE, WHOLE_TEST_FILE, trainFile } from '../data/mnist/files.ts';
import type { Arrived } from './arrived.ts';
import type { DigitsConfig, RunConfig } from './config.ts';
import { Minibatches } from './minibatches.ts';
import type { ExampleSource, Lacking } from './source.ts';

/** Digits from the site's files, grey or in ink. */
export class DigitSource implements ExampleSource {
  readonly #config: DigitsConfig;
  readonly #arrived: Arrived;
  readonly #minibatches: Minibatches;
  /** Files turned to ink: once, not in every minibatch. */
  readonly #inked = new Map<string, Digits>();

  constructor(
    { seed, batchSize: size }: Pick<RunConfig, 'seed' | 'batchSize'>,
    config: DigitsConfig,
    arrived: Arrived,
  ) {
    this.#config = config;
    this.#arrived = arrived;
    this.#minibatches = new Minibatches({ seed, size, shards: config.shards, shardSize: SHARD_SIZE });
  }

  minibatch(step: number): Digits | Lacking {
    const { shard, places } = this.#minibatches.at(step);
    const images = this.#file(trainFile(shard));
    return 'lacks' in images ? images : takeDigits(images, places);
  }

  test(): Digits | Lacking {
    return this.#file(testFile(this.#config));
  }

  firstTests(count: number): Digits | Lacking {
    return this.#some(Array.from({ length: count }, (_, i) => i));
  }

  shown(): Digits | Lacking {
    return this.#some(this.#config.shown);
  }

  #some(places: readonly number[]): Digits | Lacking {
    const test = this.test();
    return 'lacks' in test ? test : takeDigits(test, places);
  }

  #file(name: string): Digits | Lacking {
    const digits = this.#arrived.get(name);
    if (!digits) return { lacks: name };
    if (this.#config.input === 'grey') return digits;
    const ink = this.#inked.get(name) ?? inkOf(digits);
    this.#inked.set(name, ink);
    return ink;
  }
}

const testFile = ({ test }: DigitsConfig) => (test === 'all' ? WHOLE_TEST_FILE : TEST_FILE);

/** The test images first, so that the curves begin at step 0. */
export function digitFiles(config: DigitsConfig): string[] {
  return [testFile(config), ...Array.from({ length: config.shards }, (_, k) => trainFile(k))];
}
