import type { ReaderState } from '../../data/readerState.ts';
import { wireDrag } from '../../viz/drag.ts';
import { stepAt, type PaperLayout } from './layout.ts';
import { LAST_STEP, stepSetting } from './settings.ts';

interface Line {
  signal: AbortSignal;
  reader: ReaderState;
  layout(): PaperLayout;
  /** Where the line can stand. */
  steps(): readonly number[];
}

/** The step at a place of the list; at its end the line follows a run that goes on. */
export const lineStep = (steps: readonly number[], k: number) =>
  k >= steps.length - 1 ? LAST_STEP : steps[k];

/** The place in the list of the step that is nearest. */
export function nearest(steps: readonly number[], step: number): number {
  const off = steps.map((each) => Math.abs(each - step));
  return off.indexOf(Math.min(...off));
}

/** The line through the panels comes to where one is pressed, and can be dragged. */
export function wireLine(svg: SVGSVGElement, { signal, reader, layout, steps }: Line): void {
  const move = (px: number, py: number) => {
    const step = stepAt(layout(), px, py);
    if (step !== undefined) reader.set(stepSetting, lineStep(steps(), nearest(steps(), step)));
  };
  wireDrag<{ before: number }>(svg, {
    signal,
    hit: (px, py) =>
      stepAt(layout(), px, py) === undefined ? undefined : { before: reader.get(stepSetting) },
    begin: move,
    move,
    tap(px, py) {
      move(px, py);
      reader.commit();
    },
    end: () => reader.commit(),
    cancel: ({ before }) => reader.set(stepSetting, before),
  });
}
