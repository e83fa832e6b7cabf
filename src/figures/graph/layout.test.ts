import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawGraph } from './draw.ts';
import { initialState } from './initialState.ts';
import { EDGES, layoutGraph, placeOnEdge, sampleAt } from './layout.ts';
import { nodeTexts } from './nodeTexts.ts';
import { FORWARD_END, LAST_STEP } from './settings.ts';
import type { GraphInput } from './state.ts';

test('the shared nodes stand in a lane that no edge between samples crosses', () => {
  for (const batch of [[1], [1, 2], initialState().graph.x, Array.from({ length: 64 }, (_, i) => i)])
    for (const width of [328, 540]) {
      const { columns, column, shared } = layoutGraph(initialState({ batch: [...batch] }), width);
      assert.ok(Math.max(...columns) + column / 2 + 13 < shared.mu.x);
    }
});

interface Box {
  text: string;
  left: number;
  right: number;
  base: number;
}
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && Math.abs(a.base - b.base) < 11;

/** Every label of the drawing, as wide as it is about to be: in the page a character takes 5 to 6 px, a digit 6.7. */
function boxes(svg: string): Box[] {
  const found = svg.matchAll(/<text class="([^"]+)" x="([\d.]+)" y="([\d.]+)"[^>]*?>([^<]+)</g);
  return [...found].map(([, name, x, y, text]) => {
    const width = (name === 'influence' ? 5.3 : 5.9) * text.length;
    const left = Number(x) - (name === 'name' ? 0 : name === 'influence' ? width : width / 2);
    return { text, left, right: left + width, base: Number(y) };
  });
}

test('no label is written over another, be it the first sample that is chosen or the last', () => {
  const sixteen = Array.from({ length: 16 }, (_, i) => i / 3);
  for (const [batch, width] of [
    [[4, 9, 2, 5, 4, 7, 5, 4], 540],
    [[4, 9, 2, 5, 4, 7, 5, 4], 328],
    [[7], 328],
    [sixteen, 328],
  ] as const)
    for (const selected of new Set([0, batch.length - 1]))
      for (let step = FORWARD_END; step <= LAST_STEP; step++) {
        const state = initialState({ batch, selected, step });
        const layout = layoutGraph(state, width);
        const draw = (svg: SVGSVGElement) => drawGraph(svg, state, layout, nodeTexts(state, layout));
        const drawn = boxes(staticSvg(draw, { label: '' }));
        const pair = drawn.flatMap((a) =>
          drawn.filter((b) => a !== b && overlap(a, b)).map((b) => [a, b]),
        )[0];
        assert.equal(pair, undefined, `${width} px, sample ${selected} of ${batch.length}, step ${step}`);
      }
});

test('a factor stands on its edge', () => {
  const layout = layoutGraph(initialState(), 540);
  for (const edge of EDGES) {
    const { x, y } = placeOnEdge(layout, edge, 1);
    const [from, to] = layout.edges[edge][edge === 'sigma-s' ? 0 : 1];
    const along = (y - from.y) / (to.y - from.y);
    assert.ok(along > 0.3 && along < 0.7, edge);
    assert.ok(Math.abs(from.x + along * (to.x - from.x) - x) < 0.01, edge);
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
      drawGraph(svg, state, layout, nodeTexts(state, layout));
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
