/** Resolves with the next frame; in a hidden tab, which draws none and slows its timers, at once. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  const life = new AbortController();
  return new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    // A tab that is hidden before its frame came would wait until it is shown again.
    document.addEventListener('visibilitychange', () => resolve(), { signal: life.signal });
  }).finally(() => life.abort());
}
