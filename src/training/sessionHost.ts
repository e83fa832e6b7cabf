import type { WorkerLike } from './client.ts';
import type { Pace } from './race.ts';

/** What a session needs of the figure it works for. */
export interface SessionHost extends Pace {
  /** Ends everything: workers, downloads, promises. */
  signal: AbortSignal;
  /** The address of a file of digits. */
  address(file: string): string;
  /** Something below has changed. */
  onChange(): void;
  start?: () => WorkerLike;
  fetch?: typeof fetch;
}
