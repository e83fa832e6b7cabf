/** @file What the native controls and the lines of text around the panels say now. */
import type { Session } from '../../training/session.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { rateStop } from '../rateStops.ts';
import { say } from '../say.ts';
import { showSlider } from '../sliders.ts';
import { PLAY, showLines, type Find } from '../trainingLines.ts';
import { loadingText, percent, progressText, steps } from '../trainingWords.ts';
import { DATA_BYTES, LAST_STEP } from './settings.ts';
import type { Contestant, PaperState } from './state.ts';
import { gapText, lackText, offerText, widthText } from './words.ts';

export function showControls(find: Find, state: PaperState, isKept: boolean): void {
  const { phase, recorded, wanted, otherThanShown } = state;
  const play = (phase === 'done' || phase === 'diverged') && otherThanShown ? 'Start' : PLAY[phase];
  say(find('play'), play);
  find('cancel').setAttribute('aria-disabled', String(recorded));
  find('keep-run').setAttribute('aria-disabled', String(!canKeep(state) || isKept));
  say(find('keep-run'), isKept ? 'Kept' : 'Keep this run');
  for (const name of ['save', 'race']) find(name).setAttribute('aria-disabled', String(!canKeep(state)));
  showSlider(find, 'rate', rateStop(wanted.learningRate), plain(wanted.learningRate));
  showSlider(find, 'init', rateStop(wanted.initSd), plain(wanted.initSd));
  showSlider(find, 'unit', state.unit, String(state.unit));
  showLine(find, state);
}

/** A run of the reader's own, or one that was opened, and which stands. */
export const canKeep = ({ recorded, phase, step }: PaperState) =>
  !recorded && step > 0 && (phase === 'paused' || phase === 'done' || phase === 'diverged');

function showLine(find: Find, { steps: all, at, contestants, gap }: PaperState): void {
  const input = find<HTMLInputElement>('at');
  input.max = String(Math.max(1, all.length - 1));
  input.value = String(Math.max(0, all.indexOf(at)));
  input.setAttribute('aria-valuetext', `step ${steps(at)}`);
  const [withBn, without] = contestants.map(accuracyText);
  const apart = Number.isNaN(gap) ? '' : `: ${gapText(gap)}`;
  say(find('at-value'), steps(at));
  say(find('at-numbers'), `${withBn} with BN, ${without} without${apart}`);
}

/** Before the first test there is none. */
const accuracyText = ({ accuracy }: Pick<Contestant, 'accuracy'>) =>
  accuracy === undefined ? '–' : percent(accuracy);

/** The table of numbers at the reader's line. */
export function valuesOf({ contestants }: PaperState): Record<string, string> {
  return Object.fromEntries(
    contestants.flatMap(({ who, accuracy, band }) => [
      [`accuracy.${who}`, accuracyText({ accuracy })],
      ...(['p85', 'p50', 'p15'] as const).map((name) => [
        `${name}.${who}`,
        band ? fixed(band[name], 2) : '–',
      ]),
      [`width.${who}`, widthText(band)],
    ]),
  ) as Record<string, string>;
}

/** How far it is, and what went wrong. */
export function showStatus(
  find: Find,
  state: PaperState,
  { session, speed, message }: { session: Session; speed: number; message: string },
): void {
  const { phase, progress } = session;
  const loading = progress ? loadingText(progress, DATA_BYTES) : '';
  const parts = [progressText(state.step, LAST_STEP, phase === 'running' ? speed : 0), loading];
  const shown = parts.filter(Boolean).join(' · ');
  const waits = (phase === 'running' || phase === 'paused') && state.otherThanShown;
  const text = waits ? `${shown}. Your settings are for the next run.` : shown;
  const status = phase === 'idle' ? offerText(state, progress) : text;
  showLines(find, phase, status, session.trouble || message);
  say(find('lack'), lackText(state));
}
