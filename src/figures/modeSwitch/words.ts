/** @file What the figure says of its present state. */
import { fixed } from '../../viz/numbers.ts';
import type { Seat, SwitchState } from './state.ts';

/** Whole percent; below 1 or above 99 one decimal, so that neither 0 nor 100 is claimed where it is not so. */
export function percent(share: number): string {
  const whole = share >= 0.01 && share <= 0.99;
  const digits = whole ? 0 : 1;
  const least = 10 ** -digits;
  if (100 * share < least / 2) return '0 %';
  return `${fixed(Math.min(100 * share, 100 - least), digits)} %`;
}

/** One says “an eight”. */
const article = (digit: number) => (digit === 8 ? 'an' : 'a');

/** Who sits beside the image in question. */
function companions({ seats, ask, batch }: SwitchState): string {
  if (seats.length === 0) return '';
  const labels = new Set(batch.slice(1).map(({ label }) => label));
  const [only] = labels;
  const n = seats.length;
  if (labels.size > 1) return `${n} mixed ${n === 1 ? 'digit' : 'digits'}`;
  const kind = n === 1 ? `${only}` : `${only}s`;
  return only === ask
    ? n === 1
      ? `another ${only}`
      : `${n} other ${kind}`
    : n === 1
      ? `${article(only)} ${only}`
      : `${n} ${kind}`;
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: SwitchState): string {
  const { mode, ask, seats, batch, bars } = state;
  const [{ answer }] = batch;
  const sure = percent(bars[answer]);
  if (mode === 'eval')
    return `In inference mode the net says ${answer} of this ${ask}, with ${sure}, whoever sits beside it.`;
  if (seats.length === 0)
    return `Alone in training mode: the net says ${answer} with ${sure}, and would say so of any image.`;
  const verdict = answer === ask ? '' : ', which is wrong';
  return `${seats.length === 1 ? 'Beside' : 'Among'} ${companions(state)} the net says ${answer} with ${sure}${verdict}.`;
}

/** Under the seats. */
export function tally({ batch, right, stayed, changed }: SwitchState): string {
  const score = batch.length === 1 ? '' : `${right} of ${batch.length} right`;
  if (changed === 0) return score;
  const who =
    stayed === 1
      ? 'the framed one has another answer now'
      : `${changed} of the ${stayed} that stayed changed their answer`;
  return score ? `${score}; ${who}` : who;
}

/** The whole picture in words. */
export function summary(state: SwitchState): string {
  const { batch, bars, ask } = state;
  const said = Array.from(bars, (share, digit) => ({ share, digit }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ share, digit }) => `${digit} ${percent(share)}`);
  const words = tally(state);
  return `${finding(state)} Of the ${ask} it says: ${said.join(', ')}. The batch holds ${batch.length} ${batch.length === 1 ? 'image' : 'images'}${words ? `: ${words}` : ''}.`;
}

/** Of one seat, for those who do not see it. */
export function seatWords({ label, answer, was }: Seat): string {
  const before = was === undefined ? '' : `, and said ${was} before`;
  return `${article(label) === 'an' ? 'An' : 'A'} ${label}, the net says ${answer}${before}.`;
}

/** Of a companion’s seat, which is a button. */
export function companionWords(seat: Seat): string {
  return `${seatWords(seat)} Press to send it away.`;
}
