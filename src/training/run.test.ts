import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import type { RunConfig } from './config.ts';
import { fakeConfig, fakeEngine, fakeFile } from './fakeNet.ts';
import { Run } from './run.ts';

const ALL = [TEST_FILE, trainFile(0), trainFile(1)];

function fakeRun(names = ALL, config: Partial<RunConfig> = {}) {
  const arrived = new Map(names.map((name) => [name, fakeFile(name)]));
  return { arrived, run: new Run({ ...fakeConfig, ...config }, arrived, fakeEngine) };
}

test('a run goes through its files in order and is done at its last step', () => {
  const { run } = fakeRun();
  const { step, standing, losses } = run.advance(Infinity, 0);
  assert.deepEqual([step, standing], [6, { is: 'done' }]);
  assert.deepEqual([...losses], [0, 0, 1, 1, 0, 0]); // at rate 0 the fake loss is the number of the file
});

test('it is tested before the first step and then every so many', () => {
  const { run } = fakeRun();
  // The fake net says class w, which is the step at rate 1; all test digits are 0.
  assert.deepEqual([...run.advance(5, 1).tests], [0, 1, 2, 0, 4, 0]);
  assert.deepEqual([...run.advance(6, 1).tests], [6, 0]);
});

test('a snapshot holds what is new since the last', () => {
  const { run } = fakeRun();
  assert.deepEqual([...run.advance(1, 0.25).losses], [0]);
  const { step, standing, losses, tests } = run.advance(4, 0.25);
  assert.deepEqual([step, standing], [4, { is: 'going' }]);
  assert.deepEqual([...losses], [0.25, 1.5, 1.75]); // the file's number, and 0.25 for each step before
  assert.deepEqual([...tests], [2, 1, 4, 0]); // w = 0.5 says 0, w = 1 says 1
});

test('it hands out what the net says of the shown digits', () => {
  const { run } = fakeRun();
  const { answers } = run.advance(3, 1);
  assert.equal(answers.length, 20); // two digits, ten classes
  assert.deepEqual([answers[3], answers[13]], [1, 1]);
});

test('told to go where it is, or back, it stays', () => {
  const { run } = fakeRun();
  run.advance(4, 0);
  const { step, losses, tests } = run.advance(2, 0);
  assert.deepEqual([step, losses.length, tests.length], [4, 0, 0]);
});

test('without the test file it does not begin, and says which file it waits for', () => {
  const { run, arrived } = fakeRun([trainFile(0), trainFile(1)]);
  const waiting = run.advance(1, 0);
  assert.deepEqual([waiting.step, waiting.standing], [0, { is: 'waiting', file: TEST_FILE }]);
  assert.deepEqual([waiting.losses.length, waiting.answers.length], [0, 0]);
  arrived.set(TEST_FILE, fakeFile(TEST_FILE));
  const going = run.advance(1, 0);
  assert.deepEqual([going.step, going.standing, [...going.tests]], [1, { is: 'going' }, [0, 1]]);
});

test('a training file that is late is waited for, and changes nothing', () => {
  const { run, arrived } = fakeRun([TEST_FILE, trainFile(0)]);
  const before = run.advance(6, 0.5);
  assert.deepEqual([before.step, before.standing], [2, { is: 'waiting', file: trainFile(1) }]);
  arrived.set(trainFile(1), fakeFile(trainFile(1)));
  const after = run.advance(6, 0.5);
  const whole = fakeRun().run.advance(6, 0.5);
  assert.deepEqual([...before.losses, ...after.losses], [...whole.losses]);
  assert.deepEqual([...before.tests, ...after.tests], [...whole.tests]);
  assert.deepEqual(after.standing, { is: 'done' });
});

test('a run that diverges says where, and keeps what came before', () => {
  const { run } = fakeRun();
  run.advance(3, 0);
  const broken = run.advance(6, Infinity);
  // Step 4 still has a loss, 1; its update makes w infinite, which shows in the loss of step 5.
  assert.deepEqual(broken.standing, { is: 'diverged', step: 5, loss: Infinity });
  assert.deepEqual([...broken.losses], [1, Infinity]);
  const later = run.advance(6, 0);
  assert.deepEqual(later.standing, broken.standing);
  assert.deepEqual([later.step, later.losses.length], [5, 0]);
});

test('a run whose shown digits do not exist is refused in words', () => {
  const { run } = fakeRun(ALL, { examples: { ...fakeConfig.examples, shown: [4] } });
  assert.throws(() => run.advance(0, 0), /there is no digit 4 among 4/);
});
