/** @file Both ways to set gamma and beta: the handles on the bell, by mouse or finger, and two sliders. */
import type { ReaderState } from '../../data/readerState.ts';
import { betaSetting, gammaSetting, type Setting } from '../../data/settings.ts';
import { wireDrag } from '../../viz/drag.ts';
import { handleAt, type AffineLayout, type Hold } from './layout.ts';
import { AXIS, REACH, STEP } from './settings.ts';
import { knob } from './words.ts';

export interface HandleHost {
  signal: AbortSignal;
  reader: ReaderState;
  layout(): AffineLayout;
  /** The reader takes hold of the bell, or lets it go. */
  hold(held: boolean): void;
}

/** Dragging the peak moves beta; the shoulder stands gamma to its right, or to its left where gamma is negative. */
export function wireHandles(svg: SVGSVGElement, { signal, reader, layout, hold }: HandleHost): void {
  const now = () => ({ gamma: reader.get(gammaSetting), beta: reader.get(betaSetting) });
  const move = ({ handle, offset }: Hold, px: number) => {
    const at = Math.min(AXIS.high, Math.max(AXIS.low, layout().scale.invert(px + offset)));
    if (handle === 'peak') reader.set(betaSetting, tidy(at));
    else reader.set(gammaSetting, tidy(at - now().beta));
  };
  wireDrag<Hold & { before: ReturnType<typeof now> }>(svg, {
    signal,
    hit(px, py) {
      const held = handleAt(layout(), px, py);
      return held && { ...held, before: now() };
    },
    begin: () => hold(true),
    move: (px, _py, held) => move(held, px),
    end() {
      hold(false);
      reader.commit();
    },
    cancel({ before }) {
      reader.set(gammaSetting, before.gamma);
      reader.set(betaSetting, before.beta);
      hold(false);
    },
    tap: () => {}, // a tap on a handle moves nothing
  });
}

type Find = <T extends HTMLElement>(name: string) => T;

const SLIDERS: readonly [string, Setting<number>][] = [
  ['gamma', gammaSetting],
  ['beta', betaSetting],
];

export function wireSliders(find: Find, reader: ReaderState, signal: AbortSignal): void {
  for (const [name, setting] of SLIDERS) {
    const slider = find<HTMLInputElement>(name);
    const input = () => {
      reader.set(setting, tidy(slider.valueAsNumber));
      showSliders(find, reader); // at once; the drawing follows in the next frame
    };
    slider.addEventListener('input', input, { signal });
    slider.addEventListener('change', () => reader.commit(), { signal });
  }
}

/** A value from a link may lie beyond the slider: then the slider grows. */
export function showSliders(find: Find, reader: ReaderState): void {
  for (const [name, setting] of SLIDERS) {
    const slider = find<HTMLInputElement>(name);
    const value = reader.get(setting);
    const reach = Math.max(REACH, Math.ceil(Math.abs(value)));
    slider.min = String(-reach);
    slider.max = String(reach);
    slider.value = String(value);
    slider.setAttribute('aria-valuetext', knob(value));
    find(`${name}-value`).textContent = knob(value);
  }
}

function tidy(value: number): number {
  return Number((Math.round(value / STEP) * STEP).toFixed(1)) || 0; // no −0
}
