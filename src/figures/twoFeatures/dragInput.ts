/** @file Moving a sample in two dimensions: by pointer, held anywhere near its bead, and by the arrow keys on the bead itself. */
import { wireDrag } from '../../viz/drag.ts';
import { plain } from '../../viz/numbers.ts';
import { beadIndex, beadsOf, chooseByKey, isStop, labelBead } from '../beadChoice.ts';
import { roundTo, stepOf } from '../beadInput.ts';
import { sampleAt, type TwoFeaturesLayout } from './layout.ts';
import type { TwoFeaturesState } from './state.ts';

export interface SampleHost {
  signal: AbortSignal;
  layout(): TwoFeaturesLayout;
  /** Focus, or a pointer, is on sample i. */
  choose(i: number): void;
  /** The reader takes hold of a sample: the view stands still until `release` or `cancel`. */
  grab(): void;
  /** Sample i is to have these two features. */
  move(i: number, at: [number, number]): void;
  release(): void;
  /** All is to be as it was before `grab`. */
  cancel(): void;
}

export function wireSamples(svg: SVGSVGElement, host: SampleHost): void {
  wirePointer(svg, host);
  wireKeys(svg, host);
}

function wirePointer(svg: SVGSVGElement, host: SampleHost): void {
  let offset = [0, 0];
  const within = ([low, high]: number[], value: number) => Math.min(high, Math.max(low, value));
  wireDrag<number>(svg, {
    signal: host.signal,
    along: 'both',
    hit: (px, py) => sampleAt(host.layout(), px, py),
    begin(px, py, i) {
      beadsOf(svg)[i].focus({ preventScroll: true });
      host.grab();
      const { cx, cy } = host.layout().before.beads[i];
      offset = [cx - px, cy - py];
    },
    move(px, py, i) {
      const { x, y } = host.layout().before;
      const unit = unitOf(x.domain());
      host.move(i, [
        roundTo(within(x.domain(), x.invert(px + offset[0])), unit),
        roundTo(within(y.domain(), y.invert(py + offset[1])), unit),
      ]);
    },
    end: () => host.release(),
    cancel: () => host.cancel(),
  });
}

/** Left and right move a sample along feature 1, up and down along feature 2; ten times as far with Shift. */
const STEPS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
};

function wireKeys(svg: SVGSVGElement, host: SampleHost): void {
  const { signal } = host;
  const keydown = (event: KeyboardEvent) => {
    const i = beadIndex(svg, event.target);
    if (i < 0 || chooseByKey(event, beadsOf(svg), i)) return;
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { x, y, beads } = host.layout().before;
    const unit = unitOf(x.domain());
    const by = 5 * unit * (event.shiftKey ? 10 : 1);
    host.move(i, [
      roundTo(x.invert(beads[i].cx) + step[0] * by, unit),
      roundTo(y.invert(beads[i].cy) + step[1] * by, unit),
    ]);
    host.release();
  };
  const focusin = (event: FocusEvent) => {
    const i = beadIndex(svg, event.target);
    if (i >= 0) host.choose(i);
  };
  svg.addEventListener('keydown', keydown, { signal });
  svg.addEventListener('focusin', focusin, { signal });
}

/** The finest step of a drag: about a hundredth of the axis, as a power of ten (0.1 where the panel shows 26 units). */
function unitOf([low, high]: readonly number[]): number {
  return stepOf((high - low) / 200);
}

/** Tells what each bead is and where it stands to those who do not see it. */
export function labelSamples(svg: SVGSVGElement, { before, m }: TwoFeaturesState, chosen: number): void {
  const stop = Math.min(Math.max(0, chosen), m - 1);
  beadsOf(svg).forEach((bead, i) => {
    const { name, at } = before.points[i];
    labelBead(bead, { name, x: at[0], stop: isStop(m, i, stop) });
    bead.setAttribute('aria-roledescription', 'point in two dimensions');
    bead.setAttribute('aria-valuetext', `feature 1 is ${plain(at[0])}, feature 2 is ${plain(at[1])}`);
  });
}
