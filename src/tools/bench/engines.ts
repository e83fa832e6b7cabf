/** @file The engines that are compared, in the order of the table. */
import { compileKernels, type Build } from '../../kernels/compile.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import { ours, type Prepare, type Trainee } from './engine.ts';
import { tensorFigure1, type TensorFigure1 } from './figure1.ts';

interface Entry {
  /** Whether it is the site's, and runs in Chromium too, by chromium/worker.ts. */
  ours: boolean;
  /** Whether it multiplies by every zero, so that its speed is a share of the machine's peak. */
  dense: boolean;
  prepare: Prepare;
}

/** All others must find its losses. */
export const REFERENCE = 'textbook';
/** Whose speed the table's ratios are to. */
export const BASELINE = 'tfjs-wasm';

export const ENGINES: Readonly<Record<string, Entry>> = {
  'kernels-relaxed-sparse': { ours: true, dense: false, prepare: kernels('relaxed', true) },
  'kernels-relaxed-dense': { ours: true, dense: true, prepare: kernels('relaxed', false) },
  'kernels-plain-sparse': { ours: true, dense: false, prepare: kernels('plain', true) },
  'kernels-plain-dense': { ours: true, dense: true, prepare: kernels('plain', false) },
  textbook: {
    ours: true,
    dense: false,
    prepare: ours(async () => (await import('../../training/textbookEngine.ts')).textbookEngine),
  },
  'jax-js': { ours: false, dense: true, prepare: theirs('jax.mjs', 'prepareJax') },
  'tfjs-wasm': { ours: false, dense: true, prepare: theirs('tfjs.mjs', 'prepareWasm') },
  // With batch normalization made of small operations, not by `tf.batchNorm`: what an expert would write.
  'tfjs-wasm-composed': { ours: false, dense: true, prepare: theirs('tfjs.mjs', 'prepareWasmComposed') },
  'tfjs-cpu': { ours: false, dense: true, prepare: theirs('tfjs.mjs', 'prepareCpu') },
};

function kernels(build: Build, sparse: boolean): Prepare {
  return ours(async () => {
    const { readBuild } = await import('../../kernels/readKernels.ts');
    return kernelEngine(await compileKernels(readBuild, build), { sparse });
  });
}

/** A file of the folder that only the bench installs. Its address is made here, where the type checker does not follow. */
function theirs(file: string, name: string): Prepare {
  const address = new URL(`competitors/${file}`, import.meta.url).href;
  return async (task) => {
    const module: Record<string, (task: TensorFigure1) => Promise<Trainee>> = await import(address);
    return module[name](tensorFigure1(task));
  };
}
