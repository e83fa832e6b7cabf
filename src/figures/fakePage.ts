/** @file For tests: what of a page the figures that train look at, its visibility and its frames. */
import type { TestContext } from 'node:test';

/** A document in place of the page's own until the test ends. */
export function fakePage(t: TestContext) {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const frames: (() => void)[] = [];
  const observers: { report(onScreen: boolean): void; isOn: boolean }[] = [];
  class IntersectionObserver {
    constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
      const report = (isIntersecting: boolean) => callback([{ isIntersecting }]);
      observers.push({ report, isOn: false });
    }
    observe = () => (observers[observers.length - 1].isOn = true);
    disconnect = () => (observers[observers.length - 1].isOn = false);
  }
  const requestAnimationFrame = (draw: () => void) => frames.push(draw);
  const globals: Record<string, unknown> = { document, IntersectionObserver, requestAnimationFrame };
  for (const [name, value] of Object.entries(globals)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true });
    t.after(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
  return {
    observers,
    /** The tab is hidden, or shown again. */
    hide(hidden: boolean) {
      document.hidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    drawFrame: () => frames.splice(0).forEach((draw) => draw()),
  };
}
