import type { Session } from '../training/session.ts';

interface Presence {
  signal: AbortSignal;
  /** The reader's word that a hidden tab may go on; it may not, unless it says so. */
  keepRunning?(): boolean;
  /** The figure comes back on screen: draw what it missed. */
  shown(): void;
}

/**
 * A figure that trains draws nothing off screen, and pauses in a hidden tab, to go on when it is shown again. Returns
 * what is known now.
 */
export function watchPresence(
  figure: HTMLElement,
  training: Pick<Session, 'phase' | 'pause' | 'resume'>,
  { signal, keepRunning, shown }: Presence,
): { onScreen: boolean } {
  const now = { onScreen: true };
  const observer = new IntersectionObserver((entries) => {
    now.onScreen = entries.at(-1)?.isIntersecting ?? true;
    if (now.onScreen) shown();
  });
  observer.observe(figure);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  let pausedHere = false;
  const follow = () => {
    if (document.hidden && training.phase === 'running' && !keepRunning?.()) {
      pausedHere = true;
      training.pause();
    } else if (!document.hidden && pausedHere) {
      pausedHere = false;
      training.resume();
    }
  };
  document.addEventListener('visibilitychange', follow, { signal });
  return now;
}
