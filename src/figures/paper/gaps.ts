/** @file The gaps in the plane: one label at each place, however many runs stand there, beside all dots and rings. */
import { fixed } from '../../viz/numbers.ts';
import type { PlanePoint } from './drawPlane.ts';

export interface GapLabel {
  id: string;
  text: string;
  solved: boolean;
  x: number;
  /** Its baseline. */
  y: number;
}

export type PlaceIn = (point: Pick<PlanePoint, 'learningRate' | 'initSd'>) => [number, number];

/** A digit's width, a line's height, and as far as the next run's ring may reach, in pixels. */
const DIGIT = 7;
const LINE = 15;
const RING = 10;
/** Baselines above and below a place, the nearest first; none touches the ring. */
const BASELINES = [-15, 25, -30, 40, -45, 55];

/** "0.30"; several runs of one place "0.30 to 0.50 (3)". Runs that stopped early count only where no run is whole. */
export function gapsText(points: readonly PlanePoint[]): string {
  // The same run made twice is one: it says nothing new.
  const different = [
    ...new Map(points.map((point) => [`${point.input} ${point.seed} ${point.gap}`, point])).values(),
  ];
  const whole = different.filter((point) => point.whole);
  const gaps = (whole.length > 0 ? whole : different).map(({ gap }) => gap).sort((a, b) => a - b);
  const [least, most] = [gaps[0], gaps[gaps.length - 1]].map((gap) => fixed(gap, 2));
  const range = least === most ? least : `${least} to ${most}`;
  const count = gaps.length > 1 ? ` (${gaps.length})` : '';
  const mark = points.some(({ solved }) => solved) ? ' ✓' : '';
  return `${range}${count}${mark}${whole.length > 0 ? '' : ' …'}`;
}

/** A label for each place, above it where there is room. */
export function layoutGaps(points: readonly PlanePoint[], placeIn: PlaceIn, right: number): GapLabel[] {
  const dots = points.map(placeIn);
  const taken: GapLabel[] = [];
  for (const here of byPlace(points)) {
    const text = gapsText(here);
    const [px, py] = placeIn(here[0]);
    const half = (text.length * DIGIT) / 2;
    const x = Math.min(Math.max(px, half), right - half);
    const free = (dy: number) =>
      dots.every(([dx, dotY]) => Math.abs(dx - x) > half + RING || isApart(dotY, py + dy)) &&
      taken.every(
        (other) => Math.abs(other.x - x) > half + halfOf(other) || Math.abs(other.y - py - dy) >= LINE,
      );
    const y = py + (BASELINES.find(free) ?? BASELINES[0]);
    taken.push({ id: here[0].id, text, solved: here.some(({ solved }) => solved), x, y });
  }
  return taken;
}

const halfOf = ({ text }: GapLabel) => (text.length * DIGIT) / 2;

/** Whether a ring around this height leaves a line of text with this baseline alone. */
const isApart = (dot: number, baseline: number) =>
  dot + RING < baseline - LINE + 3 || dot - RING > baseline + 3;

/** Runs of one learning rate and one spread, whatever their seed and input. */
function byPlace(points: readonly PlanePoint[]): PlanePoint[][] {
  const at = ({ learningRate, initSd }: PlanePoint) => `${learningRate} ${initSd}`;
  return [...new Set(points.map(at))].map((place) => points.filter((point) => at(point) === place));
}
