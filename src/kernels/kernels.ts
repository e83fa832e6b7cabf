/** @file What index.as.ts exports, as TypeScript sees it: addresses are byte offsets in the net's memory. */

type Address = number;

export interface Kernels {
  setLearning(
    mode: number,
    rate: number,
    sgdMomentum: number,
    weightDecay: number,
    toVelocity: number,
    toGradient: number,
  ): void;
  learnCollected(parameters: Address, floats: number): void;
  linearForward(
    x: Address,
    xWidth: number,
    inputs: number,
    w: Address,
    bias: Address,
    y: Address,
    yWidth: number,
    rows: number,
  ): void;
  weightGradient(
    x: Address,
    xWidth: number,
    inputs: number,
    dY: Address,
    yWidth: number,
    rows: number,
    w: Address,
  ): void;
  biasGradient(dY: Address, yWidth: number, rows: number, bias: Address): void;
  transposePanels(w: Address, inWidth: number, outWidth: number, wT: Address): void;
  activationForward(kind: number, x: Address, y: Address, rows: number, width: number): void;
  activationBackward(kind: number, y: Address, d: Address, rows: number, width: number): void;
  batchNormForward(
    activation: number,
    x: Address,
    rows: number,
    width: number,
    group: number,
    affine: Address,
    running: Address,
    momentum: number,
    eps: number,
    batch: Address,
    xHat: Address,
    y: Address,
  ): void;
  batchNormEval(
    activation: number,
    x: Address,
    rows: number,
    width: number,
    affine: Address,
    running: Address,
    eps: number,
    y: Address,
  ): void;
  batchNormBackward(
    activation: number,
    y: Address,
    d: Address,
    rows: number,
    width: number,
    group: number,
    affine: Address,
    batch: Address,
    xHat: Address,
  ): void;
  softmax(z: Address, rows: number, classes: number, width: number, p: Address): void;
  softmaxCrossEntropy(
    z: Address,
    rows: number,
    classes: number,
    width: number,
    labels: Address,
    d: Address,
  ): number;
  meanSquaredError(
    y: Address,
    rows: number,
    columns: number,
    width: number,
    target: Address,
    d: Address,
  ): number;
  unpackBytes(bytes: Address, rows: number, columns: number, width: number, scale: number, x: Address): void;
  packRows(
    bytes: Address,
    rows: number,
    columns: number,
    block: number,
    scale: number,
    starts: Address,
    entries: Address,
  ): void;
  packColumns(
    bytes: Address,
    rows: number,
    columns: number,
    blocks: number,
    starts: Address,
    entries: Address,
    rowBytes: number,
    columnStarts: Address,
    columnEntries: Address,
  ): void;
  sparseForward(
    starts: Address,
    blocks: number,
    entries: Address,
    xWidth: number,
    w: Address,
    bias: Address,
    y: Address,
    yWidth: number,
    rows: number,
  ): void;
  sparseWeightGradient(
    columnStarts: Address,
    columnEntries: Address,
    columns: number,
    xWidth: number,
    dY: Address,
    yWidth: number,
    w: Address,
  ): void;
  layerNormForward(
    x: Address,
    rows: number,
    columns: number,
    width: number,
    affine: Address,
    eps: number,
    invStd: Address,
    xHat: Address,
    y: Address,
  ): void;
  layerNormBackward(
    d: Address,
    rows: number,
    columns: number,
    width: number,
    affine: Address,
    invStd: Address,
    xHat: Address,
  ): void;
  dropoutForward(x: Address, floats: number, rate: number, state: Address, mask: Address, y: Address): void;
  multiply(d: Address, factor: Address, floats: number): void;
  noiseForward(
    x: Address,
    rows: number,
    width: number,
    amplitude: number,
    state: Address,
    unit: Address,
    factor: Address,
    y: Address,
  ): void;
  addScaled(a: Address, b: Address, scale: number, y: Address, floats: number): void;
  scaleBy(x: Address, scale: number, floats: number): void;
  sumOfSquares(x: Address, floats: number): number;
  freeFrom(): Address;
}

/** The activations as the kernels number them. */
export const ACTIVATION_CODES = { identity: 0, sigmoid: 1, tanh: 2, relu: 3 } as const;
export type ActivationName = keyof typeof ACTIVATION_CODES;

/** What becomes of a gradient, as learn.as.ts numbers it. */
export const LEARNING = { move: 0, moveWithMemory: 1, collect: 2 } as const;
