const reduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Calls `frame` with 0 … 1, eased, over `duration` milliseconds, and resolves when it is done. Under reduced motion
 * there is one frame: the end. An aborted signal stops it where it is.
 */
export function tween(duration: number, frame: (t: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    if (reduced() || duration <= 0) {
      frame(1);
      return resolve();
    }
    const start = performance.now();
    let request = requestAnimationFrame(tick);
    const stop = () => {
      cancelAnimationFrame(request);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
    function tick(now: number) {
      const t = Math.min(1, Math.max(0, (now - start) / duration));
      frame(t * t * (3 - 2 * t));
      if (t < 1) request = requestAnimationFrame(tick);
      else {
        signal.removeEventListener('abort', stop);
        resolve();
      }
    }
  });
}

/** Waits; an aborted signal ends the wait at once. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
