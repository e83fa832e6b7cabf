import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, compareAll, sampleOf } from './compare.ts';
import { ONE_POINT, percent, type Expected, type Row } from './recipe.ts';
import { exitCode, reportTable, verdict } from './report.ts';

const row = (expected?: Expected, id = 'e0.acc'): Row => ({
  id,
  what: 'test accuracy',
  expected,
  tolerance: ONE_POINT,
  print: percent,
});
const agrees = (expected: Expected | undefined, ...values: number[]) => compare(row(expected), values).agrees;

test('a sample has the mean and the standard deviation of its runs', () => {
  assert.deepEqual(sampleOf([1, 3]), { mean: 2, sd: Math.SQRT2, n: 2 });
  assert.deepEqual(sampleOf([4]), { mean: 4, sd: undefined, n: 1 });
});

test('where the runs hardly differ, means may be a point apart, and no more', () => {
  assert.ok(agrees({ values: [0.9, 0.9] }, 0.9095, 0.9095));
  assert.ok(!agrees({ values: [0.9, 0.9] }, 0.9105, 0.9105));
});

test('where they differ, means may be three standard errors of the difference apart', () => {
  // sd .05 each: sqrt(.05²/2 + .05²/2) = .05, three times that .15.
  const fifth = 0.05 / Math.SQRT2;
  const around = (mean: number) => [mean - fifth, mean + fifth];
  assert.equal(compare(row({ values: around(0.5) }), around(0.5)).allowed!.toFixed(6), '0.150000');
  assert.ok(agrees({ values: around(0.5) }, ...around(0.649)));
  assert.ok(!agrees({ values: around(0.5) }, ...around(0.651)));
});

test('a spread that is not known is taken to be that of the other side', () => {
  // sd .1 for one run here and four there: 3 · .1 · sqrt(1 + 1/4) = .3354.
  assert.equal(compare(row({ mean: 0.5, n: 4, sd: 0.1 }), [0.5]).allowed!.toFixed(4), '0.3354');
  // values .4 and .6 have sd .1414: 3 · .1414 · sqrt(1/2 + 1) = .5196.
  assert.equal(compare(row({ mean: 0.5, n: 1 }), [0.4, 0.6]).allowed!.toFixed(4), '0.5196');
});

test('on the plateau the mean has to stay in its band, a single run has not', () => {
  const band = { from: 0.1, to: 0.31 };
  assert.ok(agrees(band, 0.05, 0.2, 0.35));
  assert.ok(!agrees(band, 0.3, 0.31, 0.35));
  assert.ok(!agrees(band, 0.09));
});

test('what is not expected anywhere is measured, but no number agrees with nothing', () => {
  assert.ok(agrees(undefined, 0.97));
  assert.ok(!agrees(undefined, NaN));
  assert.ok(!agrees({ mean: 0.9, n: 3 }, NaN));
});

test('a row of which no run found anything is a mistake', () => {
  assert.throws(() => compareAll([row()], [{ 'e0.other': 1 }]), /no run found e0\.acc/);
});

test('one row that disagrees is named, and fails the whole', () => {
  const rows = [row({ mean: 0.9, n: 3 }), row({ mean: 0.5, n: 3 }, 'e0.wrong'), row(undefined, 'e0.more')];
  const compared = compareAll(rows, [{ 'e0.acc': 0.9, 'e0.wrong': 0.6, 'e0.more': 0.1 }]);
  assert.equal(exitCode(compared), 1);
  assert.equal(verdict(compared), '1 of 3 rows disagree: e0.wrong.');
  assert.match(reportTable(compared), /^e0\.wrong +50\.0 % +60\.0 % +- +1 +1\.0 % +DISAGREES$/m);
  const [agreeing, , more] = compared;
  assert.equal(exitCode([agreeing, more]), 0);
  assert.equal(
    verdict([agreeing, more]),
    '1 rows agree, 0 of them only within the spread of the runs; 1 more were measured.',
  );
});
