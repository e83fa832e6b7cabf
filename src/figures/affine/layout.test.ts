import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawAffine } from './draw.ts';
import { initialState } from './initialState.ts';
import { handleAt, layoutAffine } from './layout.ts';
import type { AffineInput } from './state.ts';

const layoutOf = (change: Partial<AffineInput> = {}, width = 540) =>
  layoutAffine(initialState(change), width, [0, 10]);

test('x̂, y, the bell and the activation function have one horizontal scale, which nothing moves', () => {
  const still = layoutOf().scale;
  const moved = layoutOf({ gamma: 3, beta: -1, activation: 'tanh' });
  assert.deepEqual(moved.scale.domain(), still.domain());
  assert.equal(moved.y.beads[1].cx, still(3 * (4 / Math.sqrt(4.00001)) - 1));
  assert.equal(moved.xHat.beads[1].cx, still(4 / Math.sqrt(4.00001)));
});

test('the peak stands at beta, the shoulder one gamma beside it and at 60.7 % of its height', () => {
  const { peak, shoulder, scale, bell } = layoutOf({ gamma: -1.5, beta: 2 });
  assert.equal(peak.x, scale(2));
  assert.equal(shoulder.x, scale(0.5));
  assert.ok(Math.abs((bell.base - shoulder.y) / (bell.base - peak.y) - Math.exp(-0.5)) < 1e-12);
});

test('a wider bell is lower, a narrower one keeps to the plot', () => {
  const rise = (gamma: number) => {
    const { bell, peak } = layoutOf({ gamma });
    return (bell.base - peak.y) / (bell.base - bell.top);
  };
  [1, 0.3, -0.3, 0].forEach((gamma) => assert.ok(Math.abs(rise(gamma) - 1) < 1e-12, String(gamma)));
  assert.ok(Math.abs(rise(2) - 0.5) < 1e-12);
});

test('a finger takes the nearer handle, and none beyond its reach', () => {
  const layout = layoutOf();
  const { peak, shoulder } = layout;
  assert.deepEqual(handleAt(layout, peak.x - 5, peak.y), { handle: 'peak', offset: 5 });
  assert.equal(handleAt(layout, shoulder.x + 3, shoulder.y + 3)?.handle, 'shoulder');
  assert.equal(handleAt(layout, peak.x - 90, peak.y), undefined);
});

test('what lies outside the axis is piled up at its end and counted', () => {
  const { y, met } = layoutOf({ gamma: 4, beta: 2 });
  assert.deepEqual(y.beyond, [0, 1]); // b at 10; f stands just at 6
  assert.equal(met[1], undefined);
});

test('where 0/0 has no answer there are no beads', () => {
  const { xHat, y } = layoutOf({ batch: [5, 5], eps: 0 });
  assert.deepEqual([xHat.beads, y.beads], [[], []]);
});

test('the title of a row gives way to the chosen sample’s line', () => {
  const titleOf = (change: Partial<AffineInput>) => {
    const state = initialState(change);
    const layout = layoutAffine(state, 328, [0, 10]);
    const svg = staticSvg((element) => drawAffine(element, state, layout), { label: '' });
    return /<text[^>]*>x̂: normalized/.exec(svg)?.[0];
  };
  assert.match(titleOf({}) ?? '', /x="0"/); // b comes from 9, at the right
  assert.match(titleOf({ batch: [9, 1, 5, 5] }) ?? '', /x="328".*text-anchor="end"/);
});

test('the drawing of the first state, and of others', (t) => {
  for (const [change, name] of [
    [{}, 'affine'],
    [{ activation: 'relu', gamma: -1.5, beta: 2 }, 'affine.relu'],
    [{ gamma: 0, beta: 1, activation: 'none', batch: [5, 5], eps: 0 }, 'affine.undefined'],
  ] as const) {
    const state = initialState(change);
    const draw = (svg: SVGSVGElement) => drawAffine(svg, state, layoutAffine(state, 540, [0, 10]));
    const svg = staticSvg(draw, { label: '' });
    const other = initialState({ activation: 'tanh', gamma: 3 });
    const redrawn = staticSvg(
      (same) => [draw(same), drawAffine(same, other, layoutAffine(other, 540, [0, 10])), draw(same)],
      { label: '' },
    );
    assert.equal(redrawn.length, svg.length, 'nothing of another state is left over');
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
