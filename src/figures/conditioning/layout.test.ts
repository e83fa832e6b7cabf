import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { excessLoss } from '../../nn/bowl.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawConditioning } from './draw.ts';
import { initialState } from './initialState.ts';
import { layoutConditioning, parametersAt } from './layout.ts';
import type { ConditioningInput } from './state.ts';

const layoutOf = (change: Partial<ConditioningInput> = {}, width = 581) =>
  layoutConditioning(initialState(change), width);

test('one unit is equally long on both axes of the map, wide and narrow', () => {
  for (const width of [328, 540, 581]) {
    const { x, y } = layoutOf({}, width).map;
    assert.ok(Math.abs(x(1) - x(0) + (y(1) - y(0))) < 1e-9);
  }
});

test('a contour lies where the loss has its level, along both axes of the ellipse', () => {
  const state = initialState({ scaled: 1 });
  const layout = layoutConditioning(state, 581);
  const { contours, best, degrees } = layout;
  for (const { level, rx, ry } of contours) {
    for (const [along, turn] of [
      [rx, 0],
      [ry, 90],
    ]) {
      const angle = ((degrees + turn) * Math.PI) / 180;
      const line = parametersAt(layout, best[0] + along * Math.cos(angle), best[1] + along * Math.sin(angle));
      assert.ok(Math.abs(excessLoss(state.bowl, line) / level - 1) < 1e-9);
    }
  }
});

test('raw, the contours are 145 times as long as wide; standardized, they are circles', () => {
  const ratio = (change: Partial<ConditioningInput>) => {
    const [{ rx, ry }] = layoutOf(change).contours;
    return ry / rx;
  };
  assert.ok(Math.abs(ratio({}) - 145.04) < 0.01);
  assert.ok(Math.abs(ratio({ centred: 1, scaled: 1 }) - 1) < 1e-9);
});

test('the axes stand still while the data slide and shrink', () => {
  const [raw, both] = [layoutOf(), layoutOf({ centred: 1, scaled: 1 })];
  assert.deepEqual(raw.data.x.domain(), both.data.x.domain());
  assert.deepEqual(raw.map.x.domain(), both.map.x.domain());
  const spread = ({ points }: typeof raw) =>
    Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x));
  assert.ok(Math.abs(spread(raw) / spread(both) - 20) < 1e-9);
});

test('labels of contours keep their distance, and stay on the map', () => {
  for (const change of [{}, { centred: 1 }, { scaled: 1 }, { centred: 1, scaled: 1 }]) {
    const { labels, map } = layoutOf(change, 328);
    labels.forEach(({ x }, k) => {
      assert.ok(x < map.x.range()[1]);
      if (k > 0) assert.ok(x - labels[k - 1].x >= 30);
    });
  }
});

test('the drawing of the first state, of a descent on scaled data, and of all 1,382 steps on centred data', (t) => {
  for (const [change, width, name] of [
    [{}, 540, 'conditioning'],
    [{ scaled: 1, step: 20 }, 328, 'conditioning.scaled'],
    [{ centred: 1, step: 1382 }, 540, 'conditioning.swept'],
  ] as const) {
    const state = initialState(change);
    const draw = (svg: SVGSVGElement) => drawConditioning(svg, state, layoutConditioning(state, width));
    const svg = staticSvg(draw, { label: '' });
    assert.equal(
      staticSvg((empty) => [draw(empty), draw(empty)], { label: '' }),
      svg,
      'a second call changes nothing',
    );
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
