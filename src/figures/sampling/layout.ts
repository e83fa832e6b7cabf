/** @file Where the population, the last minibatch and the fallen values sit, in pixels. Touches no DOM, so tests can read it. */
import { layoutDots, type Dot, type DotPlot } from '../../viz/dotPlot.ts';
import { axisTicks } from '../../viz/axis.ts';
import { linearScale, type LinearScale } from '../../viz/linearScale.ts';
import type { SamplingState } from './state.ts';
import { beyondZone, layoutBeyond, type Zone } from './beyond.ts';
import { openRuns, textBoxes, type Run } from './way.ts';

type Scale = LinearScale;
type Point = [number, number];

export interface Strip {
  scale: Scale;
  top: number;
  base: number;
  ticks: number[];
}

export interface Interval {
  from: number;
  middle: number;
  to: number;
  y: number;
}

export interface SamplingLayout {
  width: number;
  height: number;
  upper: Strip;
  lower: Strip;
  outline: Point[];
  /** The population's mean and one standard deviation to each side. */
  whole: Interval;
  samples: Dot[];
  /** The last minibatch's mean and one standard deviation to each side. */
  batch: Interval | undefined;
  fallen: Dot[];
  /** The place where the last value falls from; its dot is the last of `fallen`. */
  start: Point | undefined;
  /** Its way, without the stretches that would run through words. */
  way: Run[];
  /** The curve that the means would follow; empty while the theory is not shown, and for variances. */
  curve: Point[];
  measured: Interval | undefined;
  theory: Interval | undefined;
  ifNormal: Interval | undefined;
  /** How many values lie beyond the end of the lower axis. */
  beyond: number;
  /** Where they stand, behind a break of the axis; the means have none, since their axis holds them all. */
  zone: Zone | undefined;
}

const MARGIN = 14;
const UPPER = { top: 58, base: 170 };
const LOWER = { top: 256, base: 412 };
const HEIGHT = 508;
/** The lower axis for variances, in units of the population's. */
const VARIANCE_END = 3;

export function layoutSampling(state: SamplingState, width: number): SamplingLayout {
  const { population, last } = state;
  const upper = strip(population.domain, width, UPPER);
  const zone = state.show === 'mean' ? undefined : beyondZone(width - MARGIN);
  const lower = strip(lowerDomain(state), zone ? zone.from - MARGIN : width, LOWER);
  const sd = Math.sqrt(population.variance);
  const whole = interval(upper.scale, { average: population.mean, spread: sd }, UPPER.top - 12);
  const place = ({ x, height }: { x: number; height: number }): Point => [
    upper.scale(x),
    UPPER.base - height * (UPPER.base - UPPER.top),
  ];
  const batch = last && interval(upper.scale, { average: last.mean, spread: last.sd }, UPPER.base + 6);
  const start = batch && startOf(state, batch, upper);
  const fallen = fallenOf(state, lower, zone);
  return {
    width,
    height: HEIGHT,
    upper,
    lower,
    outline: population.outline.map(place),
    whole,
    samples: samplesOf(state, upper),
    batch,
    start,
    way: start ? openRuns(start, landing(fallen.fallen), textBoxes(state, upper, lower)) : [],
    ...fallen,
    zone,
    ...intervals(state, lower),
  };
}

/** A mean falls from the triangle, a variance from the end of the bar that is its root. */
function startOf({ show }: SamplingState, { middle, to, y }: Interval, { scale }: Strip): Point {
  return [show === 'mean' ? middle : Math.min(to, scale.range()[1]), y];
}

/** The top of the dot that fell last. */
function landing(fallen: readonly Dot[]): Point {
  const { cx, cy, r } = fallen[fallen.length - 1];
  return [cx, cy - r];
}

function strip(domain: readonly [number, number], width: number, { top, base }: typeof UPPER): Strip {
  const scale = linearScale(domain, [MARGIN, width - MARGIN]);
  return { scale, top, base, ticks: axisTicks(scale) };
}

/** Means keep the population's scale, so that their narrower spread shows as narrower. */
function lowerDomain({ show, population }: SamplingState): readonly [number, number] {
  return show === 'mean' ? population.domain : [0, VARIANCE_END * population.variance];
}

function interval(scale: Scale, { average, spread }: { average: number; spread: number }, y: number) {
  return { from: scale(average - spread), middle: scale(average), to: scale(average + spread), y };
}

function samplesOf({ last, m }: SamplingState, { scale, base, top }: Strip): Dot[] {
  const width = m <= 16 ? 11 : m <= 64 ? 8 : 6;
  const places = (last?.samples ?? []).map((x) => clamp(scale(x), scale));
  return layoutDots({ places, base, room: base - top, width }).dots;
}

function fallenOf({ show, values, row }: SamplingState, { scale, base, top }: Strip, zone?: Zone) {
  const width = row.count <= 64 ? 9 : row.count <= 250 ? 6 : 4;
  const [low, high] = scale.domain();
  const isBeyond = (value: number) => value < low || value > high;
  const places = values
    .filter((value) => !(zone && isBeyond(value)))
    .map((value) => clamp(scale(value), scale));
  const theory = show === 'mean' ? row.theory : undefined;
  const sdPixels = theory ? theory.spread * (scale(1) - scale(0)) : 0;
  // So many dots stand in the middle column where the values follow a normal curve.
  const peak = theory ? (row.count * width) / (sdPixels * Math.sqrt(2 * Math.PI)) : 0;
  const plot = layoutDots({ places, base, room: base - top, width, atLeast: peak });
  const beyond = values.filter(isBeyond).length;
  return {
    fallen: zone ? inOrder(values, isBeyond, plot, layoutBeyond(beyond, zone, plot, base)) : plot.dots,
    beyond,
    curve: theory
      ? bell(scale(theory.average), sdPixels).map(([x, share]): Point => [x, base - share * peak * plot.rise])
      : [],
  };
}

/** The dots in the order of drawing, whichever side of the break they stand on: the last is the one that falls. */
function inOrder(
  values: readonly number[],
  isBeyond: (value: number) => boolean,
  { dots }: DotPlot,
  far: readonly Dot[],
): Dot[] {
  let [inside, outside] = [0, 0];
  return values.map((value) => (isBeyond(value) ? far[outside++] : dots[inside++]));
}

/** What lies beyond an axis without a break stands at its end. */
function clamp(px: number, scale: Scale): number {
  const [left, right] = scale.range();
  return Math.min(right - 1, Math.max(left + 1, px));
}

/** A normal curve of height 1, three and a half standard deviations to each side. */
function bell(middle: number, sd: number): Point[] {
  return Array.from({ length: 57 }, (_, k) => {
    const z = (k - 28) / 8;
    return [middle + z * sd, Math.exp((-z * z) / 2)];
  });
}

function intervals({ row }: SamplingState, { scale, base }: Strip) {
  return {
    measured: row.measured && interval(scale, row.measured, base + 48),
    theory: row.theory && interval(scale, row.theory, base + 60),
    ifNormal: row.ifNormal && interval(scale, row.ifNormal, base + 72),
  };
}
