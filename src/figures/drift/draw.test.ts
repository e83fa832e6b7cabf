import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { JSDOM } from 'jsdom';
import { round } from '../../viz/beads.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawDrift, labelsOf } from './draw.ts';
import { initialDrift } from './initialState.ts';
import { isInPlots, layoutDrift, LEFT, RIGHT, stepAt } from './layout.ts';
import type { DriftState } from './state.ts';
import { logAfter, open, stateAfter, stateOf } from './testState.ts';

const draw = (state: DriftState, width: number) =>
  staticSvg((svg) => drawDrift(svg, state, layoutDrift(state, width)), { label: 'drift' });
const compare = (t: TestContext, svg: string, name: string) =>
  t.assert.fileSnapshot(
    svg.replaceAll('><', '>\n<'),
    join(import.meta.dirname, `drift${name}.snapshot.svg`),
    {
      serializers: [String],
    },
  );
const minibatch = { place: 'input', layer: 3, unit: 1, images: 'minibatch' } as const;

test('the recording is drawn as before', (t) => compare(t, draw(initialDrift(), 540), ''));
test('a run with frozen layers, over minibatches, is drawn as before on a phone', (t) =>
  compare(t, draw(stateAfter(400, { view: 300, watched: minibatch }, 2), 328), '.frozen'));

test('beside a run from another seed lies the median of the one before, with its seed', () => {
  const start = { seed: 2, initSd: 0.1, activation: 'sigmoid' } as const;
  const logs = [false, true].map((batchNorm) => logAfter(40, open, { batchNorm, start }));
  const svg = draw(stateOf({ phase: 'paused', logs, start }), 540);
  assert.equal(svg.match(/>seed 1</g)?.length, 2);
});

test('a second drawing replaces the first', () => {
  const { document } = new JSDOM('<svg></svg>').window;
  const svg = document.querySelector('svg') as unknown as SVGSVGElement;
  const paint = (state: DriftState) => drawDrift(svg, state, layoutDrift(state, 540));
  paint(stateAfter(400, { watched: minibatch }, 2));
  assert.equal(svg.querySelectorAll('.anchor').length, 2);
  assert.equal(svg.querySelectorAll('.ridges path').length, 2 * 5);
  paint(stateAfter(40));
  assert.equal(svg.querySelectorAll('.anchor, .change').length, 0);
  assert.equal(svg.querySelectorAll('.ridges path').length, 2);
});

test('the line of the viewed step stands at the same place in both plots, and moves with it', () => {
  for (const view of [0, 200]) {
    const lines = draw(stateAfter(400, { view }), 540).match(/class="at" d="M[\d.]+/g);
    const x = round(layoutDrift(stateAfter(400), 540).panels[0].x(view));
    assert.deepEqual(lines, [`class="at" d="M${x}`, `class="at" d="M${x}`]);
  }
});

test('a place in the plots is a step, and beside them none', () => {
  const layout = layoutDrift(initialDrift(), 540);
  assert.deepEqual(
    [LEFT, 540 - RIGHT, 0, 540].map((px) => stepAt(layout, px)),
    [0, 2000, 0, 2000],
  );
  assert.deepEqual(
    [LEFT, 540 - RIGHT, 10, 500].map((px) => isInPlots(layout, px)),
    [true, true, false, false],
  );
});

test('percentiles have a label each while there is room, of a thread one for all', () => {
  const texts = (low: number, middle: number, high: number) =>
    labelsOf({ step: 0, quantiles: [low, low, low, middle, high, high, high] }, (value) => -value).map(
      ({ text }) => text,
    );
  assert.deepEqual(texts(0, 30, 60), ['85 %', '15 %', '50 %']);
  assert.deepEqual(texts(0, 5, 60), ['85 %', '15 %']);
  assert.deepEqual(texts(0, 5, 10), ['15–85']);
});
