import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../exec.mjs';
import { EngineProcess } from './engineProcess.ts';

// The peak is an engine that needs nothing installed, and takes milliseconds.
const ENGINE = 'peak-separate';

test('an engine in a process answers one order after the other', async () => {
  const child = new EngineProcess(ENGINE);
  try {
    assert.equal((await child.ask('losses', true)).length, 200);
    const { steps, wall } = await child.ask('block', true);
    assert.ok(steps >= 4 && wall >= 40, `${steps} steps, ${wall} ms`);
  } finally {
    child.end();
  }
});

test('an order that the engine cannot obey is told in a sentence', async () => {
  const child = new EngineProcess(ENGINE);
  try {
    const answer = child.ask('block', true);
    await assert.rejects(answer, { message: /stopped at the engine peak-separate: .*not asked for/ });
    await assert.rejects(answer, Fault);
  } finally {
    child.end();
  }
});

test('an order to a process that ends is not waited for', async () => {
  const child = new EngineProcess(ENGINE);
  const answer = child.ask('losses', true);
  child.end();
  await assert.rejects(answer, { message: /its process ended/ });
});
