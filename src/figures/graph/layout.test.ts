import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawGraph } from './draw.ts';
import { initialState } from './initialState.ts';
import { layoutGraph, litEdges, sampleAt } from './layout.ts';
import { FORWARD_END } from './settings.ts';
import type { GraphInput } from './state.ts';
import { nodeTexts } from './words.ts';

const count = (path: string) => path.split('M').length - 1;
const lit = (change: Partial<GraphInput>) => {
  const state = initialState(change);
  return litEdges(state, layoutGraph(state, 540));
};

test('at the end of either pass all ways from one x to every y are lit', () => {
  for (const step of [FORWARD_END, undefined]) {
    const { straight, throughMean, throughS } = lit(step === undefined ? {} : { step });
    assert.equal(count(straight), 3); // x - c - xHat - y of the chosen sample
    assert.equal(count(throughMean), 1 + 8 + 8 + 8); // x to the mean, out to all, and down
    assert.equal(count(throughS), 8 + 1 + 8);
  }
});

test('a step lights the edges that it uses', () => {
  assert.deepEqual(
    Object.values(lit({ step: 1 })).map(count),
    [0, 8, 0], // every x into the mean
  );
  assert.deepEqual(Object.values(lit({ step: 5 })).map(count), [8, 0, 8]);
  assert.deepEqual(Object.values(lit({ step: 11 })).map(count), [8, 0, 8]); // two ways back to the centred values
});

test('no edge that runs straight down meets a shared node', () => {
  for (const batch of [
    [1, 2],
    [1, 2, 3],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ]) {
    const { columns, shared } = layoutGraph(initialState({ batch }), 328);
    for (const x of columns) assert.ok(Math.abs(x - shared.mu.x) > 13);
  }
});

test('a press finds the column under it', () => {
  const layout = layoutGraph(initialState(), 540);
  assert.equal(sampleAt(layout, layout.columns[3] + 10), 3);
  assert.equal(sampleAt(layout, 5), undefined);
});

test('the drawing of the first state, half way, and on a phone', (t) => {
  for (const [change, width, name] of [
    [{}, 540, 'graph'],
    [{ step: 6 }, 328, 'graph.forward'],
    [{ step: 3 }, 540, 'graph.halfway'],
  ] as const) {
    const draw = (svg: SVGSVGElement, of: Partial<GraphInput> = change) => {
      const state = initialState(of);
      const layout = layoutGraph(state, width);
      drawGraph(svg, state, layout, nodeTexts(state, layout.column));
    };
    const svg = staticSvg(draw, { label: '' });
    const redrawn = staticSvg((same) => [draw(same), draw(same, { batch: [1, 2, 4], step: 9 }), draw(same)], {
      label: '',
    });
    assert.equal(redrawn.length, svg.length, 'nothing of another state is left over');
    t.assert.fileSnapshot(
      svg.replace(/><(?!\/)/g, '>\n<'),
      join(import.meta.dirname, `${name}.snapshot.svg`),
      {
        serializers: [String],
      },
    );
  }
});
