/** @file The two marks of a sample in the drawing: its bead, which says where it stands, and its square, which leads to it. */
import { beadsOf, isStop, labelBead } from '../beadChoice.ts';
import type { BatchState } from './state.ts';
import { beadText } from './words.ts';

/** Tells what each bead is and where it stands to those who do not see it. */
export function labelSamples(svg: SVGSVGElement, state: BatchState): void {
  const { samples, selected } = state;
  beadsOf(svg).forEach((bead, i) => {
    const { name, x } = samples[i];
    labelBead(bead, { name, x, stop: isStop(samples.length, i, selected) });
    bead.setAttribute('aria-valuetext', beadText(samples[i], state));
  });
}

/** Pointing at a square, or tapping on it, chooses its sample. */
export function wireSquares(
  svg: SVGSVGElement,
  { signal, choose }: { signal: AbortSignal; choose(name: string): void },
): void {
  const take = ({ target }: Event) => {
    // Whatever lies under a pointer in the drawing is an element.
    const name = (target as Element).closest<SVGElement>('.squares [data-sample]')?.dataset.sample;
    if (name !== undefined) choose(name);
  };
  svg.addEventListener('pointermove', (event) => isPointing(event) && take(event), { signal });
  svg.addEventListener('click', take, { signal });
}

/** A mouse that moves. One that rests while the page scrolls under it points at nothing. */
export function isPointing({ pointerType, movementX, movementY }: PointerEvent): boolean {
  return pointerType === 'mouse' && (movementX !== 0 || movementY !== 0);
}
