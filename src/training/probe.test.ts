import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, samplePlace, unitNumber, type UnitNumber } from './probe.ts';

const layer = (values: number[]) => ({
  layer: 2,
  input: values,
  preActivation: values,
  activationInput: values,
});
/** Two units, three images: 1, 2, 6 and 10, 20, 60. */
const now = layer([1, 10, 2, 20, 6, 60]);

test('a unit is summed up by mean, spread and the percentiles of its values', () => {
  const sample = samplePlace(now, 'input', { images: 3, units: 0 });
  const first = (name: UnitNumber) => unitNumber(sample, 0, name);
  assert.equal(first('mean'), 3);
  assert.ok(Math.abs(first('sd') - Math.sqrt(14 / 3)) < 1e-6); // (4 + 1 + 9) / 3
  assert.equal(first('p50'), 2);
  assert.ok(Math.abs(first('p15') - 1.3) < 1e-6 && Math.abs(first('p85') - 4.8) < 1e-6);
  assert.equal(unitNumber(sample, 1, 'p50'), 20);
  assert.equal(unitNumber(sample, 1, 'moved'), 0); // nothing came before
});

test('of the first units every value is kept, in the order of the images', () => {
  const sample = samplePlace(layer([3, 0, 1, 0, 2, 0]), 'preActivation', { images: 3, units: 1 });
  assert.deepEqual([...sample.values], [3, 1, 2]);
  assert.deepEqual(samplePlace(now, 'input', { images: 3, units: 5 }).values.length, 6); // there are only two
});

test('it says by how much the mean has moved since the step before', () => {
  const before = layer([0, 10, 0, 20, 0, 60]);
  const sample = samplePlace(now, 'activationInput', { images: 3, units: 0, before });
  assert.deepEqual([unitNumber(sample, 0, 'moved'), unitNumber(sample, 1, 'moved')], [3, 0]);
});

test('a place that was not watched is named', () => {
  const sample = { step: 0, places: [samplePlace(now, 'input', { images: 3, units: 0 })] };
  assert.equal(placeOf(sample, 2, 'input').layer, 2);
  assert.throws(() => placeOf(sample, 3, 'input'), /the input of layer 3 was not watched/);
});
