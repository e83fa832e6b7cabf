import { TrainingClient, type WorkerLike } from './client.ts';
import type { RunConfig } from './config.ts';
import { Feed, type Progress } from './feed.ts';
import { Race, type Pace } from './race.ts';
import { RunLog } from './runLog.ts';
import type { Snapshot } from './snapshot.ts';

export type Phase = 'idle' | 'running' | 'paused' | 'done' | 'diverged' | 'failed';

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

/**
 * A figure's training: nets that race, each in its worker, fed from one download. The figure gives the configurations
 * and draws what is here; it never speaks to a worker. If a worker breaks down, the race begins again, once.
 */
export class Session {
  readonly #host: SessionHost;
  readonly #feed: Feed;
  #clients: TrainingClient[] = [];
  #life = new AbortController();
  #race: Race | undefined;
  #configs: readonly RunConfig[] = [];
  #restarts = 0;

  phase: Phase = 'idle';
  /** One for each net, in the order of the configurations. */
  logs: RunLog[] = [];
  /** Of the download; undefined before it begins. */
  progress: Progress | undefined;
  /** What went wrong, for the reader; empty while all is well. */
  trouble = '';

  constructor(host: SessionHost, shards: number) {
    this.#host = host;
    const { signal, address, fetch } = host;
    this.#feed = new Feed({
      shards,
      signal,
      address,
      fetch,
      onProgress: (progress) => {
        this.progress = progress;
        host.onChange();
      },
      onFile: (name, bytes) => this.#clients.forEach((client) => client.give(name, bytes)),
    });
  }

  /** The smallest number of steps that a net has made. */
  get step(): number {
    return this.logs.length > 0 ? Math.min(...this.logs.map(({ step }) => step)) : 0;
  }

  /** Begins anew; a run that was going on is forgotten. */
  begin(configs: readonly RunConfig[]): void {
    this.#configs = configs;
    this.#restarts = 0;
    this.trouble = '';
    this.#prepare();
    this.resume();
  }

  resume(): void {
    if (this.phase === 'running' || !this.#race) return;
    this.#enter('running');
    void this.#load();
    void this.#follow(this.#race, (race) => race.play());
  }

  pause(): void {
    if (this.phase !== 'running') return;
    this.#race?.pause();
    this.#enter('paused');
  }

  /** One step; a run that is going on is paused by it. */
  single(): void {
    if (!this.#race || (this.phase !== 'running' && this.phase !== 'paused')) return;
    this.#enter('paused');
    void this.#load();
    void this.#follow(this.#race, (race) => race.single());
  }

  /** After a failure: fetches what did not arrive, and goes on; where the workers had failed, from the start. */
  retry(): void {
    if (this.phase !== 'failed') return;
    this.trouble = '';
    if (this.#life.signal.aborted) this.begin(this.#configs);
    else this.resume();
  }

  reset(): void {
    this.#race?.pause();
    this.#race = undefined;
    this.logs = [];
    this.trouble = '';
    this.#enter('idle');
  }

  #prepare(): void {
    this.#race?.pause();
    if (this.#clients.length !== this.#configs.length || this.#life.signal.aborted) this.#hire();
    this.#configs.forEach((config, n) => this.#clients[n].begin(config));
    this.logs = this.#configs.map((config) => new RunLog(config));
    const race = new Race(this.#clients, this.#host, (snapshots, rate) => {
      if (race === this.#race) this.#note(snapshots, rate);
    });
    this.#race = race;
    this.phase = 'idle';
  }

  /** New workers, with all files that are here. */
  #hire(): void {
    this.#life.abort();
    this.#life = new AbortController();
    const signal = AbortSignal.any([this.#host.signal, this.#life.signal]);
    this.#clients = this.#configs.map(() => new TrainingClient({ signal, start: this.#host.start }));
    for (const [name, bytes] of this.#feed.files) this.#clients.forEach((client) => client.give(name, bytes));
  }

  #note(snapshots: readonly Snapshot[], rate: number): void {
    snapshots.forEach((snapshot, n) => this.logs[n].add(snapshot, rate));
    this.#host.onChange();
  }

  async #follow(race: Race, go: (race: Race) => Promise<boolean>): Promise<void> {
    try {
      const over = await go(race);
      if (over && race === this.#race) this.#finish();
    } catch (error) {
      if (race === this.#race && !this.#host.signal.aborted) this.#recover(error);
    }
  }

  #finish(): void {
    const diverged = this.logs.some(({ standing }) => standing.is === 'diverged');
    this.#enter(diverged ? 'diverged' : 'done');
  }

  #recover(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.#life.abort();
    if (this.#restarts > 0) {
      this.trouble = `${why} It has happened twice, so the training stopped.`;
      return this.#enter('failed');
    }
    this.#restarts += 1;
    this.trouble = `${why} The training began again from the start.`;
    this.#prepare();
    this.resume();
  }

  async #load(): Promise<void> {
    try {
      await this.#feed.load();
    } catch (error) {
      if (this.#host.signal.aborted) return;
      this.trouble = error instanceof Error ? error.message : String(error);
      this.#race?.pause();
      this.#enter('failed');
    }
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.#host.onChange();
  }
}
