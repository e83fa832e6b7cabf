import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedValues } from '../sampling/population.ts';
import { marksSetting, TARGETS } from './settings.ts';
import { percentilesState, placeOf, shareBelow, type PercentilesInput } from './state.ts';
import { finding, markWords, summary } from './words.ts';

const found = TARGETS.map(placeOf);
const stateOf = (change: Partial<PercentilesInput> = {}) =>
  percentilesState({ marks: found, shift: 0, stretch: 1, ...change });

test('the share below a place counts the values that are smaller', () => {
  const smallest = Math.min(...recordedValues);
  assert.equal(shareBelow(smallest), 0);
  assert.equal(shareBelow(smallest + 1e-9), 2 / 2000); // two values are equal there
  assert.equal(shareBelow(5), 1);
  assert.equal(shareBelow(0), recordedValues.filter((value) => value < 0).length / 2000);
});

test('a mark put in its place has its share below it, up to values that are equal', () => {
  assert.deepEqual(
    found.map((at) => shareBelow(at).toFixed(3)),
    ['0.149', '0.500', '0.850'],
  );
  assert.equal(stateOf().found, 3);
});

test('a mark counts as found within one percent, and not at the start', () => {
  const near = (share: number) => stateOf({ marks: [placeOf(share), found[1], found[2]] }).marked[0].found;
  assert.deepEqual([0.135, 0.145, 0.158, 0.165].map(near), [false, true, true, false]);
  assert.equal(stateOf({ marks: marksSetting.initial }).found, 0);
});

test('shifting adds to every mark, stretching multiplies it, a step at a time', () => {
  const { steps } = stateOf({ marks: [-1, 0, 1], shift: 0.22, stretch: 0.5 });
  assert.equal(steps.length, 12);
  assert.deepEqual(steps[0].marks, [-1, 0, 1]);
  // The eleventh part of the way: shift 0.02, stretch 1 − 0.5/11.
  steps[1].marks.forEach((mark, k) =>
    assert.ok(Math.abs(mark - ((1 - 0.5 / 11) * [-1, 0, 1][k] + 0.02)) < 1e-12),
  );
  steps[11].marks.forEach((mark, k) => assert.ok(Math.abs(mark - [-0.28, 0.22, 0.72][k]) < 1e-12));
});

test('the title leads from mark to mark, then says what the band does', () => {
  assert.match(finding(stateOf({ marks: marksSetting.initial })), /^Left mark: 0\.5 % .* until 15 % do\.$/);
  assert.match(finding(stateOf({ marks: [found[0], -0.2, 1] })), /^Middle mark: 31\.3 % .* until 50 % do\.$/);
  assert.match(finding(stateOf()), /^Half of the values lie below −0\.01, and 70 % in a band 0\.71 wide\.$/);
  assert.match(
    finding(stateOf({ shift: 0.3 })),
    /^The band drifts: its middle goes from −0\.01 to 0\.29, its width stays 0\.71\.$/,
  );
  assert.match(finding(stateOf({ stretch: 0.5 })), /^The band closes: its width goes from 0\.71 to 0\.35\.$/);
  assert.match(finding(stateOf({ shift: -0.1, stretch: 1.4 })), /^The band drifts and opens: /);
});

test('a mark says its share, and the wanted one while that is another', () => {
  assert.deepEqual(stateOf({ marks: [-0.2, found[1], found[2]] }).marked.map(markWords), [
    '31.3 %, wanted 15 %',
    '50.0 % below',
    '85.0 % below',
  ]);
});

test('marks from a link are three numbers on the axis, from left to right', () => {
  assert.deepEqual(marksSetting.parse('-0.3,0,0.4'), [-0.3, 0, 0.4]);
  for (const text of ['', '0,0', '0.4,0,-0.3', '0,1,2', '0,x,1', '0,0,0,0'])
    assert.throws(() => marksSetting.parse(text), /three numbers from left to right/, text);
});

test('no state shows NaN, Infinity or undefined', () => {
  for (const marks of [marksSetting.initial, [-1.35, -1.35, 1.35]])
    for (const stretch of [0.2, 1.4])
      assert.doesNotMatch(summary(stateOf({ marks, stretch, shift: -0.3 })), /NaN|Infinity|undefined/);
});
