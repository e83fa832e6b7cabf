/**
 * @file A long run: `node src/tools/soak.ts 10` trains both nets of Figure 1 for ten minutes and says what memory the
 * process had at the start, in the middle and at the end, each time after a collection of garbage.
 */
import { compileKernels } from '../kernels/compile.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { kernelEngine } from '../training/kernelEngine.ts';
import { figure1 } from './bench/figure1.ts';
import { raceMinibatches } from './bench/raceMinibatches.ts';
import { collectGarbage } from './collectGarbage.ts';

const WARM = 2000;
const MINUTE = 60_000;
const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error(`soak: received ${process.argv[2]}, expected a number of minutes.`);

const engine = kernelEngine(await compileKernels(readBuild));
const minibatches = raceMinibatches();
const learners = [false, true].map((batchNorm) => {
  const { net, seed } = figure1(batchNorm, minibatches);
  return engine(net, seed);
});
let steps = 0;
let losses: number[] = [];

function train(until: () => boolean): void {
  while (!until()) {
    const minibatch = minibatches[steps++ % minibatches.length];
    losses = learners.map((learner) => learner.step(minibatch, 0.1));
    if (steps % 1000 === 0) for (const learner of learners) learner.predict(minibatch);
  }
}

function tell(when: string): void {
  collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;
  const memory = `in all ${mega(rss)}, JavaScript ${mega(heapUsed)}, beside it ${mega(external)}`;
  console.log(`${when.padEnd(7)} ${String(steps).padStart(9)} steps: ${memory}; losses ${losses.join(', ')}`);
}

train(() => steps >= WARM);
const begun = performance.now();
const passed = (share: number) => () => performance.now() - begun >= share * minutes * MINUTE;
tell('start');
train(passed(0.5));
tell('middle');
train(passed(1));
tell('end');
