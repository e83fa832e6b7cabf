/**
 * @file Counts what outlives its maker: listeners, observers, workers, frames and timers. `watchLife` runs in the page
 * before any of its scripts and wraps the browser's functions; `liveOutside` counts what is alive beyond an element.
 */
import type { Page } from '@playwright/test';

/** By kind, as in `window resize` or `ResizeObserver`. */
export type LiveCount = Record<string, number>;
type Counter = (element: Element | null) => LiveCount;
type Watched = Window & { counters: Counter[] };

export async function watchLife(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { counters: [] }));
  for (const wrap of [wrapListeners, wrapObservers, wrapWorkers, wrapClocks]) await page.addInitScript(wrap);
}

/** Counts what is alive, but for listeners on the first such element of the page and on what is in it. */
export function liveOutside(page: Page, selector: string): Promise<LiveCount> {
  return page.evaluate((selector) => {
    const { counters } = window as unknown as Watched;
    const element = document.querySelector(selector);
    return counters.reduce<LiveCount>((all, count) => ({ ...all, ...count(element) }), {});
  }, selector);
}

function wrapListeners(): void {
  interface Entry {
    target: EventTarget;
    type: string;
    listener: unknown;
    capture: boolean;
  }
  const entries = new Set<Entry>();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const read = (options?: boolean | AddEventListenerOptions | null) =>
    typeof options === 'boolean' ? { capture: options } : { ...options, capture: Boolean(options?.capture) };
  // The browser takes a listener once for each target, type and phase.
  const find = (a: Entry) =>
    [...entries].find(
      (b) =>
        a.target === b.target && a.type === b.type && a.listener === b.listener && a.capture === b.capture,
    );

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, listener, options);
    const { signal, once, capture } = read(options);
    const entry = { target: this ?? window, type, listener, capture };
    if (!listener || signal?.aborted || find(entry)) return;
    entries.add(entry);
    const drop = () => entries.delete(entry);
    if (signal) add.call(signal, 'abort', drop, { once: true });
    if (once) add.call(entry.target, type, drop, { once, capture });
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    remove.call(this, type, listener, options);
    const entry = find({ target: this ?? window, type, listener, ...read(options) });
    if (entry) entries.delete(entry);
  };

  // A detached node, a signal or a worker is forgotten with its maker; what stays within reach counts.
  (window as unknown as Watched).counters.push((element) => {
    const counts: LiveCount = {};
    for (const { target, type } of entries) {
      if (target instanceof Node && (!target.isConnected || element?.contains(target))) continue;
      if (target instanceof AbortSignal || target instanceof Worker) continue;
      const name = target instanceof Element ? target.localName : target.constructor.name.toLowerCase();
      counts[`${name} ${type}`] = (counts[`${name} ${type}`] ?? 0) + 1;
    }
    return counts;
  });
}

function wrapObservers(): void {
  type Observer = Record<'observe' | 'disconnect', (...args: unknown[]) => void>;
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const alive = new Set<object>();
    const prototype = window[name].prototype as unknown as Observer;
    const { observe, disconnect } = prototype;
    prototype.observe = function (...args) {
      alive.add(this);
      observe.apply(this, args);
    };
    prototype.disconnect = function () {
      alive.delete(this);
      disconnect.call(this);
    };
    (window as unknown as Watched).counters.push(() => ({ [name]: alive.size }));
  }
}

function wrapWorkers(): void {
  const alive = new Set<Worker>();
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      alive.add(this);
    }
    override terminate(): void {
      alive.delete(this);
      super.terminate();
    }
  };
  (window as unknown as Watched).counters.push(() => ({ Worker: alive.size }));
}

function wrapClocks(): void {
  type Clock = Record<string, (first: unknown, ...rest: unknown[]) => number>;
  const clock = window as unknown as Clock;
  const wrap = (start: string, stop: string, repeats: boolean) => {
    const pending = new Set<number>();
    const [begin, end] = [clock[start].bind(window), clock[stop].bind(window)];
    clock[start] = (callback, ...rest) => {
      const run = (...args: unknown[]) => {
        if (!repeats) pending.delete(id);
        (callback as (...args: unknown[]) => void)(...args);
      };
      const id = begin(run, ...rest);
      pending.add(id);
      return id;
    };
    clock[stop] = (id) => {
      pending.delete(id as number);
      return end(id);
    };
    (window as unknown as Watched).counters.push(() => ({ [start]: pending.size }));
  };
  wrap('requestAnimationFrame', 'cancelAnimationFrame', false);
  wrap('setTimeout', 'clearTimeout', false);
  wrap('setInterval', 'clearInterval', true);
}
