import type { Build } from '../kernels/compile.ts';
import type { Engine } from './engine.ts';
import { Host } from './host.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { textbookEngine } from './textbookEngine.ts';

/**
 * What a worker does with its messages: one after the other, a run's engine being loaded before the run begins. Each
 * build is loaded once. `load` never rejects.
 */
export function workerEnd(
  load: (build: Build) => Promise<Engine>,
  post: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const engines = new Map<Build, Promise<Engine>>();
  const engineOf = (build: Build): Promise<Engine> => {
    const engine = engines.get(build) ?? load(build);
    engines.set(build, engine);
    return engine;
  };
  const host = new Host(textbookEngine, post);
  const obey = async (message: ToWorker) => {
    if (message.say === 'begin') host.use(await engineOf(message.config.build ?? 'plain'));
    host.hear(message);
  };
  let last = Promise.resolve();
  return (message) => {
    last = last.then(() => obey(message));
  };
}
