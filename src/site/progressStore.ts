/** @file The reader's progress in this browser: src/data/progress.ts says what it is, this file where it lies. */
import { NO_PROGRESS, readProgress, writeProgress, type Progress, type Reading } from '../data/progress.ts';

const ITEM = 'progress';

/** Where storage is full or forbidden, this page's progress: it holds until the reader leaves. */
let unstored: Progress | undefined;
const listeners = new Set<() => void>();

export function progressNow(): Progress {
  return unstored ?? stored().progress;
}

/** Reads before it writes: another tab may have gone on since. */
export function changeProgress(change: (progress: Progress) => Progress): void {
  const { unknown } = stored();
  const next = change(progressNow());
  try {
    if (unknown) localStorage.setItem(`${ITEM}-of-version-${unknown}`, localStorage.getItem(ITEM) ?? '');
    localStorage.setItem(ITEM, writeProgress(next));
    unstored = undefined;
  } catch {
    unstored = next;
  }
  tell();
}

export function eraseProgress(): void {
  unstored = undefined;
  try {
    localStorage.removeItem(ITEM);
  } catch {
    // Forbidden: then nothing was stored.
  }
  tell();
}

/** Calls `listener` after each change, also one in another tab, until the signal aborts. */
export function onProgress(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
  window.addEventListener('storage', ({ key }) => (key === ITEM || key === null) && listener(), { signal });
}

function tell(): void {
  for (const listener of listeners) listener();
}

function stored(): Reading {
  try {
    return readProgress(localStorage.getItem(ITEM));
  } catch {
    return { progress: NO_PROGRESS };
  }
}
