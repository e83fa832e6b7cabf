import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, type PlanePoint } from './drawPlane.ts';
import { gapsText, layoutGaps } from './gaps.ts';
import { RECORDED } from './settings.ts';

const point = (gap: number, change: Partial<PlanePoint> = {}): PlanePoint => ({
  ...RECORDED,
  id: String(gap),
  gap,
  whole: true,
  solved: false,
  shown: false,
  ...change,
});
const layout = (points: readonly PlanePoint[]) => layoutGaps(points, placeOf, 328);

test('a place with several runs says how far their gaps go, and how many they are', () => {
  assert.equal(gapsText([point(0.3)]), '0.30');
  assert.equal(gapsText([point(0.5), point(0.3, { seed: 2 }), point(0.41), point(0.5)]), '0.30 to 0.50 (3)');
  assert.equal(gapsText([point(0.3), point(-0.06, { solved: true })]), '−0.06 to 0.30 (2) ✓');
});

test('a run that stopped early counts only where no run is whole', () => {
  assert.equal(gapsText([point(0.3), point(68, { whole: false })]), '0.30');
  assert.equal(gapsText([point(68, { whole: false })]), '68.00 …');
});

test('six seeds of one point have one label, off their dot and its ring', () => {
  const labels = layout([1, 2, 3, 4, 5, 6].map((seed) => point(0.3, { id: String(seed), seed })));
  const [, y] = placeOf(RECORDED);
  assert.equal(labels.length, 1);
  assert.ok(labels[0].y <= y - 12, String(labels[0].y));
});

test('labels of near places lie neither on one another nor on a dot', () => {
  const near = [0.1, 0.125, 0.16].flatMap((learningRate) =>
    [0.1, 0.125].map((initSd) => point(0.3, { id: `${learningRate} ${initSd}`, learningRate, initSd })),
  );
  const labels = layout(near);
  for (const a of labels)
    for (const b of labels)
      assert.ok(a === b || Math.abs(a.x - b.x) >= 28 || Math.abs(a.y - b.y) >= 15, `${a.id} and ${b.id}`);
});

test('a label stays inside of the plane', () => {
  const [label] = layout([0.3, 0.5].map((gap) => point(gap, { learningRate: 10 })));
  assert.ok(label.x + (label.text.length * 7) / 2 <= 328);
});
