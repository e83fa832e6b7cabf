/** @file What the native controls and the line of text below the planes say now. */
import type { Session } from '../../training/session.ts';
import { plain } from '../../viz/numbers.ts';
import { DATA_BYTES, LAST_STEP } from '../race/settings.ts';
import { rateStop } from '../rateStops.ts';
import { say } from '../say.ts';
import { showSlider } from '../sliders.ts';
import { PLAY, showLines, type Find } from '../trainingLines.ts';
import { loadingText, progressText, steps } from '../trainingWords.ts';
import type { LearnedState } from './state.ts';
import { offerText } from './words.ts';

export function showControls(find: Find, state: LearnedState): void {
  const { phase, learningRate, step, unit } = state;
  say(find('play'), PLAY[phase]);
  showSlider(find, 'rate', rateStop(learningRate), plain(learningRate));
  showSlider(find, 'at', state.at, steps(step));
  showSlider(find, 'unit', unit, String(unit));
  for (const radio of find('layers').querySelectorAll('input'))
    radio.checked = radio.value === String(state.layer);
}

/** How far it is, and what went wrong. */
export function showStatus(find: Find, state: LearnedState, session: Session, stepsPerSecond: number): void {
  const { phase, trouble, progress } = session;
  const loading = progress ? loadingText(progress, DATA_BYTES) : '';
  const speed = phase === 'running' ? stepsPerSecond : 0;
  const parts = [
    `Seed ${session.logs[0]?.config.seed}`,
    progressText(session.step, LAST_STEP, speed),
    loading,
  ];
  const status = phase === 'idle' ? offerText(state.seed, progress) : parts.filter(Boolean).join(' · ');
  showLines(find, phase, status, trouble);
}
