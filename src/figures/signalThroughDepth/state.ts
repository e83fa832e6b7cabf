/** @file The figure's numbers: the spread of the digits in each layer, and a few of the values that the layers hand on. */
import { takeDigits, type Digits } from '../../data/mnist/digits.ts';
import type { Matrix } from '../../nn/matrix.ts';
import { SHOWN_DIGITS, SHOWN_UNITS, UNITS, type ActivationName, type InputName } from './settings.ts';
import { SignalNet, type LayerSignal } from './signal.ts';

export interface SignalInput {
  initSd: number;
  activation: ActivationName;
  input: InputName;
  seed: number;
}

export interface NetSignal {
  /** One for each hidden layer. */
  spreads: readonly number[];
  /** Of each layer, what its first units hand on of the shown digits: grey levels 0 to 15, one row a digit. */
  pictures: readonly Uint8Array[];
}

export interface SignalState extends SignalInput {
  /** The digits that the pictures show, row by row. */
  digits: Digits;
  without: NetSignal;
  withBn: NetSignal;
  /** Without batch normalization, spreads for the input that is not chosen. */
  other: readonly number[];
  /** Of the last layer's outputs without batch normalization, the share within 0.02 of an end of the activation; 0 for ReLU. */
  saturated: number;
}

/** So close to an end of its range, a sigmoid or a tanh answers nothing any more. */
const NEAR_END = 0.02;
/** The outputs from white to full colour. ReLU has no upper end: 2 is twice the spread that batch normalization sees to. */
const RANGES: Readonly<Record<ActivationName, readonly [number, number]>> = {
  relu: [0, 2],
  tanh: [-1, 1],
  sigmoid: [0, 1],
};
const LEVELS = 15;

export function signalState(net: SignalNet, digits: Digits, input: SignalInput): SignalState {
  const without = net.pass({ ...input, batchNorm: false });
  const withBn = net.pass({ ...input, batchNorm: true });
  const otherInput = input.input === 'raw' ? 'standardized' : 'raw';
  return {
    ...input,
    digits: takeDigits(digits, SHOWN_DIGITS),
    without: netSignal(without, input.activation),
    withBn: netSignal(withBn, input.activation),
    other: net.pass({ ...input, input: otherInput, batchNorm: false }).map(({ spread }) => spread),
    saturated: saturatedShare(without[without.length - 1].output, input.activation),
  };
}

let kept: { digits: Digits; seed: number; net: SignalNet } | undefined;

/** The same net as long as digits and seed are the same: its first products are most of the work. */
export function netFor(digits: Digits, seed: number): SignalNet {
  if (kept?.digits !== digits || kept.seed !== seed)
    kept = { digits, seed, net: new SignalNet(digits, seed) };
  return kept.net;
}

function netSignal(layers: readonly LayerSignal[], activation: ActivationName): NetSignal {
  return {
    spreads: layers.map(({ spread }) => spread),
    pictures: layers.map(({ output }) => picture(output, RANGES[activation])),
  };
}

/** The shown digits' rows of the first units, in grey levels. */
export function picture({ cols, data }: Matrix, [low, high]: readonly [number, number]): Uint8Array {
  const level = (value: number) => Math.round((LEVELS * (value - low)) / (high - low));
  return Uint8Array.from({ length: SHOWN_DIGITS.length * SHOWN_UNITS }, (_, n) => {
    const row = SHOWN_DIGITS[Math.floor(n / SHOWN_UNITS)];
    return Math.min(LEVELS, Math.max(0, level(data[row * cols + (n % SHOWN_UNITS)])));
  });
}

export function saturatedShare({ rows, data }: Matrix, activation: ActivationName): number {
  if (activation === 'relu') return 0;
  const [low, high] = RANGES[activation];
  const stuck = data.filter((y) => y < low + NEAR_END || y > high - NEAR_END);
  return stuck.length / (rows * UNITS);
}
