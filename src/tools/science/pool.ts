/** @file Runs the jobs of the recipes in as many threads as there are cores. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Findings } from './recipe.ts';

/** Which job of which recipe; jobs are functions, which cannot be sent. */
export interface Order {
  recipe: string;
  job: number;
}

/** Rejects with what a job threw. The findings are in the order of the orders. */
export async function runAll(
  orders: readonly Order[],
  { threads, onDone }: { threads: number; onDone(order: Order): void },
): Promise<Findings[]> {
  const findings: Findings[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL('thread.ts', import.meta.url));
    try {
      while (next < orders.length) {
        const n = next++;
        worker.postMessage(orders[n]);
        const exit = new AbortController();
        worker.once('exit', () => exit.abort(new Error('A thread ended before its job was done.')));
        [findings[n]] = (await once(worker, 'message', exit)) as [Findings]; // rejects on the worker's error
        onDone(orders[n]);
      }
    } catch (error) {
      next = orders.length; // the other threads finish what they have, and take no more
      throw error;
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return findings;
}
