/** @file Numbers of a training run as the reader sees them. */
import type { Progress } from '../training/feed.ts';

/** A share of 0 to 1: "89.2 %". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}

export const steps = (step: number): string => step.toLocaleString('en-US');

/** "digits: 1.2 of 2.1 MB", until all files are here. */
export function loadingText({ files, of, received }: Progress, total: number): string {
  return files < of ? `digits: ${mega(received)} of ${mega(total)} MB` : '';
}

export const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
