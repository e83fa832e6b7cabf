/** @file Where the histogram, its marks and the band below sit, in pixels. Touches no DOM, so tests can read it. */
import { axisTicks } from '../../viz/axis.ts';
import { linearScale, type LinearScale } from '../../viz/linearScale.ts';
import { roughWidth } from '../../viz/marks.ts';
import { POPULATIONS } from '../sampling/population.ts';
import { DOMAIN } from './settings.ts';
import type { Mark, PercentilesState } from './state.ts';
import { markWords } from './words.ts';

type Point = [number, number];

export interface PercentilesLayout {
  width: number;
  height: number;
  /** The same for the histogram and for every step of the band. */
  scale: LinearScale;
  ticks: number[];
  top: number;
  base: number;
  outline: Point[];
  marks: MarkPlace[];
  /** The height of the marks' handles. */
  handles: number;
  /** The outlines of the steps, from the first to the last. */
  ridges: Point[][];
  /** For each mark its way down the steps. */
  lines: Point[][];
  /** Where the names of the lines stand, below the last step: no nearer to each other than they are wide. */
  ends: number[];
  /** The baseline of the last step. */
  end: number;
}

export interface MarkPlace {
  x: number;
  words: string;
  /** Where the words end, are centred or begin: those of the outer marks lead away from the middle one. */
  label: { x: number; y: number; anchor: 'end' | 'middle' | 'start' };
}

const MARGIN = 14;
const TOP = 86;
const BASE = 206;
/** Of the handles by which the marks are held. */
const HANDLES = 62;
const LABELS = [42, 20, 42];
const ANCHORS = ['end', 'middle', 'start'] as const;
const FIRST_STEP = 278;
const PITCH = 19;
/** A step's histogram rises into the one above. */
const RIDGE = 34;
const BELOW = 26;

export function layoutPercentiles(state: PercentilesState, width: number): PercentilesLayout {
  const scale = linearScale(DOMAIN, [MARGIN, width - MARGIN]);
  const { outline } = POPULATIONS.recorded;
  const step = (k: number) => FIRST_STEP + k * PITCH;
  const end = step(state.steps.length - 1);
  return {
    width,
    height: end + BELOW,
    scale,
    ticks: axisTicks(scale),
    top: TOP,
    base: BASE,
    outline: outline.map(({ x, height }): Point => [scale(x), BASE - height * (BASE - TOP)]),
    marks: state.marked.map((mark, k) => markPlace(mark, k, scale, width)),
    handles: HANDLES,
    ridges: state.steps.map(({ shift, stretch }, k) =>
      // As many values on less room stand higher; a step never rises above the third one before it.
      outline.map(({ x, height }): Point => [
        scale(stretch * x + shift),
        step(k) - Math.min(1.6, 1 / stretch) * height * RIDGE,
      ]),
    ),
    lines: state.marks.map((_, m) => state.steps.map(({ marks }, k): Point => [scale(marks[m]), step(k)])),
    ends: apart(state.steps[state.steps.length - 1].marks.map(scale)),
    end,
  };
}

const NAME = 38;

function apart([left, middle, right]: readonly number[]): number[] {
  return [Math.min(left, middle - NAME), middle, Math.max(right, middle + NAME)];
}

function markPlace(mark: Mark, k: number, scale: PercentilesLayout['scale'], width: number): MarkPlace {
  const words = markWords(mark);
  const room = roughWidth(words);
  const x = scale(mark.at);
  const inside = [
    Math.max(room, x + 6),
    Math.min(width - room / 2, Math.max(room / 2, x)),
    Math.min(width - room, x - 6),
  ];
  return { x, words, label: { x: inside[k], y: LABELS[k], anchor: ANCHORS[k] } };
}

/** So near to a mark a press takes hold of it. */
const REACH = 24;

/** The mark that a press in the histogram takes hold of: the nearest, if one is near. */
export function markAt({ marks, base }: PercentilesLayout, px: number, py: number): number | undefined {
  if (py > base + 24) return undefined;
  const distances = marks.map(({ x }) => Math.abs(x - px));
  const nearest = distances.indexOf(Math.min(...distances));
  return distances[nearest] <= REACH ? nearest : undefined;
}

/** A mark moved to a place, kept between its neighbours and on the axis. */
export function movedMark(marks: readonly number[], k: number, to: number): readonly number[] {
  const least = marks[k - 1] ?? DOMAIN[0];
  const most = marks[k + 1] ?? DOMAIN[1];
  return marks.with(k, Math.min(most, Math.max(least, to)));
}
