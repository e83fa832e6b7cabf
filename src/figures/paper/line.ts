import type { ReaderState } from '../../data/readerState.ts';
import { wireDrag } from '../../viz/drag.ts';
import { stepAt, type PaperLayout } from './layout.ts';
import { stepSetting } from './settings.ts';

interface Line {
  signal: AbortSignal;
  reader: ReaderState;
  layout(): PaperLayout;
}

/** The line through the panels comes to where one is pressed, and can be dragged. */
export function wireLine(svg: SVGSVGElement, { signal, reader, layout }: Line): void {
  const move = (px: number, py: number) => {
    const step = stepAt(layout(), px, py);
    if (step !== undefined) reader.set(stepSetting, step);
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
