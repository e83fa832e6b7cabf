import { takeDigits, type Digits } from '../../data/mnist/digits.ts';
import { SHARD_SIZE, trainFile } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { raceConfig } from '../../figures/race/settings.ts';
import { Minibatches } from '../../training/minibatches.ts';
import { MINIBATCHES, SEED } from './figure1.ts';

/** The minibatches of figure1.ts, read from the disk: the same for both nets. */
export function raceMinibatches(): Digits[] {
  const { batchSize: size, shards } = raceConfig(false, SEED);
  const order = new Minibatches({ seed: SEED, size, shards, shardSize: SHARD_SIZE });
  const files = Array.from({ length: shards }, (_, k) => fileDigits(trainFile(k)));
  return Array.from({ length: MINIBATCHES }, (_, n) => {
    const { shard, places } = order.at(n + 1);
    return takeDigits(files[shard], places);
  });
}
