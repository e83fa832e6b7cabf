import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Speedometer } from './speedometer.ts';

function fakeSpeedometer() {
  const clock = { now: 0 };
  const speed = new Speedometer(() => clock.now);
  /** Notes a step at a time in milliseconds. */
  const at = (time: number, step: number | undefined) => {
    clock.now = time;
    speed.note(step);
  };
  return { speed, at };
}

test('it tells nothing until it has seen enough', () => {
  const { speed, at } = fakeSpeedometer();
  assert.equal(speed.stepsPerSecond, 0);
  at(0, 0);
  at(200, 10);
  assert.equal(speed.stepsPerSecond, 0);
  at(400, 20);
  assert.equal(speed.stepsPerSecond, 50); // 20 steps in 0.4 s
});

test('it looks back over the last moments only', () => {
  const { speed, at } = fakeSpeedometer();
  for (let time = 0; time <= 5000; time += 100) at(time, time / 100); // 10 a second
  for (let time = 5100; time <= 8000; time += 100) at(time, 50 + (time - 5000) / 10); // 100 a second
  assert.equal(speed.stepsPerSecond, 100);
});

test('a pause, or a new run, begins the measurement anew', () => {
  const { speed, at } = fakeSpeedometer();
  at(0, 0);
  at(1000, 100);
  at(2000, undefined);
  assert.equal(speed.stepsPerSecond, 0);
  at(60_000, 100);
  at(60_500, 120);
  assert.equal(speed.stepsPerSecond, 40); // the minute of the pause does not count
  at(61_000, 0);
  assert.equal(speed.stepsPerSecond, 0);
});
