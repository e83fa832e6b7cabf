import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import recorded from '../../figures/sampling/recorded.json' with { type: 'json' };
import { firstPopulation, type RecordedPopulation } from './population.ts';

const fixture = new URL('../../training/fixtures/population-first-steps.json', import.meta.url);
const expected = JSON.parse(readFileSync(fixture, 'utf8')) as RecordedPopulation;
const found = firstPopulation();

test('the recorded population, after its first 20 steps, is the same on every machine', () => {
  assert.equal(expected.step, 20);
  assert.equal(expected.thousandths.length, 2000);
  assert.deepEqual(found, expected);
});

test('what the figure draws from was recorded in the same way, 480 steps later', () => {
  const { what, net, seed, layer } = found;
  assert.deepEqual([recorded.what, recorded.net, recorded.seed, recorded.layer], [what, net, seed, layer]);
  assert.equal(recorded.step, 500);
  assert.notDeepEqual(recorded.thousandths, found.thousandths);
});
