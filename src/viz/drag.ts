/**
 * @file Dragging in a drawing, by mouse, pen and finger. One pointer at a time; what a finger means shows in its first
 * pixels, since the same press may be a tap, a drag, or the start of scrolling the page.
 */

/** Places are in pixels from the svg's upper left corner; `held` is what `hit` found under the press. */
export interface DragHost<T> {
  signal: AbortSignal;
  /**
   * A drag along x leaves the other direction to the page (`touch-action: pan-y` in the style sheet). One in both takes
   * the press from the page at once.
   */
  along?: 'x' | 'both';
  /** What can be taken hold of at this place; undefined: nothing, and the press is not ours. */
  hit(px: number, py: number): T | undefined;
  begin(px: number, py: number, held: T): void;
  move(px: number, py: number, held: T): void;
  end(held: T): void;
  /** The browser took the pointer away, to scroll for instance: all is to be as it was before `begin`. */
  cancel(held: T): void;
  /** A finger or a pen was lifted where it came down. Without this, such a press is a drag of no length. */
  tap?(px: number, py: number, held: T): void;
}

/** So far a finger goes, and more sideways than down, before it drags. */
const INTENT_PX = 6;
/** A finger that is lifted farther from where it came down did not tap. */
const TAP_PX = 12;

type Point = readonly [number, number];
type Place = { clientX: number; clientY: number };

interface Press<T> {
  id: number;
  held: T;
  /** Where it came down. */
  at: Point;
  begun: boolean;
}

export function wireDrag<T>(svg: SVGSVGElement, host: DragHost<T>): void {
  const { signal } = host;
  const drag = new Drag(svg, host);
  svg.addEventListener('pointerdown', (event) => drag.down(event), { signal });
  svg.addEventListener('pointermove', (event) => drag.move(event), { signal });
  svg.addEventListener('pointerup', (event) => drag.lift(event), { signal });
  svg.addEventListener('pointercancel', (event) => drag.lose(event), { signal });
  // Without it a pointer that never comes back would be held for ever. Lifting one also loses it, after `pointerup`.
  svg.addEventListener('lostpointercapture', (event) => event.target === svg && drag.lose(event), { signal });
  if (host.along === 'both') keepFromPage(svg, host);
}

class Drag<T> {
  #svg: SVGSVGElement;
  #host: DragHost<T>;
  #press: Press<T> | undefined;

  constructor(svg: SVGSVGElement, host: DragHost<T>) {
    this.#svg = svg;
    this.#host = host;
  }

  down(event: PointerEvent): void {
    if (this.#press || event.button !== 0) return; // a second finger leaves the first one's drag alone
    const at = placeIn(this.#svg, event);
    const held = this.#host.hit(...at);
    if (held === undefined) return;
    this.#svg.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text selection, and no focus but the host's
    this.#press = { id: event.pointerId, held, at, begun: false };
    if (this.#host.along === 'both' || event.pointerType === 'mouse') this.#begin(this.#press);
  }

  move(event: PointerEvent): void {
    const press = this.#press;
    if (press?.id !== event.pointerId) return;
    const at = placeIn(this.#svg, event);
    if (!press.begun && isSideways(press.at, at)) this.#begin(press);
    if (press.begun) this.#host.move(...at, press.held);
  }

  lift(event: PointerEvent): void {
    const press = this.#take(event);
    if (!press) return;
    if (!press.begun) {
      const [px, py] = placeIn(this.#svg, event);
      const [x, y] = press.at;
      if (Math.hypot(px - x, py - y) > TAP_PX) return;
      if (this.#host.tap) return this.#host.tap(x, y, press.held);
      this.#begin(press);
    }
    this.#host.end(press.held);
  }

  lose(event: PointerEvent): void {
    const press = this.#take(event);
    if (press?.begun) this.#host.cancel(press.held);
  }

  #begin(press: Press<T>): void {
    press.begun = true;
    this.#host.begin(...press.at, press.held);
  }

  /** The press of this pointer, which is over with it. */
  #take({ pointerId }: PointerEvent): Press<T> | undefined {
    const press = this.#press;
    if (press?.id !== pointerId) return undefined;
    this.#press = undefined;
    return press;
  }
}

function placeIn(svg: SVGSVGElement, { clientX, clientY }: Place): Point {
  const box = svg.getBoundingClientRect();
  return [clientX - box.left, clientY - box.top];
}

function isSideways([x, y]: Point, [px, py]: Point): boolean {
  return Math.abs(px - x) >= INTENT_PX && Math.abs(px - x) > Math.abs(py - y);
}

/** The page may not scroll from here. touch-action cannot say so: it does not reach marks in an SVG. */
function keepFromPage<T>(svg: SVGSVGElement, { hit, signal }: DragHost<T>): void {
  const keep = (event: TouchEvent) => {
    const [finger, second] = event.touches;
    if (!second && hit(...placeIn(svg, finger)) !== undefined) event.preventDefault();
  };
  svg.addEventListener('touchstart', keep, { signal, passive: false });
}
