import type { RunConfig } from './config.ts';
import { Crew } from './crew.ts';
import { Feed, type Progress } from './feed.ts';
import { Race } from './race.ts';
import { RunLog } from './runLog.ts';
import type { SessionHost } from './sessionHost.ts';
import type { Snapshot } from './snapshot.ts';

export type Phase = 'idle' | 'running' | 'paused' | 'done' | 'diverged' | 'failed';

/**
 * A figure's training: nets that race, each in its worker, fed from one download. The figure gives the configurations
 * and draws what is here; it never speaks to a worker. If a worker breaks down, the race begins again, once.
 */
export class Session {
  readonly #host: SessionHost;
  readonly #feed: Feed;
  readonly #crew: Crew;
  #race: Race | undefined;
  #configs: readonly RunConfig[] = [];
  #restarts = 0;

  phase: Phase = 'idle';
  /** One for each net, in the order of the configurations. */
  logs: RunLog[] = [];
  /** Of the download; undefined before it begins. */
  progress: Progress | undefined;
  #trouble = '';

  /** `files`: what the runs of this session may need, in that order. */
  constructor(host: SessionHost, files: readonly string[]) {
    this.#host = host;
    const { signal, address, fetch, start } = host;
    this.#feed = new Feed({
      names: files,
      signal,
      address,
      fetch,
      onProgress: (progress) => {
        this.progress = progress;
        host.onChange();
      },
      onFile: (name, bytes) => this.#crew.give(name, bytes),
    });
    this.#crew = new Crew({
      signal,
      start,
      files: this.#feed.files,
      onDamaged: (file, why) => {
        this.#feed.forget(file);
        this.#halt(why);
      },
      onCaveat: host.onChange,
    });
  }

  /** What went wrong, or else what the engine is not, for the reader; empty while all is well. */
  get trouble(): string {
    return this.#trouble || this.#crew.caveat;
  }

  /** The smallest number of steps that a net has made. */
  get step(): number {
    return this.logs.length > 0 ? Math.min(...this.logs.map(({ step }) => step)) : 0;
  }

  /** Begins anew, on the run or to be stepped; what was going on is forgotten. */
  begin(configs: readonly RunConfig[], phase: 'running' | 'paused' = 'running'): void {
    this.#configs = configs;
    this.#restarts = 0;
    this.#trouble = '';
    this.#start(phase);
  }

  resume(): void {
    if (this.phase === 'paused') this.#play();
  }

  pause(): void {
    if (this.phase !== 'running') return;
    this.#race?.pause();
    this.#enter('paused');
  }

  /** One step, or a few at once; a run that is going on is paused by it. */
  single(steps = 1): void {
    if (this.phase !== 'running' && this.phase !== 'paused') return;
    this.#enter('paused');
    void this.#load();
    void this.#follow((race) => race.single(steps));
  }

  /** After a failure: fetches what did not arrive, and goes on; where the workers had failed, from the start. */
  retry(): void {
    if (this.phase !== 'failed') return;
    this.#trouble = '';
    if (this.#race) this.#play();
    else this.begin(this.#configs);
  }

  reset(): void {
    this.#leave([]);
    this.#enter('idle');
  }

  /** Runs that were made elsewhere take the place of what was going on, as they ended there. */
  show(logs: RunLog[]): void {
    this.#leave(logs);
    this.#finish();
  }

  #leave(logs: RunLog[]): void {
    this.#race?.pause();
    this.#race = undefined;
    this.logs = logs;
    this.#trouble = '';
  }

  #start(phase: 'running' | 'paused'): void {
    if (this.#host.signal.aborted) return;
    try {
      this.#prepare();
    } catch (error) {
      return this.#recover(error, phase); // a browser may refuse a worker
    }
    if (phase === 'running') this.#play();
    else this.#enter('paused');
  }

  #prepare(): void {
    this.#race?.pause();
    this.logs = this.#configs.map((config) => new RunLog(config));
    const race = new Race(this.#crew.begin(this.#configs), this.#host, (snapshots, ...learning) => {
      if (race === this.#race) this.#note(snapshots, ...learning);
    });
    this.#race = race;
  }

  #play(): void {
    this.#enter('running');
    void this.#load();
    void this.#follow((race) => race.play());
  }

  #note(snapshots: readonly Snapshot[], rate: number, frozen: number): void {
    snapshots.forEach((snapshot, n) => this.logs[n].add(snapshot, rate, frozen));
    this.#host.onChange();
  }

  async #follow(go: (race: Race) => Promise<boolean>): Promise<void> {
    const race = this.#race;
    if (!race) return;
    try {
      if ((await go(race)) && race === this.#race) this.#finish();
    } catch (error) {
      if (race === this.#race) this.#recover(error, this.phase);
    }
  }

  #finish(): void {
    if (this.phase === 'failed') this.#trouble = ''; // a file did not arrive, and was not needed after all
    this.#enter(this.logs.some(({ standing }) => standing.is === 'diverged') ? 'diverged' : 'done');
  }

  /** The workers are of no use any more. Once in a run, others take their place. */
  #recover(error: unknown, phase: Phase): void {
    this.#crew.dismiss();
    this.#race = undefined;
    if (this.#host.signal.aborted || (phase !== 'running' && phase !== 'paused')) return;
    const why = error instanceof Error ? error.message : String(error);
    if (this.#restarts > 0) {
      this.#trouble = `${why} It has happened twice, so the training stopped.`;
      return this.#enter('failed');
    }
    this.#restarts += 1;
    this.#trouble = `${why} The training began again from the start.`;
    this.#start(phase);
  }

  async #load(): Promise<void> {
    try {
      await this.#feed.load();
    } catch (error) {
      this.#halt(error instanceof Error ? error.message : String(error));
    }
  }

  /** A file is missing. Whoever has stopped meanwhile waits for none; the next start fetches it again. */
  #halt(why: string): void {
    if (this.#host.signal.aborted || (this.phase !== 'running' && this.phase !== 'paused')) return;
    this.#trouble = why;
    this.#race?.pause();
    this.#enter('failed');
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.#host.onChange();
  }
}
