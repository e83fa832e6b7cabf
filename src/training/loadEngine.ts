import { compileKernels, type Build, type FetchBuild } from '../kernels/compile.ts';
import type { Engine } from './engine.ts';
import { kernelEngine } from './kernelEngine.ts';
import { textbookEngine } from './textbookEngine.ts';

/**
 * The fastest engine there is: the kernels, or the textbook where they do not load, or for a net whose memory the
 * machine does not give. Then `onCaveat` is told, in a sentence for the reader. Never rejects. Where the build that is
 * wanted cannot be had, the plain one takes its place without a word: it only is slower.
 */
export async function loadEngine(
  fetchBuild: FetchBuild,
  onCaveat: (caveat: string) => void,
  wanted: Build = 'plain',
): Promise<Engine> {
  const instead = (error: unknown) => onCaveat(caveatOf(error));
  try {
    return orTextbook(kernelEngine(await compileKernels(fetchBuild, wanted)), instead);
  } catch (error) {
    instead(error);
    return textbookEngine;
  }
}

function orTextbook(engine: Engine, instead: (error: unknown) => void): Engine {
  return (net, seed, inputs, rows) => {
    try {
      return engine(net, seed, inputs, rows);
    } catch (error) {
      instead(error);
      return textbookEngine(net, seed, inputs);
    }
  };
}

function caveatOf(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `The nets train slowly here: the fast engine does not run. (${why})`;
}
