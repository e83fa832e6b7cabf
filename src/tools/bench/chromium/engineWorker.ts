import type { Page } from '@playwright/test';
import { Fault } from '../../exec.mjs';
import type { Answers, Contestant, Order, Reply } from '../stand.ts';

/** An engine of the site in a worker of its own, in Chromium. */
export class EngineWorker implements Contestant {
  readonly name: string;
  readonly #page: Page;

  constructor(name: string, page: Page) {
    this.name = name;
    this.#page = page;
  }

  async ask<A extends Order['ask']>(ask: A, batchNorm: boolean): Promise<Answers[A]> {
    const order: Order = { ask, batchNorm };
    const reply = await this.#page.evaluate(obey, { name: this.name, order });
    if ('fault' in reply)
      throw new Fault(`The bench stopped at the engine ${this.name} in Chromium: ${reply.fault}.`);
    return reply.answer as Answers[A]; // the stand answers what it was asked
  }
}

/** Runs in the page, so it is complete in itself. The worker starts at its first order and ends with the page. */
function obey({ name, order }: { name: string; order: Order }): Promise<Reply> {
  const workers: Record<string, Worker> = ((globalThis as { workers?: Record<string, Worker> }).workers ??=
    {});
  const address = `/src/tools/bench/chromium/worker.ts?engine=${name}`;
  const worker = (workers[name] ??= new Worker(address, { type: 'module' }));
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ fault: message || 'its worker did not start' });
    worker.postMessage(order);
  });
}
