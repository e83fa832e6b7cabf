import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawUndo } from './draw.ts';
import { initialState } from './initialState.ts';
import { layoutUndo } from './layout.ts';
import type { UndoInput } from './state.ts';

const layoutOf = (change: Partial<UndoInput> = {}, width = 540) => layoutUndo(initialState(change), width);

test('x and y stand on one scale, so that an undone batch stands right below itself', () => {
  const { x, y, gaps } = layoutOf({ choice: 's' });
  assert.deepEqual(x.scale.domain(), y.scale.domain());
  x.beads.forEach(({ cx }, i) => assert.ok(Math.abs(cx - y.beads[i].cx) < 1e-9));
  assert.deepEqual(gaps, []);
});

test('a large epsilon opens gaps towards the mean; samples on the mean have none', () => {
  const { gaps, x } = layoutOf({ choice: 'sigma', eps: 1 });
  assert.deepEqual(
    gaps.map(({ name }) => name),
    ['a', 'b', 'c', 'e', 'f', 'h'], // d and g are at 5
  );
  const mean = x.scale(5);
  for (const { from, to } of gaps) assert.ok(Math.abs(to - mean) < Math.abs(from - mean));
});

test('the means of earlier batches stand on the axis of x', () => {
  const { earlier, x } = layoutOf({ drawn: 2 });
  assert.equal(earlier.length, 2);
  assert.equal(earlier[0], x.scale(5));
});

test('the drawing of the first state, and of others', (t) => {
  for (const [change, name] of [
    [{}, 'undo'],
    [{ choice: 's', drawn: 2 }, 'undo.next'],
    [{ batch: [5, 5], eps: 0 }, 'undo.undefined'],
  ] as const) {
    const state = initialState(change);
    const draw = (svg: SVGSVGElement) => drawUndo(svg, state, layoutUndo(state, 540));
    const svg = staticSvg(draw, { label: '' });
    const other = initialState({ choice: 'sigma', eps: 1, drawn: 5 });
    const redrawn = staticSvg(
      (same) => [draw(same), drawUndo(same, other, layoutUndo(other, 540)), draw(same)],
      { label: '' },
    );
    assert.equal(redrawn.length, svg.length, 'nothing of another state is left over');
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
