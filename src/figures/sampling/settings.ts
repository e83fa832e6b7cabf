/** @file What the reader can set in this figure. The draws themselves follow from the seed, so a link shows the same ones. */
import { choiceSetting, numberSetting, type Setting } from '../../data/settings.ts';

/** Sizes of a minibatch: each twice the one before. */
export const SIZES: readonly number[] = [2, 4, 8, 16, 32, 64, 128, 256];
export const FIRST_SIZE = SIZES.indexOf(8);
/** More minibatches of one size than this would show nothing new. */
export const MOST_DRAWN = 1000;

/** So many minibatches before the theory is shown. */
export const ENOUGH = 30;

export const POPULATION_NAMES = ['recorded', 'normal', 'uniform', 'exponential', 'humps'] as const;
export type PopulationName = (typeof POPULATION_NAMES)[number];

/** What falls onto the lower strip: the mean, or the variance with 1/m or with 1/(m − 1). */
export const STATISTICS = ['mean', 'biased', 'unbiased'] as const;
export type Statistic = (typeof STATISTICS)[number];

export const populationSetting: Setting<PopulationName> = choiceSetting('sampling.from', [
  ...POPULATION_NAMES,
]);
export const statisticSetting: Setting<Statistic> = choiceSetting('sampling.show', [...STATISTICS]);
/** The place of m in SIZES. */
export const sizeSetting = numberSetting('sampling.size', FIRST_SIZE, {
  min: 0,
  max: SIZES.length - 1,
  whole: true,
});

/** How many minibatches of each size the reader has drawn. One of the first size is there from the beginning. */
export const drawnSetting: Setting<readonly number[]> = {
  key: 'sampling.drawn',
  initial: SIZES.map((_, i) => (i === FIRST_SIZE ? 1 : 0)),
  parse(text) {
    const counts = text.split(',').map(Number);
    const good = (count: number) => Number.isInteger(count) && count >= 0 && count <= MOST_DRAWN;
    if (counts.length !== SIZES.length || !counts.every(good))
      throw new Error(`sampling.drawn is ${SIZES.length} whole numbers from 0 to ${MOST_DRAWN}, not ${text}`);
    return counts;
  },
  format: (counts) => counts.join(),
};
