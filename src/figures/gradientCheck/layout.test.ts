import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawCheck } from './draw.ts';
import { initialState } from './initialState.ts';
import { exponentAt, layoutCheck } from './layout.ts';
import { runName } from './words.ts';

test('both curves stay within the plot, also where an error is 0 or the difference is nonsense', () => {
  for (const formula of ['whole', 'constants'] as const) {
    const { in64, in32, errors } = layoutCheck(initialState({ formula }), 540);
    const [bottom, top] = errors.y.range();
    for (const [, y] of [...in64, ...in32]) assert.ok(y >= top && y <= bottom);
  }
});

test('a press in the upper plot gives the step size there, and the lower plot does not answer', () => {
  const layout = layoutCheck(initialState(), 540);
  assert.equal(exponentAt(layout, layout.errors.x(-7) + 2, 100), -7);
  assert.equal(exponentAt(layout, 9999, 100), 0);
  assert.equal(exponentAt(layout, 200, layout.run.y(25)), undefined);
});

test('nothing gives away where the bias goes before it starts', () => {
  const state = initialState();
  assert.match(runName(state), /the loss is 2\.5$/);
  const layout = layoutCheck(state, 540);
  assert.deepEqual(layout.run.yTicks, [0]);
  assert.deepEqual(layoutCheck(initialState({ steps: 1 }), 540).run.yTicks, [0, 25, 50]);
});

test('the lines of the run end at the step on show', () => {
  const { constant, run } = layoutCheck(initialState({ steps: 40 }), 540);
  assert.equal(constant.length, 41);
  assert.deepEqual(constant[40].map(Math.round), [run.x(40), run.y(20)].map(Math.round));
});

test('the drawing of the first state, with constants, and where nothing gets through', (t) => {
  for (const [change, width, name] of [
    [{ steps: 100 }, 540, 'gradientCheck'],
    [{}, 328, 'gradientCheck.start'],
    [{ formula: 'constants', dY: Array(8).fill(1) }, 540, 'gradientCheck.entirely'],
    [{ formula: 'constants', steps: 3 }, 328, 'gradientCheck.constants'],
    [{ batch: [3, 7] }, 540, 'gradientCheck.none'],
  ] as const) {
    const state = initialState(change);
    const draw = (svg: SVGSVGElement) => drawCheck(svg, state, layoutCheck(state, width));
    const svg = staticSvg(draw, { label: '' });
    const other = initialState({ formula: 'constants', exponent: -1, steps: 50 });
    const redrawn = staticSvg(
      (same) => [draw(same), drawCheck(same, other, layoutCheck(other, width)), draw(same)],
      { label: '' },
    );
    assert.equal(redrawn.length, svg.length, 'nothing of another state is left over');
    assert.doesNotMatch(svg, /NaN/);
    t.assert.fileSnapshot(
      svg.replace(/><(?!\/)/g, '>\n<'),
      join(import.meta.dirname, `${name}.snapshot.svg`),
      {
        serializers: [String],
      },
    );
  }
});
