/** @file What the page and a training worker say to each other. Every message that is not about a file names the run it speaks of. */
import type { RunConfig } from './config.ts';
import type { Snapshot } from './snapshot.ts';

export type ToWorker =
  /** Begin anew; what was going on is forgotten, the files stay. */
  | { say: 'begin'; run: number; config: RunConfig }
  /** A file of digits as it was downloaded, for this run and all later ones. */
  | { say: 'file'; name: string; bytes: ArrayBuffer }
  /** Train up to this step and answer with one snapshot; where a file is missing, wait for it. */
  | { say: 'advance'; run: number; to: number; learningRate: number; frozen?: number };

export type FromWorker =
  | { say: 'snapshot'; run: number; snapshot: Snapshot }
  /** Standing still until this file arrives; the snapshot follows later. */
  | { say: 'waiting'; run: number; file: string }
  /** This file cannot be unpacked; it counts as one that did not arrive. */
  | { say: 'damaged'; file: string; why: string }
  /** What the reader should know of the engine: not of one run, but of all that this worker will make. */
  | { say: 'caveat'; caveat: string }
  /** Something that should not happen, in one sentence. */
  | { say: 'failed'; run: number; why: string };
