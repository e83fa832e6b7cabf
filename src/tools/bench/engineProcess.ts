import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from '../exec.mjs';
import type { Answers, Contestant, Order, Reply } from './stand.ts';

/** An engine in a process of its own, where no other engine's memory, threads or compiled code is in its way. */
export class EngineProcess implements Contestant {
  readonly name: string;
  readonly #child: ChildProcess;

  constructor(name: string) {
    this.name = name;
    // What an engine has to say goes to stderr: stdout is for the result.
    this.#child = fork(new URL('child.ts', import.meta.url), [name], {
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: [], // none of ours: under `node --test` the child would be a test
    });
  }

  /** Rejects also when its process ends. */
  async ask<A extends Order['ask']>(ask: A, batchNorm: boolean): Promise<Answers[A]> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const answered = once(this.#child, 'message', { signal }).then(([reply]: Reply[]) => reply);
    const ended = once(this.#child, 'exit', { signal }).then(() => ({ fault: 'its process ended' }));
    this.#child.send({ ask, batchNorm } satisfies Order);
    const reply = await Promise.race([answered, ended]).finally(() => waiting.abort());
    if ('fault' in reply) throw new Fault(`The bench stopped at the engine ${this.name}: ${reply.fault}.`);
    return reply.answer as Answers[A]; // the stand answers what it was asked
  }

  end(): void {
    this.#child.kill();
  }
}
