/** @file What the native controls and the line of text below the planes say now. */
import type { Session } from '../../training/session.ts';
import { plain } from '../../viz/numbers.ts';
import { PLAY } from '../race/controls.ts';
import { DATA_BYTES, LAST_STEP, rateStop } from '../race/settings.ts';
import { loadingText, progressText, steps } from '../trainingWords.ts';
import { say } from '../say.ts';
import type { LearnedState } from './state.ts';
import { offerText } from './words.ts';

/** A control of the figure by its name. */
type Find = <T extends HTMLElement>(name: string) => T;

export function showControls(find: Find, state: LearnedState): void {
  const { phase, learningRate, step, unit } = state;
  say(find('play'), PLAY[phase]);
  slide(find, 'rate', rateStop(learningRate), plain(learningRate));
  slide(find, 'at', state.at, steps(step));
  slide(find, 'unit', unit, String(unit));
  for (const radio of find('layers').querySelectorAll('input'))
    radio.checked = radio.value === String(state.layer);
}

function slide(find: Find, name: string, at: number, text: string): void {
  const input = find<HTMLInputElement>(name);
  if (input.value !== String(at)) input.value = String(at);
  input.setAttribute('aria-valuetext', text);
  say(find(`${name}-value`), text);
}

/** How far it is, and what went wrong. */
export function showStatus(find: Find, state: LearnedState, session: Session, stepsPerSecond: number): void {
  const { phase, trouble, progress } = session;
  const loading = progress ? loadingText(progress, DATA_BYTES) : '';
  const speed = phase === 'running' ? stepsPerSecond : 0;
  const parts = [`Seed ${state.seed}`, progressText(session.step, LAST_STEP, speed), loading];
  say(find('status'), phase === 'idle' ? offerText(state.seed, progress) : parts.filter(Boolean).join(' · '));
  find('trouble').hidden = trouble === '';
  say(find('trouble-text'), trouble);
  find('retry').hidden = phase !== 'failed';
}
