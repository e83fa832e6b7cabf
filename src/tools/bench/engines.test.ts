import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BASELINE, ENGINES, REFERENCE } from './engines.ts';
import { figure1 } from './figure1.ts';
import { raceMinibatches } from './raceMinibatches.ts';

const fixture = new URL('../../training/fixtures/race-first-steps.json', import.meta.url);
const race = JSON.parse(readFileSync(fixture, 'utf8'));

test('the reference trains the nets of the race, to the last bit', async () => {
  for (const batchNorm of [false, true]) {
    const { losses } = race[batchNorm ? 'with' : 'without'];
    const trainee = await ENGINES[REFERENCE].prepare(figure1(batchNorm, raceMinibatches()));
    const found = [0, 1, 2].map((n) => trainee.step(n));
    assert.deepEqual(found, losses.slice(0, 3));
  }
});

test('the engine that ratios are to is among those that run', () => {
  assert.ok(BASELINE in ENGINES);
});
