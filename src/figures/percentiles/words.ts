/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { fixed, signed } from '../../viz/numbers.ts';
import { TARGETS } from './settings.ts';
import type { Mark, PercentilesState } from './state.ts';

export const MARK_WORDS: readonly string[] = ['Left mark', 'Middle mark', 'Right mark'];

/** "15.2 %" */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A share as a name: "15 %". */
export function target(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** The words beside a mark. */
export function markWords({ share, found, target: wanted }: Mark): string {
  return found ? `${percent(share)} below` : `${percent(share)}, wanted ${target(wanted)}`;
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: PercentilesState): string {
  const { marked, found } = state;
  const lost = marked.findIndex((mark) => !mark.found);
  if (lost >= 0)
    return `${MARK_WORDS[lost]}: ${percent(marked[lost].share)} of the values lie below it. Move it until ${target(TARGETS[lost])} do.`;
  const [left, middle, right] = marked.map(({ at }) => at);
  return found === marked.length && isStill(state)
    ? `Half of the values lie below ${fixed(middle, 2)}, and 70 % in a band ${fixed(right - left, 2)} wide.`
    : moves(state);
}

function isStill({ shift, stretch }: PercentilesState): boolean {
  return shift === 0 && stretch === 1;
}

/** What the band does from its first step to its last. */
function moves({ shift, stretch, steps }: PercentilesState): string {
  const [first, last] = [steps[0].marks, steps[steps.length - 1].marks];
  const width = (marks: readonly number[]) => fixed(marks[2] - marks[0], 2);
  const middle = `its middle goes from ${fixed(first[1], 2)} to ${fixed(last[1], 2)}`;
  if (stretch === 1) return `The band drifts: ${middle}, its width stays ${width(first)}.`;
  const opens = stretch > 1 ? 'opens' : 'closes';
  const widths = `its width goes from ${width(first)} to ${width(last)}`;
  return shift === 0
    ? `The band ${opens}: ${widths}.`
    : `The band drifts and ${opens}: ${middle}, its width from ${width(first)} to ${width(last)}.`;
}

/** The whole picture in words. */
export function summary(state: PercentilesState): string {
  const { marked, shift, stretch } = state;
  const marks = marked.map(
    ({ at, share }, k) => `${MARK_WORDS[k]} at ${fixed(at, 2)}, ${percent(share)} below`,
  );
  return `${finding(state)} ${marks.join('; ')}. At the last step the values are shifted by ${shiftText(shift)} and ${fixed(stretch, 2)} times as wide.`;
}

export function stretchText(stretch: number): string {
  return `× ${fixed(stretch, 2)}`;
}

export function shiftText(shift: number): string {
  return signed(shift, 2);
}
