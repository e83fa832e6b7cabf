/** @file Numbers of a training run as the reader sees them. */
import type { Progress } from '../training/feed.ts';
import type { Phase } from '../training/session.ts';

/** How a run stands, for a sentence such as "The run is going on". */
export const PHASES: Readonly<Record<Phase, string>> = {
  idle: 'not started',
  running: 'going on',
  paused: 'paused',
  done: 'done',
  diverged: 'over',
  failed: 'interrupted',
};

/** A share of 0 to 1: "89.2 %". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}

export const steps = (step: number): string => step.toLocaleString('en-US');

/** "digits: 1.2 of 2.1 MB", until all files are here. */
export function loadingText({ files, of, received }: Progress, total: number): string {
  return files < of ? `digits: ${mega(received)} of ${mega(total)} MB` : '';
}

/** What a start fetches first: "fetches 20,000 handwritten digits, 2.1 MB, and "; nothing once all files are here. */
export function fetchText(what: string, total: number, progress?: Progress): string {
  return progress && progress.files === progress.of ? '' : `fetches ${what}, ${mega(total)} MB, and `;
}

const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Numbers while it runs: "Step 120 of 2,000 · 88 steps a second · 22 s to go". */
export function progressText(step: number, last: number, stepsPerSecond: number): string {
  const parts = [`Step ${steps(step)} of ${steps(last)}`];
  if (stepsPerSecond > 0 && step < last) {
    parts.push(`${steps(Math.round(stepsPerSecond))} steps a second`);
    parts.push(`${steps(Math.ceil((last - step) / stepsPerSecond))} s to go`);
  }
  return parts.join(' · ');
}
