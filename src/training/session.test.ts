import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { fakeConfig } from './fakeNet.ts';
import { FakeServer } from './fakeServer.ts';
import { FakeWorker, quiet, turn, until } from './fakeWorker.ts';
import { RunLog } from './runLog.ts';
import { Session, type Phase } from './session.ts';
import { filesOf } from './source.ts';

const CONFIGS = [fakeConfig, { ...fakeConfig, net: { ...fakeConfig.net, batchNorm: true } }];

function fakeSession(t: TestContext, start = () => new FakeWorker()) {
  const life = new AbortController();
  t.after(() => life.abort());
  const server = new FakeServer();
  const workers: FakeWorker[] = [];
  const phases: Phase[] = [];
  const pace = { rate: 0.5 };
  const session: Session = new Session(
    {
      signal: life.signal,
      address: (file) => `/data/mnist/${file}`,
      stepsPerFrame: () => 1,
      learningRate: () => pace.rate,
      nextFrame: turn,
      onChange: () => {
        if (phases.at(-1) !== session.phase) phases.push(session.phase);
      },
      start: () => {
        workers.push(start());
        return workers[workers.length - 1];
      },
      fetch: server.fetch,
    },
    filesOf(fakeConfig.examples),
  );
  const steps = () => session.logs.map(({ step }) => step);
  return { session, server, workers, phases, pace, life, steps, begin: () => session.begin(CONFIGS) };
}

const isOver = ({ phase }: Session) => phase === 'done' || phase === 'diverged' || phase === 'failed';

test('two nets run from one download to their last step', async (t) => {
  const { session, server, workers, phases, steps, begin } = fakeSession(t);
  assert.deepEqual([session.phase, session.step], ['idle', 0]);
  begin();
  await until(() => isOver(session));
  assert.deepEqual(
    [phases, steps()],
    [
      ['running', 'done'],
      [6, 6],
    ],
  );
  assert.equal(workers.length, 2);
  assert.deepEqual(server.asked, [TEST_FILE, trainFile(0), trainFile(1)]);
  assert.deepEqual(session.progress?.files, 3);
  for (const { tests } of session.logs)
    assert.deepEqual(
      tests.map(({ step }) => step),
      [0, 2, 4, 6],
    );
});

test('a second run takes the same workers and fetches nothing', async (t) => {
  const { session, server, workers, steps, begin } = fakeSession(t);
  begin();
  await until(() => isOver(session));
  begin();
  assert.equal(session.step, 0);
  await until(() => isOver(session));
  assert.deepEqual([steps(), workers.length, server.asked.length], [[6, 6], 2, 3]);
});

test('two quick starts make one run', async (t) => {
  const { session, steps, begin } = fakeSession(t);
  begin();
  begin();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, steps(), session.trouble], ['done', [6, 6], '']);
});

test('begun anew half way, no number of the former run is shown', async (t) => {
  const { session, workers, begin, pace } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  for (const worker of workers) worker.held = true;
  await quiet();
  pace.rate = 0.25;
  begin();
  for (const worker of workers) worker.release();
  await until(() => isOver(session));
  assert.deepEqual(session.logs[0].learningRates, [[0, 0.25]]);
  assert.deepEqual([session.phase, session.step, session.trouble], ['done', 6, '']);
});

test('paused it stands, resumed it goes on to the end', async (t) => {
  const { session, phases, begin } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  session.pause();
  await quiet();
  const { step } = session;
  await quiet();
  assert.deepEqual([session.step, session.phase], [step, 'paused']);
  session.resume();
  await until(() => isOver(session));
  assert.deepEqual(phases, ['running', 'paused', 'running', 'done']);
});

test('single steps pause the run, and the last of them ends it', async (t) => {
  const { session, steps, begin } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  session.single();
  await quiet();
  const from = session.step;
  assert.equal(session.phase, 'paused');
  for (let press = from; press < 6; press++) {
    session.single();
    await quiet();
  }
  assert.deepEqual([session.phase, steps()], ['done', [6, 6]]);
});

test('begun to be stepped, it makes the steps that were asked for and no more', async (t) => {
  const { session, phases, steps } = fakeSession(t);
  session.begin(CONFIGS, 'paused');
  await quiet();
  assert.deepEqual([session.phase, session.step], ['paused', 0]);
  session.single();
  await until(() => session.step === 1);
  await quiet();
  assert.deepEqual([phases, steps()], [['paused'], [1, 1]]);
});

test('whatever is pressed in one moment, the run goes on to its end without trouble', async (t) => {
  const { session, steps, begin } = fakeSession(t);
  begin();
  await until(() => session.step === 1);
  for (const press of ['pause', 'resume', 'single', 'single', 'resume', 'pause', 'single', 'resume'] as const)
    session[press]();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, steps(), session.trouble], ['done', [6, 6], '']);
});

test('nothing but start and reset answers before the start and after the end', async (t) => {
  const { session, phases, begin, steps } = fakeSession(t);
  for (const press of ['pause', 'resume', 'single', 'retry'] as const) session[press]();
  assert.deepEqual([session.phase, phases], ['idle', []]);
  begin();
  await until(() => isOver(session));
  for (const press of ['pause', 'resume', 'single', 'retry'] as const) session[press]();
  await quiet();
  assert.deepEqual(
    [phases, steps()],
    [
      ['running', 'done'],
      [6, 6],
    ],
  );
});

test('reset forgets the run, and the next one begins clean', async (t) => {
  const { session, begin } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  session.reset();
  await quiet();
  assert.deepEqual([session.phase, session.logs, session.step], ['idle', [], 0]);
  begin();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, session.step], ['done', 6]);
});

test('a run that diverges ends, and keeps the curves up to there', async (t) => {
  const { session, begin, pace } = fakeSession(t);
  pace.rate = Infinity;
  begin();
  await until(() => isOver(session));
  assert.equal(session.phase, 'diverged');
  assert.deepEqual(session.logs[0].standing, { is: 'diverged', step: 2, loss: Infinity });
  assert.deepEqual(session.logs[0].losses, [{ step: 1, loss: 0 }]);
  assert.equal(session.trouble, '');
});

test('a file that does not arrive is said, and retry fetches it and goes on', async (t) => {
  const { session, server, phases, begin, steps } = fakeSession(t);
  server.missing = trainFile(1);
  begin();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, session.trouble], ['failed', 'train-01.bin did not arrive (503).']);
  session.retry();
  await until(() => isOver(session));
  assert.equal(session.phase, 'failed'); // still not there
  server.missing = '';
  session.retry();
  assert.equal(session.trouble, '');
  await until(() => isOver(session));
  assert.deepEqual([phases.at(-1), steps(), session.trouble], ['done', [6, 6], '']);
  assert.equal(server.asked.filter((name) => name === trainFile(0)).length, 1);
});

test('a file that arrives damaged is fetched again by retry', async (t) => {
  const { session, server, begin } = fakeSession(t);
  server.damaged = TEST_FILE;
  begin();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, session.trouble], ['failed', 'The file that arrived holds no digits.']);
  server.damaged = '';
  session.retry();
  await until(() => isOver(session));
  assert.equal(session.phase, 'done');
});

test('after a file that did not arrive, a new start also fetches it', async (t) => {
  const { session, server, begin } = fakeSession(t);
  server.missing = TEST_FILE;
  begin();
  await until(() => isOver(session));
  server.missing = '';
  begin();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, session.trouble], ['done', '']);
});

test('a download that fails after reset troubles nobody', async (t) => {
  const { session, server, begin } = fakeSession(t);
  server.held = true;
  server.missing = TEST_FILE;
  begin();
  await quiet();
  session.reset();
  server.release();
  await quiet();
  assert.deepEqual([session.phase, session.trouble], ['idle', '']);
});

test('paused while it loads, it waits for the reader, not for the file', async (t) => {
  const { session, server, begin } = fakeSession(t);
  server.held = true;
  begin();
  await quiet();
  session.pause();
  server.release();
  await until(() => session.progress?.files === 3);
  await quiet();
  assert.equal(session.phase, 'paused');
  assert.ok(session.step <= 1); // the stride that was waiting
  session.resume();
  await until(() => isOver(session));
  assert.equal(session.phase, 'done');
});

test('where a worker breaks down, the run begins again on new ones, and says so', async (t) => {
  const { session, workers, begin, steps, server } = fakeSession(t);
  begin();
  await until(() => session.step === 3);
  workers[1].breakDown();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, steps()], ['done', [6, 6]]);
  assert.equal(session.trouble, 'The training worker broke down. The training began again from the start.');
  assert.deepEqual(
    workers.map(({ terminated }) => terminated),
    [true, true, false, false],
  );
  assert.equal(server.asked.length, 3);
});

test('a worker that breaks down a second time ends the run; retry begins it again', async (t) => {
  let good = false;
  const { session, workers, begin } = fakeSession(t, () => {
    const worker = new FakeWorker();
    if (!good) setImmediate(() => worker.breakDown());
    return worker;
  });
  begin();
  await until(() => isOver(session));
  assert.equal(session.phase, 'failed');
  assert.equal(
    session.trouble,
    'The training worker broke down. It has happened twice, so the training stopped.',
  );
  assert.ok(workers.every(({ terminated }) => terminated));
  session.resume();
  assert.equal(session.phase, 'failed');
  good = true;
  session.retry();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, session.step, session.trouble], ['done', 6, '']);
});

test('paused when the worker breaks down, it stays paused', async (t) => {
  const { session, workers, begin } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  session.pause();
  await quiet();
  workers[0].breakDown();
  session.single();
  await quiet();
  assert.deepEqual([session.phase, session.step], ['paused', 0]);
  session.resume();
  await until(() => isOver(session));
  assert.equal(session.phase, 'done');
});

test('a worker that broke down between two runs is replaced, and costs the next run nothing', async (t) => {
  const { session, workers, begin, server } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  session.reset();
  await quiet();
  workers[1].breakDown();
  begin();
  assert.deepEqual(
    workers.map(({ terminated }) => terminated),
    [true, true, false, false],
  );
  await until(() => session.step === 2);
  assert.equal(session.trouble, '');
  workers[2].breakDown(); // the one restart is still there
  await until(() => isOver(session));
  assert.deepEqual([session.phase, session.step, server.asked.length], ['done', 6, 3]);
});

test('a browser that gives no worker is said in a sentence', async (t) => {
  const { session, begin } = fakeSession(t, () => {
    throw new Error('Workers are not allowed here.');
  });
  begin();
  assert.equal(session.phase, 'failed');
  assert.equal(
    session.trouble,
    'Workers are not allowed here. It has happened twice, so the training stopped.',
  );
  session.reset();
  assert.deepEqual([session.phase, session.trouble], ['idle', '']);
});

test('a worker whose engine is not the fast one says so, in every run; worse news comes first', async (t) => {
  const { session, workers, begin } = fakeSession(t);
  begin();
  workers[0].tell({ say: 'caveat', caveat: 'Slowly.' });
  await until(() => isOver(session));
  assert.equal(session.trouble, 'Slowly.');
  begin();
  assert.equal(session.trouble, 'Slowly.');
  workers[0].breakDown();
  await until(() => isOver(session));
  assert.match(session.trouble, /^The training worker broke down/);
});

test('it ends with the figure: workers, download, and every change', async (t) => {
  const { session, workers, phases, life, begin } = fakeSession(t);
  begin();
  await until(() => session.step === 2);
  life.abort();
  const { step } = session;
  await quiet();
  assert.deepEqual([workers.map(({ terminated }) => terminated), session.step], [[true, true], step]);
  assert.deepEqual([phases, session.trouble], [['running'], '']);
  begin();
  assert.equal(workers.length, 2);
});

test('runs that were made elsewhere are shown in place of its own, and a new start begins as ever', async (t) => {
  const { session, steps, begin } = fakeSession(t);
  begin();
  await until(() => session.step > 1);
  const shown = [new RunLog(CONFIGS[0]), new RunLog(CONFIGS[1])];
  session.show(shown);
  assert.deepEqual([session.phase, session.logs], ['done', shown]);
  for (let k = 0; k < 5; k++) await turn();
  assert.deepEqual(steps(), [0, 0]); // the stride that was under way is nobody's any more
  shown[0].standing = { is: 'diverged', step: 3, loss: NaN };
  session.show(shown);
  assert.equal(session.phase, 'diverged');
  begin();
  await until(() => isOver(session));
  assert.deepEqual([session.phase, steps()], ['done', [6, 6]]);
});
