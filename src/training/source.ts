import type { Arrived } from './arrived.ts';
import type { ExamplesConfig, RunConfig } from './config.ts';
import { DigitSource, digitFiles } from './digitSource.ts';
import type { Examples } from './engine.ts';
import { SpiralSource } from './spiralSource.ts';

/** In place of examples: the file that has not arrived. */
export interface Lacking {
  lacks: string;
}

/** Where a run gets its examples from. The same configuration gives the same ones, whenever the files arrive. */
export interface ExampleSource {
  /** The minibatch that makes step `step`; the first step is 1. */
  minibatch(step: number): Examples | Lacking;
  test(): Examples | Lacking;
  /** The first `count` of the test set. */
  firstTests(count: number): Examples | Lacking;
  /** Those whose answers every snapshot carries; there may be none. */
  shown(): Examples | Lacking;
}

export function sourceOf(config: RunConfig, arrived: Arrived): ExampleSource {
  const { examples } = config;
  return examples.kind === 'digits'
    ? new DigitSource(config, examples, arrived)
    : new SpiralSource(config, examples);
}

/** The files a run needs, in the order in which it needs them. */
export function filesOf(examples: ExamplesConfig): string[] {
  return examples.kind === 'digits' ? digitFiles(examples) : [];
}
