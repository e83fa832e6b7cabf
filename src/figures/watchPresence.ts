interface Presence {
  signal: AbortSignal;
  /** The reader's word that a hidden tab may go on. */
  keepRunning(): boolean;
  isRunning(): boolean;
  pause(): void;
  resume(): void;
  /** The figure comes back on screen: draw what it missed. */
  shown(): void;
}

/**
 * A figure that trains draws nothing off screen, and pauses in a hidden tab, to go on when it is shown again. Returns
 * what is known now.
 */
export function watchPresence(figure: HTMLElement, presence: Presence): { onScreen: boolean } {
  const { signal, keepRunning, isRunning, pause, resume, shown } = presence;
  const now = { onScreen: true };
  const observer = new IntersectionObserver((entries) => {
    now.onScreen = entries.at(-1)?.isIntersecting ?? true;
    if (now.onScreen) shown();
  });
  observer.observe(figure);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  let pausedHere = false;
  const follow = () => {
    if (document.hidden && isRunning() && !keepRunning()) {
      pausedHere = true;
      pause();
    } else if (!document.hidden && pausedHere) {
      pausedHere = false;
      resume();
    }
  };
  document.addEventListener('visibilitychange', follow, { signal });
  return now;
}
