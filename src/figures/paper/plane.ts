import type { ReaderState } from '../../data/readerState.ts';
import { wireDrag } from '../../viz/drag.ts';
import { recipeAt } from './drawPlane.ts';
import { initSetting, rateSetting } from './settings.ts';

/** The next run's ring can be dragged through the plane: it sets the learning rate and the starting weights at once. */
export function wirePlane(
  svg: SVGSVGElement,
  { signal, reader }: { signal: AbortSignal; reader: ReaderState },
): void {
  svg.replaceChildren(); // made at build time: its marks know no runs
  const move = (px: number, py: number) => {
    const scale = svg.clientWidth / svg.viewBox.baseVal.width || 1;
    const { learningRate, initSd } = recipeAt(px, py, scale);
    reader.set(rateSetting, learningRate);
    reader.set(initSetting, initSd);
  };
  wireDrag<{ rate: number; init: number }>(svg, {
    signal,
    along: 'both',
    hit: () => ({ rate: reader.get(rateSetting), init: reader.get(initSetting) }),
    begin: move,
    move,
    end: () => reader.commit(),
    cancel({ rate, init }) {
      reader.set(rateSetting, rate);
      reader.set(initSetting, init);
    },
  });
}
