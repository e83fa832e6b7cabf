/** @file The engines that are compared, in the order of the table. */
import type { Engine } from '../../training/engine.ts';
import type { Prepare, Trainee } from './engine.ts';
import { figure1, tensorFigure1, type TensorFigure1 } from './figure1.ts';

interface Entry {
  /** Whether it multiplies by every zero, so that its speed is a share of the machine's peak. */
  dense: boolean;
  prepare: Prepare;
}

/** All others must find its losses. */
export const REFERENCE = 'textbook';
/** Whose speed the table's ratios are to. */
export const BASELINE = 'tfjs-wasm';

// An engine of src/kernels takes its place here: `ours` with what loads it, and whether it is dense.
export const ENGINES: Readonly<Record<string, Entry>> = {
  textbook: {
    dense: false,
    prepare: ours(async () => (await import('../../training/textbookEngine.ts')).textbookEngine),
  },
  'jax-js': { dense: true, prepare: theirs('jax.mjs', 'prepareJax') },
  'tfjs-wasm': { dense: true, prepare: theirs('tfjs.mjs', 'prepareWasm') },
  'tfjs-cpu': { dense: true, prepare: theirs('tfjs.mjs', 'prepareCpu') },
};

/** An engine as the site's run loop takes it: fed with digits as they are stored, every step. */
function ours(load: () => Promise<Engine>): Prepare {
  return async (batchNorm) => {
    const { net, seed, learningRate, minibatches } = figure1(batchNorm);
    const learner = (await load())(net, seed);
    return { step: (n) => learner.step(minibatches[n], learningRate) };
  };
}

/** A file of the folder that only the bench installs. Its address is made here, where the type checker does not follow. */
function theirs(file: string, name: string): Prepare {
  const address = new URL(`competitors/${file}`, import.meta.url).href;
  return async (batchNorm) => {
    const module: Record<string, (task: TensorFigure1) => Promise<Trainee>> = await import(address);
    return module[name](tensorFigure1(batchNorm));
  };
}
