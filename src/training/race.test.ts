import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, turn } from './fakeWorker.ts';
import { Race, type Racer } from './race.ts';
import type { Snapshot, Standing } from './snapshot.ts';

/** Answers when told to, and complains of two orders at once as a client does. */
class FakeRacer implements Racer {
  readonly orders: [to: number, rate: number][] = [];
  #open: { to: number; resolve(snapshot: Snapshot): void; reject(error: Error): void } | undefined;

  advance(to: number, rate: number): Promise<Snapshot> {
    if (this.#open) return Promise.reject(new Error('two orders at once'));
    this.orders.push([to, rate]);
    return new Promise((resolve, reject) => (this.#open = { to, resolve, reject }));
  }

  get isBusy(): boolean {
    return this.#open !== undefined;
  }

  async answer(standing: Standing = { is: 'going' }, step = this.#open?.to ?? 0): Promise<void> {
    const none = new Float64Array();
    this.#close()?.resolve({ step, standing, losses: none, tests: none, probes: [], answers: none });
    await quiet();
  }

  async fail(why: string): Promise<void> {
    this.#close()?.reject(new Error(why));
    await quiet();
  }

  #close() {
    const open = this.#open;
    this.#open = undefined;
    return open;
  }
}

function fakeRace({ goOn = false } = {}) {
  const [a, b] = [new FakeRacer(), new FakeRacer()];
  const pace = { steps: 2, rate: 0.1 };
  const seen: number[][] = [];
  const race = new Race(
    [a, b],
    { stepsPerFrame: () => pace.steps, learningRate: () => pace.rate, goOn: () => goOn, nextFrame: turn },
    (snapshots) => seen.push(snapshots.map(({ step }) => step)),
  );
  return { race, a, b, pace, seen };
}

const steps = ({ orders }: FakeRacer) => orders.map(([to]) => to);

test('no net gets its next order before the last has made its steps', async () => {
  const { race, a, b, seen } = fakeRace();
  void race.play();
  await quiet();
  await a.answer();
  assert.deepEqual([a.isBusy, b.isBusy, seen], [false, true, []]);
  await b.answer();
  assert.deepEqual([steps(a), steps(b), seen], [[2, 4], [2, 4], [[2, 2]]]);
});

test('the reader’s pace and learning rate hold from the next stride on', async () => {
  const { race, a, b, pace } = fakeRace();
  void race.play();
  await quiet();
  Object.assign(pace, { steps: 8, rate: 1 });
  await a.answer();
  await b.answer();
  assert.deepEqual(b.orders, [
    [2, 0.1],
    [10, 1],
  ]);
});

test('a net that fell behind, since a file came later, catches up at the same rate before the next stride', async () => {
  const { race, a, b, pace } = fakeRace();
  void race.play();
  await quiet();
  pace.rate = 1;
  await a.answer({ is: 'going' }, 2);
  await b.answer({ is: 'waiting', file: 'train-01.bin' }, 1);
  const stride = [2, 0.1];
  assert.deepEqual(
    [a.orders, b.orders],
    [
      [stride, stride],
      [stride, stride],
    ],
  );
  await a.answer();
  await b.answer();
  assert.deepEqual(b.orders.at(-1), [4, 1]);
});

test('paused, it finishes its stride and makes no other', async () => {
  const { race, a, b, seen } = fakeRace();
  const over = race.play();
  await quiet();
  race.pause();
  await a.answer();
  await b.answer();
  assert.equal(await over, false);
  assert.deepEqual([seen, a.isBusy], [[[2, 2]], false]);
});

test('paused and resumed within one stride, any number of times, it goes on once', async () => {
  const { race, a, b } = fakeRace();
  const overs = [race.play()];
  await quiet();
  for (let press = 0; press < 3; press++) {
    race.pause();
    overs.push(race.play());
  }
  await quiet();
  await a.answer();
  await b.answer();
  assert.deepEqual(
    [steps(a), steps(b)],
    [
      [2, 4],
      [2, 4],
    ],
  );
  assert.deepEqual(await Promise.all(overs.slice(0, 3)), [false, false, false]);
});

test('paused again before the stride is over, it makes no further one', async () => {
  const { race, a, b } = fakeRace();
  void race.play();
  await quiet();
  race.pause();
  void race.play();
  race.pause();
  await a.answer();
  await b.answer();
  assert.deepEqual(steps(a), [2]);
});

test('a single step pauses, waits for the stride before it, and is one step', async () => {
  const { race, a, b } = fakeRace();
  void race.play();
  await quiet();
  const single = race.single();
  await a.answer();
  await b.answer();
  assert.deepEqual(steps(a), [2, 3]);
  await a.answer();
  await b.answer();
  assert.equal(await single, false);
  assert.equal(a.isBusy, false);
});

test('a few steps at once are one order', async () => {
  const { race, a } = fakeRace();
  void race.single(7);
  await quiet();
  assert.deepEqual(steps(a), [7]);
});

test('presses faster than the steps do not queue up', async () => {
  const { race, a, b } = fakeRace();
  void race.single();
  await quiet();
  for (let press = 0; press < 5; press++) void race.single();
  for (let n = 0; n < 4; n++) {
    await a.answer();
    await b.answer();
  }
  assert.deepEqual(steps(a), [1, 2]);
});

test('single and play in one stride follow each other', async () => {
  const { race, a, b } = fakeRace();
  void race.play();
  await quiet();
  void race.single();
  void race.play();
  for (let n = 0; n < 2; n++) {
    await a.answer();
    await b.answer();
  }
  assert.deepEqual(
    [steps(a), steps(b)],
    [
      [2, 3, 5],
      [2, 3, 5],
    ],
  );
});

test('it is over when all nets are done', async () => {
  const { race, a, b } = fakeRace();
  const over = race.play();
  await quiet();
  await a.answer({ is: 'done' });
  await b.answer({ is: 'going' });
  await a.answer({ is: 'done' });
  await b.answer({ is: 'done' });
  assert.equal(await over, true);
});

test('it is over as soon as one net diverges', async () => {
  const { race, a, b } = fakeRace();
  const over = race.single();
  await quiet();
  await a.answer({ is: 'diverged', step: 1, loss: NaN });
  await b.answer();
  assert.equal(await over, true);
});

test('where one net has diverged, the other is not waited for', async () => {
  const { race, a, b } = fakeRace();
  const over = race.play();
  await quiet();
  await a.answer({ is: 'diverged', step: 2, loss: NaN });
  await b.answer({ is: 'waiting', file: 'train-01.bin' }, 1);
  assert.equal(await over, true);
});

test('unless the others are to go on: then it is over when each is done or has diverged', async () => {
  const { race, a, b } = fakeRace({ goOn: true });
  const over = race.play();
  await quiet();
  await a.answer({ is: 'diverged', step: 1, loss: NaN });
  await b.answer();
  await a.answer({ is: 'diverged', step: 1, loss: NaN }, 1);
  assert.equal(b.isBusy, true);
  await b.answer({ is: 'done' });
  assert.equal(await over, true);
  assert.deepEqual(steps(b), [2, 4]);
});

test('a net that fails rejects what was asked, and what is asked after it is still made', async () => {
  const { race, a, b } = fakeRace();
  const first = assert.rejects(race.play(), /worker broke down/);
  await quiet();
  await b.answer();
  await a.fail('worker broke down');
  await first;
  void race.single();
  await quiet();
  assert.deepEqual(
    [steps(a), steps(b)],
    [
      [2, 1],
      [2, 1],
    ],
  );
});
