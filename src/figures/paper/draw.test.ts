import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { JSDOM } from 'jsdom';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawPaper } from './draw.ts';
import { drawPlane, recipeAt } from './drawPlane.ts';
import { initialPaper, recordedLogs } from './initialState.ts';
import { above, layoutPaper, stepAt } from './layout.ts';
import { outcomeOf } from './recipe.ts';
import { RECORDED } from './settings.ts';
import { paperState, type PaperState } from './state.ts';
import { pairWith } from './testPair.ts';

const draw = (state: PaperState, width: number) =>
  staticSvg((svg) => drawPaper(svg, state, layoutPaper(state, width)), { label: 'paper' });
const compare = (t: TestContext, svg: string, name: string) =>
  t.assert.fileSnapshot(
    svg.replaceAll('><', '>\n<'),
    join(import.meta.dirname, `paper${name}.snapshot.svg`),
    {
      serializers: [String],
    },
  );
const running: PaperState = paperState({
  phase: 'running',
  recorded: false,
  logs: pairWith([0, 500, 1000, 5000, 10_000], [0.65, 0.9]),
  at: 1000,
  wanted: RECORDED,
  unit: 3,
  axes: 'start',
  shades: [{ id: 'kept-1', without: [{ step: 0, accuracy: 0.1 }], with: [{ step: 0, accuracy: 0.1 }] }],
});

test('the recorded run is drawn as before', (t) => compare(t, draw(initialPaper(), 540), ''));
test('a run under way is drawn as before, on a phone, on the short axes', (t) =>
  compare(t, draw(running, 328), '.running'));
test('the plane is drawn as before', (t) => {
  const outcome = outcomeOf(recordedLogs());
  const points = [
    { ...outcome, id: '', whole: true, shown: true },
    { ...outcome, id: 'kept-1', gap: 0.21, solved: true, whole: true, shown: false },
  ];
  compare(
    t,
    staticSvg((svg) => drawPlane(svg, points, { ...RECORDED, learningRate: 1 }), { label: '' }),
    '.plane',
  );
});

test('both bands have the same axes', () => {
  for (const width of [328, 540]) {
    const { without, with: withBn } = layoutPaper(initialPaper(), width).bands;
    assert.deepEqual(without.y.domain(), withBn.y.domain());
    assert.deepEqual(without.x.domain(), withBn.x.domain());
    const size = ([from, to]: number[]) => Math.abs(to - from);
    assert.equal(size(without.y.range()), size(withBn.y.range()));
    assert.equal(size(without.x.range()), size(withBn.x.range()));
  }
});

test('what is below the axis is left out, and a curve begins where it passes the floor', () => {
  const points = [10, 60, 80, 90, 60].map((value, step) => ({ step, value }));
  assert.deepEqual(above(points, 70), [
    [
      { step: 1.5, value: 70 },
      { step: 2, value: 80 },
      { step: 3, value: 90 },
      { step: 3 + 2 / 3, value: 70 },
    ],
  ]);
  assert.deepEqual(above(points.slice(0, 2), 70), []);
});

test('a press in any panel is a step; beside them it is none', () => {
  const layout = layoutPaper(initialPaper(), 540);
  for (const { x, y } of [layout.accuracy, layout.bands.without, layout.bands.with])
    assert.equal(stepAt(layout, x(20_000), y.range()[1] + 5), 20_000);
  assert.equal(stepAt(layout, 2, 2), undefined);
  const { x, y } = layout.accuracy;
  assert.equal(stepAt(layout, x(50_000) + 8, y.range()[0]), 50_000);
});

test('a place in the plane is a recipe on the stops of the sliders', () => {
  assert.deepEqual(recipeAt(44, 34, 1), { learningRate: 0.01, initSd: 1 });
  assert.deepEqual(recipeAt(306, 188, 1), { learningRate: 10, initSd: 0.01 });
  assert.deepEqual(recipeAt(2 * 218.7, 2 * 111, 2), { learningRate: 1, initSd: 0.1 });
  assert.deepEqual(recipeAt(900, -50, 1), { learningRate: 10, initSd: 1 });
});

test('drawn again, a drawing says only what is now', () => {
  const { document } = new JSDOM('<svg></svg>').window;
  const svg = document.querySelector('svg') as unknown as SVGSVGElement;
  drawPaper(svg, running, layoutPaper(running, 540));
  assert.equal(svg.querySelectorAll('.shades > g').length, 1);
  drawPaper(svg, initialPaper(), layoutPaper(initialPaper(), 540));
  assert.equal(svg.querySelectorAll('.shades > g, .level').length, 0);
  const names = [...svg.querySelectorAll('.end')].map(({ textContent }) => textContent);
  assert.deepEqual(names, ['with BN 97.3 %', 'without 97.0 %']);
});
