/** @file What the native controls and the lines of text around `drift` say now. */
import type { Session } from '../../training/session.ts';
import { plain } from '../../viz/numbers.ts';
import { DATA_BYTES, LAST_STEP } from '../race/settings.ts';
import { rateStop } from '../rateStops.ts';
import { say } from '../say.ts';
import { showSlider } from '../sliders.ts';
import { PLAY, showLines, type Find } from '../trainingLines.ts';
import { loadingText, progressText, steps } from '../trainingWords.ts';
import { LOOKS } from './settings.ts';
import type { DriftState } from './state.ts';
import { constantText, DEMANDS, demandsHeading, demandText } from './demandWords.ts';
import { offerText, staleText } from './offerWords.ts';
import { inputName, watchedText } from './words.ts';

/** The step at which the nets are looked at next. */
export function nextLook(step: number): number {
  return LOOKS.find((look) => look > step) ?? LAST_STEP;
}

export function showTransport(find: Find, { phase, step, otherThanRun }: DriftState): void {
  say(find('play'), otherThanRun ? 'Start anew' : PLAY[phase]);
  const canStep = (phase === 'idle' || phase === 'running' || phase === 'paused') && !otherThanRun;
  find('step').setAttribute('aria-disabled', String(!canStep));
  say(find('step'), `To step ${steps(nextLook(step))}`);
}

export function showScrub(find: Find, { view, steps: seen, recorded }: DriftState): void {
  const slider = find<HTMLInputElement>('scrub');
  slider.value = String(view);
  const last = steps(seen.at(-1) ?? 0);
  slider.setAttribute('aria-valuetext', `step ${steps(view)} of ${last}${recorded ? ', recorded' : ''}`);
  say(find('scrub-value'), steps(view));
}

/** Settings whose controls are no radio buttons. */
export function showSettings(find: Find, { asked, start, learningRate }: DriftState, speed: string): void {
  find<HTMLSelectElement>('unit').value = String(asked.unit);
  find<HTMLSelectElement>('init').value = String(start.initSd);
  find<HTMLInputElement>('full').checked = speed === 'full';
  find<HTMLSelectElement>('activation').value = start.activation;
  say(find('input-name'), inputName(asked.layer));
  find('input-sign').hidden = asked.layer === 1;
  showSlider(find, 'rate', rateStop(learningRate), plain(learningRate));
}

/** Layer 1 has pixels for its input: there is nothing to watch, until the reader comes back to another layer. */
export function showPlaces(figure: HTMLElement, { asked, watched }: DriftState): void {
  const onPixels = asked.layer === 1;
  for (const radio of figure.querySelectorAll<HTMLInputElement>('[data-control="place"]')) {
    radio.checked = radio.value === watched.place;
    radio.disabled = onPixels && radio.value === 'input';
  }
}

/** The numbers over the whole layer. */
export function showDemands(find: Find, state: DriftState): void {
  say(find('demands-heading'), demandsHeading(state));
  say(find('constant'), constantText(state));
  for (const net of state.nets)
    for (const { row } of DEMANDS) say(find(`${row}-${net.who}`), demandText(row, net, state.view));
}

/** What is watched, how far it is, and what went wrong. */
export function showStatus(
  find: Find,
  state: DriftState,
  session: Session,
  now: { speed: number; note: string },
): void {
  const { phase, progress } = session;
  say(find('watched'), watchedText(state));
  const speed = phase === 'running' ? now.speed : 0;
  const loading = progress ? loadingText(progress, DATA_BYTES) : '';
  const parts = [
    `Seed ${state.shown.seed}`,
    progressText(state.step, LAST_STEP, speed),
    loading,
    staleText(state),
  ];
  const status = phase === 'idle' ? offerText(state, progress) : parts.filter(Boolean).join(' · ');
  const stands = phase !== 'idle' && phase !== 'running' && phase !== 'failed';
  const goes = stands && state.shown.activation === 'sigmoid';
  find('capstone').setAttribute('aria-disabled', String(!goes));
  showLines(find, phase, status, session.trouble || now.note);
}
