import type { ReaderState } from '../../data/readerState.ts';
import { wireDrag } from '../../viz/drag.ts';
import { isInPlane, placeOf, recipeAt } from './drawPlane.ts';
import { initSetting, rateSetting } from './settings.ts';

/** Half a finger, in pixels. */
const REACH = 28;

/**
 * The next run's ring comes to where the plane is pressed, and can be dragged through it: it sets the learning rate and
 * the starting weights at once.
 */
export function wirePlane(
  svg: SVGSVGElement,
  { signal, reader }: { signal: AbortSignal; reader: ReaderState },
): void {
  svg.replaceChildren(); // made at build time: its marks know no runs
  const scale = () => svg.clientWidth / svg.viewBox.baseVal.width || 1;
  const move = (px: number, py: number) => {
    const { learningRate, initSd } = recipeAt(px, py, scale());
    reader.set(rateSetting, learningRate);
    reader.set(initSetting, initSd);
  };
  const ringAt = (px: number, py: number) => {
    const [rate, init] = [reader.get(rateSetting), reader.get(initSetting)];
    const [x, y] = placeOf({ learningRate: rate, initSd: init }).map((at) => at * scale());
    return Math.hypot(px - x, py - y) < REACH ? { rate, init } : undefined;
  };
  svg.addEventListener(
    'click',
    ({ clientX, clientY }) => {
      const { left, top } = svg.getBoundingClientRect();
      const [px, py] = [clientX - left, clientY - top];
      if (ringAt(px, py) || !isInPlane(px, py, scale())) return; // at the ring it was a drag, which is done
      move(px, py);
      reader.commit();
    },
    { signal },
  );
  wireDrag<{ rate: number; init: number }>(svg, {
    signal,
    along: 'both',
    hit: ringAt, // only there: a finger elsewhere in the plane scrolls the page
    begin: move,
    move,
    end: () => reader.commit(),
    cancel({ rate, init }) {
      reader.set(rateSetting, rate);
      reader.set(initSetting, init);
    },
  });
}
