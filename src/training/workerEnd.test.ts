import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import type { Build } from '../kernels/compile.ts';
import type { Engine } from './engine.ts';
import { fakeConfig, fakeEngine } from './fakeNet.ts';
import { packedFile } from './fakeServer.ts';
import { until } from './fakeWorker.ts';
import type { FromWorker } from './protocol.ts';
import { workerEnd } from './workerEnd.ts';

/** An end whose engines arrive when the test says so; `made` names the engine of each net. */
function slowEnd() {
  const said: FromWorker[] = [];
  const asked: Build[] = [];
  const made: Build[] = [];
  const deliver: Partial<Record<Build, () => void>> = {};
  const engineOf =
    (build: Build): Engine =>
    (net, seed) => {
      made.push(build);
      return fakeEngine(net, seed);
    };
  const load = (build: Build) => {
    asked.push(build);
    return new Promise<Engine>((resolve) => (deliver[build] = () => resolve(engineOf(build))));
  };
  const hear = workerEnd(load, (message) => said.push(message));
  for (const name of [TEST_FILE, trainFile(0)])
    hear({ say: 'file', name, bytes: packedFile(name).slice().buffer });
  return {
    said,
    asked,
    made,
    deliver: (build: Build) => deliver[build]?.(),
    begin(run: number, build?: Build) {
      hear({ say: 'begin', run, config: { ...fakeConfig, build } });
      hear({ say: 'advance', run, to: 1, learningRate: 0 });
    },
  };
}

const answered = (said: readonly FromWorker[], run: number) =>
  said.some((message) => message.say === 'snapshot' && message.run === run);

test('a run waits for its engine, and is the plain one’s unless it asks for another', async () => {
  const end = slowEnd();
  end.begin(1);
  await until(() => end.asked.length > 0);
  assert.deepEqual([end.asked, end.made], [['plain'], []]);
  end.deliver('plain');
  await until(() => answered(end.said, 1));
  assert.deepEqual(end.made, ['plain']);
});

test('another build is loaded once, when a run first asks for it; the next run has its own choice again', async () => {
  const end = slowEnd();
  end.begin(1, 'relaxed');
  await until(() => end.asked.length > 0);
  end.deliver('relaxed');
  await until(() => answered(end.said, 1));
  end.begin(2, 'plain');
  await until(() => end.asked.length > 1);
  end.deliver('plain');
  end.begin(3, 'relaxed');
  await until(() => answered(end.said, 3));
  assert.deepEqual(end.asked, ['relaxed', 'plain']);
  assert.deepEqual(end.made, ['relaxed', 'plain', 'relaxed']);
});
