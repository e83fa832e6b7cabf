import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawTwoFeatures } from './draw.ts';
import { layoutTwoFeatures } from './layout.ts';
import { secondFor } from './second.ts';
import { twoFeaturesState } from './state.ts';
import { viewFor } from './view.ts';

const stateOf = (first: readonly number[], whitened: 0 | 1 = 0, second = secondFor(first, [])) =>
  twoFeaturesState({ first, second, eps: 1e-5, lit: 0, todo: whitened ? 'whiten' : 'standardize', whitened });
const layoutOf = (first: readonly number[], width: number, whitened: 0 | 1 = 0) => {
  const state = stateOf(first, whitened);
  return layoutTwoFeatures(state, width, viewFor(state));
};

test('one unit is equally long on both axes, in both plots and at every width', () => {
  for (const width of [328, 581, 706])
    for (const { x, y } of Object.values(layoutOf(DEFAULT_BATCH, width)).filter(
      (part) => typeof part === 'object',
    )) {
      const unit = (scale: typeof x) =>
        Math.abs((scale.range()[1] - scale.range()[0]) / (scale.domain()[1] - scale.domain()[0]));
      assert.ok(Math.abs(unit(x) - unit(y)) < 1e-9);
    }
});

test('every sample of every preset lies within its plot, before and after', () => {
  for (const [name, batch] of Object.entries(PRESETS))
    for (const whitened of [0, 1] as const) {
      const { before, after } = layoutOf(batch, 328, whitened);
      for (const { beads, left, right, top, bottom } of [before, after])
        for (const { cx, cy } of beads)
          assert.ok(cx >= left && cx <= right && cy >= top && cy <= bottom, name);
    }
});

test('on a phone the two plots stand one under the other', () => {
  const [wide, narrow] = [layoutOf(DEFAULT_BATCH, 581), layoutOf(DEFAULT_BATCH, 328)];
  assert.equal(wide.before.top, wide.after.top);
  assert.ok(narrow.after.top > narrow.before.bottom);
  assert.ok(narrow.after.right <= 328);
});

test('the drawing of the default batch, standardized and whitened', (t) => {
  for (const [whitened, name] of [
    [0, 'twoFeatures'],
    [1, 'twoFeatures.whitened'],
  ] as const) {
    const state = stateOf(DEFAULT_BATCH, whitened);
    const draw = (svg: SVGSVGElement) =>
      drawTwoFeatures(svg, state, layoutTwoFeatures(state, 581, viewFor(state)));
    const twice = (svg: SVGSVGElement) => [draw(svg), draw(svg)];
    const svg = staticSvg(draw, { label: '' });
    assert.equal(staticSvg(twice, { label: '' }), svg, 'a second call changes nothing');
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
