/** @file All that the page may call. One idea a file; start with tile.as.ts. */
export { setLearning, learnCollected } from './learn.as';
export { linearForward, weightGradient, biasGradient } from './linear.as';
export { transposePanels } from './transpose.as';
export { unpackBytes } from './bytes.as';
export { packRows } from './sparseRows.as';
export { packColumns } from './sparseColumns.as';
export { sparseForward, sparseWeightGradient } from './sparseLinear.as';
export { activationForward, activationBackward } from './activations.as';
export { batchNormForward, batchNormEval } from './batchNorm.as';
export { batchNormBackward } from './batchNormBackward.as';
export { layerNormForward, layerNormBackward } from './layerNorm.as';
export { dropoutForward } from './dropout.as';
export { noiseForward } from './noise.as';
export { addScaled, scaleBy, multiply, sumOfSquares } from './vectors.as';
export { softmax, softmaxCrossEntropy, meanSquaredError } from './softmax.as';

/** Where the memory is free from: below stand the constants. */
export function freeFrom(): usize {
  return __heap_base;
}
