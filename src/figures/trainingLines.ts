/** @file What the first button and the lines of `TrainingStatus.astro` say, in every figure that trains. */
import type { Phase } from '../training/session.ts';
import { say } from './say.ts';

/** A control of the figure by its name. */
export type Find = <T extends HTMLElement>(name: string) => T;

/** What the first button is called. */
export const PLAY: Readonly<Record<Phase, string>> = {
  idle: 'Start',
  running: 'Pause',
  paused: 'Go on',
  done: 'Run again',
  diverged: 'Run again',
  failed: 'Start again',
};

/** How far it is, what went wrong (empty for nothing), and the button to try again. */
export function showLines(find: Find, phase: Phase, status: string, trouble: string): void {
  say(find('status'), status);
  find('trouble').hidden = trouble === '';
  say(find('trouble-text'), trouble);
  find('retry').hidden = phase !== 'failed';
}
