/**
 * @file Where the microseconds of a step go: `node src/tools/timeKernels.ts plain sparse BN` prints, for a step of
 * Figure 1, how long each call into the kernels takes (medians). Any of the words may be left out: then it is the
 * relaxed build, dense, without batch normalization. How fast whole steps are, `npm run bench` says.
 */
import { median } from 'd3';
import { compileKernels } from '../kernels/compile.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { kernelEngine } from '../training/kernelEngine.ts';
import { figure1 } from './bench/figure1.ts';
import { raceMinibatches } from './bench/raceMinibatches.ts';

const WARM = 2000;
const STEPS = 2000;

/** Microseconds by call: its place in the step, and the kernel's name. */
const times = new Map<string, number[]>();
let timing = false;
let place = 0;

type Kernel = (...args: number[]) => number;

function timed(name: string, kernel: Kernel): Kernel {
  return (...args) => {
    if (!timing) return kernel(...args);
    const begun = performance.now();
    const result = kernel(...args);
    const call = `${String(place++).padStart(2)} ${name}`;
    const took = 1000 * (performance.now() - begun);
    if (!times.get(call)?.push(took)) times.set(call, [took]);
    return result;
  };
}

const words = process.argv.slice(2);
const { module } = await compileKernels(readBuild, words.includes('plain') ? 'plain' : 'relaxed');
// Whoever instantiates the kernels from here on gets them with a watch each.
const Plain = WebAssembly.Instance;
WebAssembly.Instance = function (of: WebAssembly.Module, imports: WebAssembly.Imports) {
  const exports = Object.entries(new Plain(of, imports).exports as Record<string, Kernel>);
  return { exports: Object.fromEntries(exports.map(([name, kernel]) => [name, timed(name, kernel)])) };
} as unknown as typeof WebAssembly.Instance;

const { net, seed, learningRate, minibatches } = figure1(words.includes('BN'), raceMinibatches());
const learner = kernelEngine({ build: 'plain', module }, { sparse: words.includes('sparse') })(net, seed);
for (let n = 0; n < WARM + STEPS; n++) {
  timing = n >= WARM;
  place = 0;
  learner.step(minibatches[n % minibatches.length], learningRate);
}

let sum = 0;
for (const [call, each] of times) {
  const middle = median(each) ?? NaN;
  sum += middle;
  console.log(call.padEnd(26), middle.toFixed(2).padStart(8));
}
console.log('in all, µs'.padEnd(26), sum.toFixed(2).padStart(8));
