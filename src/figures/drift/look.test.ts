import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAllClose } from '../../nn/assertAllClose.ts';
import { placeOf, UNIT_NUMBERS } from '../../training/probe.ts';
import { bandOf, bandWidth, demandsOf, quantilesOf, SHARES, valuesOf } from './look.ts';
import { UNITS } from './settings.ts';
import { logAfter } from './testState.ts';

test('quantiles are read between the values in order', () => {
  const [probe] = logAfter(0, () => ({ middle: 10, gap: 1 })).probes;
  // Values 8 9 10 11 12: a share p lies at 8 + 4p.
  const quantiles = quantilesOf(placeOf(probe, 3, 'input'), 0, UNITS);
  assertAllClose(
    quantiles,
    SHARES.map((share) => 8 + 4 * share),
    1e-6,
  );
  const look = { step: 0, quantiles };
  assertAllClose(Object.values(bandOf(look)), [8.6, 10, 11.4], 1e-6);
  assert.ok(Math.abs(bandWidth(look) - 2.8) < 1e-6);
});

test('the values behind a ridge lie as the quantiles say, evenly between them', () => {
  const look = { step: 0, quantiles: [0, 13, 28, 48, 68, 83, 96] }; // 100 · (share − 0.02)
  assertAllClose(valuesOf(look, 4), [10.5, 35.5, 60.5, 85.5], 1e-9);
  assertAllClose(valuesOf(look, 100).slice(-1), [96], 1e-9); // what lies beyond the outermost is put there
});

test('what the next layer must cope with: width, move of the last step, way since the start, jitter', () => {
  // Values m − 2g … m + 2g: sd g√2. From step 9 to 10 the middle goes from 1.9 to 2, and began at 1; g is 0.5.
  const log = logAfter(10, (step) => ({ middle: 1 + step / 10, gap: 0.5 }));
  const [start, now] = log.probes.map((probe) => placeOf(probe, 2, 'preActivation'));
  const minibatch = log.probes[1].minibatch!.find(
    (place) => place.layer === 2 && place.place === 'preActivation',
  )!;
  const { width, drift, moved, jitter, constant } = demandsOf(now, start, minibatch);
  // The minibatch lies one gap higher: g / (g√2).
  assertAllClose([width, drift, moved, jitter], [2.8 * 0.5, 0.1 / (0.5 * Math.SQRT2), 1, Math.SQRT1_2], 1e-5);
  assert.equal(constant, 0);
});

test('a unit that gives the same for every image is counted, and left out of what is measured in sd', () => {
  const log = logAfter(10, (step) => ({ middle: 1 + step / 10, gap: 0.5 }));
  const [start, now] = log.probes.map((probe) => placeOf(probe, 2, 'preActivation'));
  const { drift, jitter } = demandsOf(now, start, now);
  // One unit of the hundred dies: its sd is 0, and all the same the last step has moved it.
  const units = now.units.slice();
  units[UNIT_NUMBERS.indexOf('sd')] = 0;
  const demands = demandsOf({ ...now, units }, start, now);
  assert.equal(demands.constant, 1);
  assertAllClose([demands.drift, demands.jitter], [drift, jitter], 1e-6);
});

test('where all units are constant, nothing can be said in sd', () => {
  const { probes } = logAfter(10, () => ({ middle: 1, gap: 0 }));
  const [start, now] = probes.map((probe) => placeOf(probe, 2, 'preActivation'));
  const none = { width: 0, drift: NaN, moved: 0, jitter: NaN, constant: UNITS };
  assert.deepEqual(demandsOf(now, start, now), none);
});
