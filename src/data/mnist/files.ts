/** @file Which digits the site ships, and under which names in `/data/mnist/`. */

/** Digits in one file of the training set. */
export const SHARD_SIZE = 5000;
/** Files of the training set: all of its 60,000 images. */
export const TRAIN_SHARDS = 12;
/** Shard k holds the images 5000 k … 5000 k + 4999, in the order of the training set. */
export const trainFile = (k: number): string => `train-${String(k).padStart(2, '0')}.bin`;

/** Every fifth test image (0, 5, 10, …): the first 2,000 are harder than all 10,000 together. */
export const TEST_FILE = 'test-fifth.bin';
/** All 10,000 test images. */
export const WHOLE_TEST_FILE = 'test-all.bin';

/** The first digits of the training set, as a file of some 6 kB: a minibatch for figures that train nothing. */
export const SIXTY_FILE = 'sixty.bin';
export const SIXTY = 60;
/** The first so many test images of each digit: the 0s, then the 1s, … */
export const EACH = 32;
export const BY_CLASS_FILE = 'by-class.bin';
