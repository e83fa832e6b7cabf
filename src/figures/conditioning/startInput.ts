/** @file Where the descent starts: the ring on the map, moved by pointer, finger and arrow keys. */
import { wireDrag } from '../../viz/drag.ts';
import { roundTo } from '../beadInput.ts';
import { parametersAt, type ConditioningLayout } from './layout.ts';
import { REACH } from './settings.ts';
import { two } from './words.ts';

interface Place {
  w: number;
  b: number;
}

interface StartHost {
  signal: AbortSignal;
  layout(): ConditioningLayout;
  now(): Place;
  move(to: Place): void;
  /** The reader takes hold of the ring, or lets it go. */
  hold(held: boolean): void;
}

const UNIT = 0.01;
/** One press of an arrow key. */
const STEP = 0.1;
/** A finger finds the ring so far from its middle. */
const NEAR = 26;

const ARROWS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function wireStart(svg: SVGSVGElement, { signal, layout, now, move, hold }: StartHost): void {
  const ring = () => svg.querySelector<SVGGElement>('g.start');
  const put = ({ w, b }: Place) => move({ w: within(w), b: within(b) });
  wireDrag<{ before: Place; offset: [number, number] }>(svg, {
    signal,
    along: 'both',
    hit(px, py) {
      const [x, y] = layout().start;
      if (Math.hypot(px - x, py - y) > NEAR) return undefined;
      return { before: now(), offset: [x - px, y - py] };
    },
    begin() {
      ring()?.focus({ preventScroll: true });
      hold(true);
    },
    move: (px, py, { offset }) => put(parametersAt(layout(), px + offset[0], py + offset[1])),
    end: () => hold(false),
    cancel({ before }) {
      move(before);
      hold(false);
    },
  });
  const keydown = (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey || !ring()?.contains(event.target as Node))
      return;
    event.preventDefault();
    const by = STEP * (event.shiftKey ? 10 : 1);
    const { w, b } = now();
    put({ w: w + by * way[0], b: b + by * way[1] });
    hold(false);
  };
  svg.addEventListener('keydown', keydown, { signal });
}

/** Tells those who do not see it what the ring is, and where. */
export function labelStart(svg: SVGSVGElement, { w, b }: Place): void {
  const ring = svg.querySelector('g.start');
  const attributes = {
    tabindex: '0',
    role: 'slider',
    'aria-roledescription': 'point in two dimensions',
    'aria-label': 'Start of the descent',
    'aria-valuemin': String(-REACH),
    'aria-valuemax': String(REACH),
    'aria-valuenow': String(w),
    'aria-valuetext': `slope ${two(w)}, intercept ${two(b)}`,
  };
  for (const [name, value] of Object.entries(attributes)) ring?.setAttribute(name, value);
}

function within(value: number): number {
  return roundTo(Math.min(REACH, Math.max(-REACH, value)), UNIT);
}
