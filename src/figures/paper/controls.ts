/** @file What the native controls and the lines of text around the panels say now. */
import type { Progress } from '../../training/feed.ts';
import type { Session } from '../../training/session.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { rateStop } from '../rateStops.ts';
import { say } from '../say.ts';
import { showSlider } from '../sliders.ts';
import { PLAY, showLines, type Find } from '../trainingLines.ts';
import { loadingText, percent, progressText, steps } from '../trainingWords.ts';
import type { RunList } from './runList.ts';
import { DATA_BYTES, LAST_STEP } from './settings.ts';
import type { Contestant, PaperState } from './state.ts';
import { gapText, lackText, nextText, offerText, widthText } from './words.ts';

export function showControls(find: Find, state: PaperState, isKept: boolean): void {
  const { phase, recorded, wanted, otherThanShown } = state;
  // A run at its end is not cancelled: its row or Reset leads away from it.
  const isOver = phase === 'done' || phase === 'diverged';
  say(find('play'), isOver && otherThanShown ? 'Start' : PLAY[phase]);
  find('cancel').setAttribute('aria-disabled', String(recorded || isOver));
  find('start-next').hidden = phase !== 'paused' || !otherThanShown;
  say(find('seed-value'), `Seed ${wanted.seed}`);
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
  const apart = Number.isNaN(gap) ? '' : `, ${gapText(gap)}`;
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

/** How far it is, what comes next, and what went wrong. */
export function showStatus(
  find: Find,
  state: PaperState,
  {
    session,
    speed,
    list,
  }: { session: Session; speed: number; list: Pick<RunList, 'message' | 'fileMessage'> },
): void {
  const { phase, progress } = session;
  const status = phase === 'idle' ? offerText(state, progress) : underWay(state, progress, speed);
  showLines(find, phase, status, session.trouble || list.message);
  say(find('file-said'), list.fileMessage);
  say(find('lack'), lackText(state));
}

function underWay(state: PaperState, progress: Progress | undefined, speed: number): string {
  const { phase, steps: tested, otherThanShown, wanted } = state;
  const loading = progress ? loadingText(progress, DATA_BYTES) : '';
  const isTesting = phase === 'running' && tested.length === 0 && !loading;
  const counted = progressText(state.step, LAST_STEP, phase === 'running' ? speed : 0);
  const parts = [isTesting ? 'Testing both nets before the first step…' : counted, loading];
  const shown = parts.filter(Boolean).join(' · ');
  return otherThanShown ? `${shown}. ${nextText(wanted)}` : shown;
}
