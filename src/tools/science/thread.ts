/** @file One thread of `npm run science`: runs the jobs that it is told. */
import { parentPort } from 'node:worker_threads';
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import type { Order } from './pool.ts';
import { recipeOf } from './recipes.ts';

// The plain build, which gives the same numbers on every machine.
const engine = kernelEngine(await compileKernels(readBuild));

parentPort?.on('message', ({ recipe, job }: Order) => {
  parentPort?.postMessage(recipeOf(recipe).jobs[job].run(engine));
});
