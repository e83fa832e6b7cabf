/** @file What the native controls and the lines of text beside the race say now. */
import type { Session } from '../../training/session.ts';
import { plain } from '../../viz/numbers.ts';
import { rateStop } from '../rateStops.ts';
import { say } from '../say.ts';
import { showSlider } from '../sliders.ts';
import { PLAY, showLines, type Find } from '../trainingLines.ts';
import { loadingText, progressText } from '../trainingWords.ts';
import { BET_STEP, DATA_BYTES, FULL_SPEED, LAST_STEP, raceConfig } from './settings.ts';
import type { RaceState } from './state.ts';
import { advice, digitsText, fusedText, offerText, verdict } from './words.ts';

export function showBets(find: Find, state: RaceState): void {
  for (const contestant of state.contestants) {
    const { who, bet } = contestant;
    const input = find<HTMLInputElement>(`bet-${who}`);
    input.value = String(bet);
    input.setAttribute('aria-valuetext', `${bet} percent`);
    input.disabled = !state.recorded; // once it runs, the bets stand
    say(find(`bet-${who}-value`), `${bet} %`);
    say(find(`verdict-${who}`), verdict(contestant, state));
  }
}

export function showControls(find: Find, { phase, learningRate }: RaceState, speed: number): void {
  say(find('play'), PLAY[phase]);
  find('capstone').hidden = !(phase === 'paused' || phase === 'done' || phase === 'diverged');
  const canStep = phase === 'idle' || phase === 'running' || phase === 'paused';
  find('step').setAttribute('aria-disabled', String(!canStep));
  showSlider(find, 'rate', rateStop(learningRate), plain(learningRate));
  find<HTMLSelectElement>('speed').value = String(speed);
  find<HTMLInputElement>('full').checked = speed === FULL_SPEED;
}

/** How far it is, what went wrong, and what to try next. */
export function showStatus(
  find: Find,
  state: RaceState,
  session: Session,
  now: { speed: number; note: string },
): void {
  const { phase, progress } = session;
  const trouble = session.trouble || now.note;
  const speed = phase === 'running' ? now.speed : 0;
  const loading = progress ? loadingText(progress, DATA_BYTES) : '';
  const parts = [`Seed ${state.seed}`, progressText(state.step, LAST_STEP, speed), loading, fusedText(state)];
  const status = phase === 'idle' ? offerText(state, progress) : parts.filter(Boolean).join(' · ');
  showLines(find, phase, status, trouble);
  find('rematch').hidden = state.recorded || state.step < BET_STEP;
  say(find('tested'), digitsText(session.logs[0]?.config ?? raceConfig(true, state.seed)).tested);
  say(find('offer-text'), advice(state));
  find('rematch').textContent =
    state.learningRate === 1 ? 'Run both again at 0.1' : 'Run both again at learning rate 1';
}
