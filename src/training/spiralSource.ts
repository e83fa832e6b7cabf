import type { Points } from '../data/toy/points.ts';
import { spirals } from '../data/toy/spirals.ts';
import { namedRandom } from '../nn/namedRandom.ts';
import type { RunConfig, SpiralsConfig } from './config.ts';
import { Minibatches } from './minibatches.ts';
import type { ExampleSource } from './source.ts';

/** The spirals reach to 1; the grid goes so far in both directions. */
export const GRID_REACH = 1.2;
/** Of the points, which are the same in every run. */
const DATA_SEED = 1;

/** From the plane of the spirals to what the net takes in, one function a feature. */
type Scale = readonly ((value: number) => number)[];

/** What the two features look like "raw": one far from 0 and wide, the other as it is. */
const RAW: Scale = [(x) => 100 * x + 50, (y) => y];

/** The spirals, drawn anew from their own seed wherever they are needed. */
export class SpiralSource implements ExampleSource {
  readonly #config: SpiralsConfig;
  readonly #train: Points;
  readonly #scale: Scale;
  readonly #minibatches: Minibatches;

  constructor({ seed, batchSize: size }: Pick<RunConfig, 'seed' | 'batchSize'>, config: SpiralsConfig) {
    this.#config = config;
    const train = spiralPoints(config, 'train');
    this.#scale = config.scale === 'raw' ? RAW : standardizing(train);
    this.#train = scaled(train, this.#scale);
    this.#minibatches = new Minibatches({ seed, size, shards: 1, shardSize: config.count });
  }

  minibatch(step: number): Points {
    return takePoints(this.#train, this.#minibatches.at(step).places);
  }

  test(): Points {
    return scaled(spiralPoints(this.#config, 'test'), this.#scale);
  }

  firstTests(count: number): Points {
    return takePoints(
      this.test(),
      Array.from({ length: count }, (_, i) => i),
    );
  }

  shown(): Points {
    return scaled(gridPoints(this.#config.grid), this.#scale);
  }
}

/** In the plane of the spirals, before any scale. */
export function spiralPoints({ count, turns, noise }: SpiralsConfig, set: 'train' | 'test'): Points {
  return spirals({ count, turns, noise }, namedRandom(`spirals.${set}`, DATA_SEED));
}

/** The middles of n × n cells over the spirals, row by row from the bottom left. */
export function gridPoints(n: number): Points {
  const at = (k: number) => GRID_REACH * ((2 * k + 1) / n - 1);
  const cells = Array.from({ length: n * n }, (_, k) => [at(k % n), at(Math.floor(k / n))]);
  return {
    count: n * n,
    features: 2,
    inputs: Float32Array.from(cells.flat()),
    labels: new Uint8Array(n * n),
  };
}

/** The same for raw and plain points: a feature's own unit falls out. */
function standardizing({ count, inputs }: Points): Scale {
  return [0, 1].map((feature) => {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < count; i++) sum += inputs[2 * i + feature];
    const mean = sum / count;
    for (let i = 0; i < count; i++) squares += (inputs[2 * i + feature] - mean) ** 2;
    return (value: number) => (value - mean) / Math.sqrt(squares / count);
  });
}

function scaled(points: Points, scale: Scale): Points {
  return { ...points, inputs: points.inputs.map((value, n) => scale[n % 2](value)) };
}

function takePoints({ features, inputs, labels }: Points, places: ArrayLike<number>): Points {
  const indexes = Array.from(places);
  return {
    count: indexes.length,
    features,
    inputs: Float32Array.from(indexes.flatMap((i) => [...inputs.subarray(features * i, features * (i + 1))])),
    labels: Uint8Array.from(indexes, (i) => labels[i]),
  };
}
