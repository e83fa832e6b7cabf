import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawPercentiles } from './draw.ts';
import { layoutPercentiles, markAt, movedMark } from './layout.ts';
import { marksSetting, TARGETS } from './settings.ts';
import { percentilesState, placeOf, type PercentilesInput } from './state.ts';

const stateOf = (change: Partial<PercentilesInput> = {}) =>
  percentilesState({ marks: marksSetting.initial, shift: 0, stretch: 1, ...change });
const layoutOf = (change: Partial<PercentilesInput> = {}, width = 656) =>
  layoutPercentiles(stateOf(change), width);

test('the lines begin under the marks, and without shift and stretch run straight down', () => {
  const { lines, marks } = layoutOf();
  lines.forEach((line, k) => assert.ok(line.every(([x]) => Math.abs(x - marks[k].x) < 1e-9)));
});

test('at the ends of both sliders the histogram stays on the axis', () => {
  for (const shift of [-0.3, 0.3]) {
    const { ridges, scale } = layoutOf({ shift, stretch: 1.4 });
    const [left, right] = scale.range();
    assert.ok(ridges[11].every(([x]) => x >= left && x <= right));
  }
});

test('the names of the lines keep clear of each other where the band is narrow', () => {
  const { ends } = layoutOf({ stretch: 0.2 }, 328);
  assert.ok(ends[1] - ends[0] >= 38 && ends[2] - ends[1] >= 38);
});

test('the words of a mark stay within the drawing, wherever the mark is', () => {
  for (const at of [-1.35, 1.35])
    for (const { label, words } of layoutOf({ marks: [at, at, at] }, 328).marks) {
      const width = 6.6 * words.length;
      const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
      assert.ok(left >= -1e-9 && left + width <= 328 + 1e-9, `${words} at ${left}`);
    }
});

test('a press takes the nearest mark, if one is near and the press is above the steps', () => {
  const layout = layoutOf();
  assert.equal(markAt(layout, layout.marks[1].x + 20, 100), 1);
  assert.equal(markAt(layout, layout.marks[2].x + 40, 100), undefined);
  assert.equal(markAt(layout, layout.marks[1].x, 300), undefined);
});

test('a mark stops at its neighbours and at the ends of the axis', () => {
  const marks = [-0.5, 0, 0.5];
  assert.deepEqual(movedMark(marks, 0, 0.2), [0, 0, 0.5]);
  assert.deepEqual(movedMark(marks, 1, -0.9), [-0.5, -0.5, 0.5]);
  assert.deepEqual(movedMark(marks, 2, 9), [-0.5, 0, 1.35]);
});

test('the drawing of the first state, and of a band that drifts and closes', (t) => {
  for (const [change, width, name] of [
    [{}, 328, 'percentiles.narrow'],
    [{ marks: TARGETS.map(placeOf), shift: 0.3, stretch: 0.5 }, 540, 'percentiles'],
  ] as const) {
    const state = stateOf(change);
    const draw = (svg: SVGSVGElement) => drawPercentiles(svg, state, layoutPercentiles(state, width));
    const svg = staticSvg(draw, { label: '' });
    assert.equal(
      staticSvg((same) => [draw(same), draw(same)], { label: '' }),
      svg,
      'a second call changes nothing',
    );
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
