import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawGain } from './draw.ts';
import { gapFor, layoutGain } from './layout.ts';
import { gainState } from './state.ts';

const layoutOf = (gap: number, eps: number, width = 581) => layoutGain(gainState({ gap, eps }), width);

test('with epsilon the curve never rises above its ceiling; without, it leaves at the top', () => {
  const { curve, ceiling, panel } = layoutOf(0.01, 1e-5);
  assert.ok(ceiling !== undefined && curve.every(([, y]) => y >= ceiling - 1e-9));
  const bare = layoutOf(0.01, 0);
  assert.equal(bare.ceiling, undefined);
  assert.ok(Math.abs(Math.min(...bare.curve.map(([, y]) => y)) - panel.y.range()[1]) < 0.01);
});

test('the marker sits on the curve, and where 0/0 has no answer there is none', () => {
  const { marker, panel } = layoutOf(0.01, 1e-5);
  assert.ok(Math.abs((marker.y ?? 0) - panel.y(Math.log10(1 / Math.sqrt(3.5e-5)))) < 1e-9);
  const none = layoutOf(0, 0);
  assert.equal(none.marker.y, undefined);
  assert.deepEqual(none.xHat.beads, []);
});

test('without epsilon both samples drop straight down to ±1; with it they lean in', () => {
  const across = (gap: number, eps: number) => {
    const { pair, xHat } = layoutOf(gap, eps);
    return xHat.beads.map(({ cx }, i) => cx - pair.beads[i].cx);
  };
  assert.deepEqual(across(0.001, 0).map(Math.round), [0, 0]);
  const [a, b] = across(0.001, 1e-5);
  assert.ok(a > 50 && b < -50);
});

test('a press in the plot gives the gap at that place, and 0 at the left', () => {
  const layout = layoutOf(0.01, 1e-5);
  assert.equal(gapFor(layout, layout.panel.x(-2)), 0.02);
  assert.equal(gapFor(layout, layout.zero), 0);
  assert.equal(gapFor(layout, 5000), 20);
});

test('the drawing of the first state, and of a pair without a gap or an epsilon', (t) => {
  for (const [gap, eps, name] of [
    [0.01, 1e-5, 'gain'],
    [0, 0, 'gain.undefined'],
  ] as const) {
    const state = gainState({ gap, eps });
    const draw = (svg: SVGSVGElement) => drawGain(svg, state, layoutGain(state, 581));
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
