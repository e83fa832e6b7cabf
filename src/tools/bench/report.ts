import type { ChromiumResult, Result } from './result.ts';
import { chromiumTable, deepTable, table } from './table.ts';

/** The table, with what one has to know to read it. */
export function report(result: Result): string {
  const { machine, node, date, rounds, share, peak } = result;
  const fused = peak.fused ? `${peak.fused.toFixed(1)} GFLOP/s fused` : 'no fused operation (relaxed SIMD)';
  return `
Training steps per second, one thread: Figure 1 of Ioffe & Szegedy 2015
784-100-100-100-10, sigmoid, minibatch 60, plain SGD; medians of ${rounds} rounds in turns

${table(result)}

${machine}, Node ${node}, ${date}
Multiply-add in registers alone, the peak: ${fused}, ${peak.separate.toFixed(1)} multiplied, then added
The engines had the processor for ${(100 * share).toFixed(0)} % of the time; what other programs took is not counted.
${CAVEATS}${result.deep.length ? deepReport(result) : ''}${result.chromium ? chromiumReport(result.chromium) : ''}`;
}

function deepReport(result: Result): string {
  return `
Depth 100: 100 residual blocks of width 64 with BN and ReLU, minibatches of 128. GFLOP/s: its matrix products over the time of whole steps

${deepTable(result)}
`;
}

function chromiumReport(chromium: ChromiumResult): string {
  return `
In a worker of Chromium ${chromium.version}, by the wall's clock, in ${chromium.rounds} rounds in turns with Node

${chromiumTable(chromium)}
`;
}

const CAVEATS = `
GFLOP/s count the matrix products of a step without BN; an engine that skips zero pixels has none to show. The textbook
(in float64) and what is called sparse skip them; jax-js and tfjs were given no sparse inputs. But their minibatches
are tensors before the clock starts, and they keep no running averages; ours unpack each minibatch within the step.
Batch normalization in tfjs is its own tf.batchNorm; composed, it is made of small operations instead, which is faster.
`;
