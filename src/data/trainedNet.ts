/**
 * @file A trained net as one small file, 8 bits a weight: linear layers, each but the last with its batch normalization.
 *
 *   bytes 0–2   "BNN"
 *   byte 3      the format: 1
 *   bytes 4–7   how many widths, little-endian; then the widths themselves, 4 bytes each
 *   floats      for each hidden layer, one number a unit: step of its weights, gamma, beta, running mean, running variance;
 *               for the last layer: step, bias
 *   bytes       all weights, layer by layer, inputs × outputs: a weight is its byte times the step of its unit
 */
const MAGIC = [0x42, 0x4e, 0x4e]; // "BNN"
const FORMAT = 1;
const LARGEST = 127;

export interface TrainedLayer {
  inputs: number;
  outputs: number;
  /** inputs × outputs, row by row. */
  W: Float32Array;
}

export interface HiddenLayer extends TrainedLayer {
  gamma: Float32Array;
  beta: Float32Array;
  runningMean: Float32Array;
  runningVar: Float32Array;
}

export interface TrainedNet {
  hidden: HiddenLayer[];
  last: TrainedLayer & { b: Float32Array };
}

const HIDDEN = ['gamma', 'beta', 'runningMean', 'runningVar'] as const;

export function packNet({ hidden, last }: TrainedNet): Uint8Array<ArrayBuffer> {
  const layers = [...hidden, last];
  const widths = [hidden[0].inputs, ...layers.map(({ outputs }) => outputs)];
  const steps = layers.map(stepsOf);
  const floats = [
    ...hidden.flatMap((layer, l) => [steps[l], ...HIDDEN.map((name) => layer[name])]),
    steps[hidden.length],
    last.b,
  ];
  const bytes = layers.map(({ W, outputs }, l) => W.map((w, n) => Math.round(w / steps[l][n % outputs])));
  const header = [...MAGIC, FORMAT, ...new Uint8Array(Uint32Array.of(widths.length, ...widths).buffer)];
  return Uint8Array.from([
    ...header,
    ...floats.flatMap((values) => [...new Uint8Array(Float32Array.from(values).buffer)]),
    ...bytes.flatMap((values) => [...values]), // negative ones as two's complement
  ]);
}

/** The largest weight of a unit becomes 127 steps. A unit whose weights are all 0 has a step of 1, so that nothing is divided by 0. */
function stepsOf({ W, outputs }: TrainedLayer): Float32Array {
  const most = new Float32Array(outputs);
  W.forEach((w, n) => (most[n % outputs] = Math.max(most[n % outputs], Math.abs(w))));
  return most.map((size) => size / LARGEST || 1);
}

/** The net that the file holds: the packed one, but for the rounding. Throws, in one sentence, on anything else. */
export function unpackNet(bytes: Uint8Array): TrainedNet {
  const widths = widthsIn(bytes);
  const reader = new Reader(bytes, 8 + 4 * widths.length);
  const shapes = widths.slice(1).map((outputs, l) => ({ inputs: widths[l], outputs }));
  const last = shapes[shapes.length - 1];
  const hidden = shapes.slice(0, -1).map((shape) => ({
    ...shape,
    step: reader.floats(shape.outputs),
    gamma: reader.floats(shape.outputs),
    beta: reader.floats(shape.outputs),
    runningMean: reader.floats(shape.outputs),
    runningVar: reader.floats(shape.outputs),
  }));
  const end = { ...last, step: reader.floats(last.outputs), b: reader.floats(last.outputs) };
  return {
    hidden: hidden.map(({ step, ...layer }) => ({ ...layer, W: reader.weights(layer, step) })),
    last: { inputs: end.inputs, outputs: end.outputs, b: end.b, W: reader.weights(end, end.step) },
  };
}

class Reader {
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
  }

  floats(count: number): Float32Array {
    return Float32Array.from({ length: count }, () => this.#view.getFloat32((this.#at += 4) - 4, true));
  }

  weights({ inputs, outputs }: { inputs: number; outputs: number }, step: Float32Array): Float32Array {
    const length = inputs * outputs;
    return Float32Array.from({ length }, (_, n) => this.#view.getInt8(this.#at++) * step[n % outputs]);
  }
}

function widthsIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || MAGIC.some((byte, n) => bytes[n] !== byte))
    throw new Error('The file that arrived holds no net.');
  if (bytes[3] !== FORMAT)
    throw new Error(`The net is in format ${bytes[3]}, and this page reads format ${FORMAT}: reload it.`);
  const count = view.getUint32(4, true);
  const whole = count >= 2 && bytes.length >= 8 + 4 * count;
  const widths = whole ? Array.from({ length: count }, (_, n) => view.getUint32(8 + 4 * n, true)) : [];
  if (whole && bytes.length === sizeOf(widths)) return widths;
  throw new Error(`The file of the net is damaged: ${bytes.length} bytes are not what it should have.`);
}

function sizeOf(widths: readonly number[]): number {
  const [last, ...others] = widths.slice(1).reverse();
  const floats = others.reduce((sum, width) => sum + (1 + HIDDEN.length) * width, 2 * last);
  const weights = widths.slice(1).reduce((sum, width, l) => sum + widths[l] * width, 0);
  return 8 + 4 * widths.length + 4 * floats + weights;
}
