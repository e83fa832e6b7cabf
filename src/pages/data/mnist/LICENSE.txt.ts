import {
  BY_CLASS_FILE,
  EACH,
  SHARD_SIZE,
  SIXTY,
  SIXTY_FILE,
  TEST_FILE,
  TRAIN_SHARDS,
  WHOLE_TEST_FILE,
  trainFile,
} from '../../../data/mnist/files.ts';
import { SIDE, WHITE } from '../../../data/mnist/digits.ts';

const images = (count: number) => count.toLocaleString('en');

/** What lies beside it, whose it is, and on what terms it may be passed on. ASCII: hosts serve .txt without a charset. */
const TEXT = `The files in this folder hold handwritten digits of the MNIST database.

${trainFile(0)} to ${trainFile(TRAIN_SHARDS - 1)}: all ${images(SHARD_SIZE * TRAIN_SHARDS)} images of the training
set, ${images(SHARD_SIZE)} a file, in its order.
${WHOLE_TEST_FILE}: all 10,000 images of the test set.
${TEST_FILE}: every fifth image of the test set, from the first on,
2,000 in all.
${SIXTY_FILE}: the first ${SIXTY} images of the training set.
${BY_CLASS_FILE}: the first ${EACH} images of each digit in the test set.

Whose they are
Yann LeCun and Corinna Cortes hold the copyright of the MNIST database, which
is a derivative work of databases of NIST, the National Institute of Standards
and Technology. They make it available under the terms of the Creative Commons
Attribution-Share Alike 3.0 licence (CC BY-SA 3.0):
https://creativecommons.org/licenses/by-sa/3.0/

What was changed
The images are those of the original files at their full ${SIDE} x ${SIDE} pixels. The
256 grey values were rounded to ${WHITE + 1} levels, two pixels were packed into a byte,
and each file was compressed with gzip. The labels are unchanged.

The packed files
They are adaptations of the database and come under the same licence,
CC BY-SA 3.0. Pass them on with this text.

Source: Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning
applied to document recognition", Proceedings of the IEEE 86 (11), 1998.
https://doi.org/10.1109/5.726791
`;

export function GET() {
  return new Response(TEXT, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
