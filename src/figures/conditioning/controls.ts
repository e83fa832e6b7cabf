/** @file The controls as they stand: switches, transport, the learning rate, and the table of the four ways. */
import { say } from '../say.ts';
import { placeOf, stopOf } from './settings.ts';
import { scores, type ConditioningState } from './state.ts';
import { limitText, progress, rateSpoken, rateText, rateWords } from './words.ts';

type Find = <T extends HTMLElement>(name: string) => T;

export function showTransport(find: Find, state: ConditioningState, playing: boolean): void {
  const over = state.is !== 'going';
  say(find('play'), playing ? 'Pause' : over && state.step > 0 ? 'Again' : 'Play');
  for (const name of ['step', 'finish']) find(name).setAttribute('aria-disabled', String(over));
  say(find('progress'), progress(state));
}

/** A rate that follows the data moves its slider when they change. */
export function showRate(find: Find, state: ConditioningState): void {
  const slider = find<HTMLInputElement>('rate');
  slider.value = String(stopOf(state.rate));
  slider.setAttribute('aria-valuetext', rateSpoken(state));
  slider.parentElement?.style.setProperty('--limit', placeOf(state.rates.limit).toFixed(4));
  say(find('rate-value'), rateWords(state));
  say(find('limit'), limitText(state));
  find('best').setAttribute('aria-pressed', String(state.isBest));
  find('best').title =
    `${rateText(state.rates.best)}: from the worst start, no other constant rate arrives sooner`;
}

/** Which way is in use, and the numbers of those that the reader has run to the end. */
export function showScores(table: HTMLElement, state: ConditioningState, known: ReadonlySet<string>): void {
  const rows = table.querySelectorAll<HTMLElement>('tbody tr');
  scores(state.start).forEach((score, k) => {
    const now = score.centred === Math.round(state.centred) && score.scaled === Math.round(state.scaled);
    rows[k].toggleAttribute('data-now', now);
    rows[k].toggleAttribute('data-known', known.has(keyOf(score)));
  });
}

export function keyOf({ centred, scaled }: { centred: number; scaled: number }): string {
  return `${centred}${scaled}`;
}
