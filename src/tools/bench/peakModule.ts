/**
 * @file A WebAssembly module of one loop that only computes: 12 chains of f32x4 arithmetic, all in registers. No engine
 * can compute faster on one thread, so its speed is the peak that theirs are measured by.
 */

export type Arithmetic = 'fused' | 'separate';

/** As many as the dense kernels keep sums; with two constants they fit the 15 registers that V8 hands out on x64. */
const CHAINS = 12;
const LANES = 4;

/** Floating-point operations of a turn of the loop; a fused multiply-add counts as two. */
export const flopPerTurn = (arithmetic: Arithmetic): number =>
  CHAINS * LANES * (arithmetic === 'fused' ? 2 : 1);

// Opcodes of the WebAssembly specification, and of its relaxed SIMD.
const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const [LOOP, END, BR_IF, GET, SET, TEE] = [0x03, 0x0b, 0x0d, 0x20, 0x21, 0x22];
const [I32_CONST, F32_CONST, I32_SUB] = [0x41, 0x43, 0x6b];
const [SPLAT, EXTRACT, ADD, MUL, FUSED] = [0x13, 0x1f, 0xe4, 0xe6, 0x105];

// Local variables: the turns left, two constants, and the chains.
const [TURNS, SCALE, SHIFT, CHAIN] = [0, 1, 2, 3];

/** Exports `run(turns: i32): f32`. */
export function peakModule(arithmetic: Arithmetic): Uint8Array<ArrayBuffer> {
  const locals = [1, 2 + CHAINS, V128]; // one group of them, all f32x4
  const body = [...locals, ...code(arithmetic), END];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, [1, 0x60, 1, I32, 1, F32]), // one type: i32 → f32
    ...section(3, [1, 0]), // one function, of that type
    ...section(7, [1, 3, ...ascii('run'), 0, 0]), // exported
    ...section(10, [1, ...sized(body)]),
  ]);
}

function code(arithmetic: Arithmetic): number[] {
  const chains = Array.from({ length: CHAINS }, (_, k) => CHAIN + k);
  return [
    ...[...splat(0.5), SET, SCALE, ...splat(0.5), SET, SHIFT],
    ...[LOOP, 0x40],
    ...chains.flatMap((chain, k) => [...link(arithmetic, chain, k), SET, chain]),
    ...[GET, TURNS, I32_CONST, 1, I32_SUB, TEE, TURNS, BR_IF, 0, END],
    // Their sum is the result, so that the compiler may drop none of them.
    ...[GET, SHIFT, ...chains.flatMap((chain) => [GET, chain, ...simd(ADD)]), ...simd(EXTRACT), 0],
  ];
}

/**
 * A chain's next value, made from its last. Fused: x · 0.5 + 0.5, which tends to 1. Separate: half of the chains only
 * multiply and half only add, since x · 0.5 + 0.5 in two operations would wait for the first, and measure that wait.
 */
function link(arithmetic: Arithmetic, chain: number, k: number): number[] {
  if (arithmetic === 'fused') return [GET, chain, GET, SCALE, GET, SHIFT, ...simd(FUSED)];
  return k % 2 ? [GET, chain, GET, SCALE, ...simd(MUL)] : [GET, chain, GET, SHIFT, ...simd(ADD)];
}

function splat(value: number): number[] {
  return [F32_CONST, ...new Uint8Array(Float32Array.of(value).buffer), ...simd(SPLAT)];
}

const simd = (opcode: number): number[] => [0xfd, ...leb128(opcode)];
const sized = (bytes: number[]): number[] => [...leb128(bytes.length), ...bytes];
const section = (id: number, content: number[]): number[] => [id, ...sized(content)];
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Seven bits a byte, the lowest first; the high bit says that another byte follows. */
function leb128(n: number): number[] {
  return n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...leb128(n >>> 7)];
}
