import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from '../exec.mjs';
import type { Answers, Order } from './stand.ts';

/** What comes back from child.ts. */
type Reply<T> = { answer: T } | { fault: string };

/** An engine in a process of its own, where no other engine's memory, threads or compiled code is in its way. */
export class EngineProcess {
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

  /** One order at a time. Rejects with a sentence when the engine fails, or its process ends. */
  async ask<A extends Order['ask']>(ask: A, batchNorm: boolean): Promise<Answers[A]> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const answered = once(this.#child, 'message', { signal }).then(([reply]: Reply<Answers[A]>[]) => reply);
    const ended = once(this.#child, 'exit', { signal }).then(() => ({ fault: 'its process ended' }));
    this.#child.send({ ask, batchNorm } satisfies Order);
    const reply = await Promise.race([answered, ended]).finally(() => waiting.abort());
    if ('fault' in reply) throw new Fault(`The bench stopped at the engine ${this.name}: ${reply.fault}.`);
    return reply.answer;
  }

  end(): void {
    this.#child.kill();
  }
}
