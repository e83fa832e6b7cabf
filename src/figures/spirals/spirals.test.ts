import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { RunLog } from '../../training/runLog.ts';
import type { Phase } from '../../training/session.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawSpirals } from './draw.ts';
import { initialSpirals } from './initialState.ts';
import { layoutSpirals, spread } from './layout.ts';
import { NETS, PEEK_STEP, spiralsConfig } from './settings.ts';
import { spiralsState } from './state.ts';
import { spiralsTable } from './table.ts';
import { accuracyText, finding, summary } from './words.ts';

/**
 * Four nets at a step, the first of which may have diverged. The left half of the plane goes to the second arm.
 * `late`: what they were right on at step 500.
 */
function stateAt(
  step: number,
  accuracies: number[],
  { diverged = false, phase = 'running' as Phase, late = [] as number[] } = {},
) {
  const logs = NETS.map((net, n) => {
    const log = new RunLog(spiralsConfig(net, 1));
    const answers = Float64Array.from({ length: 2 * 24 * 24 }, (_, k) => {
      const left = Math.floor(k / 2) % 24 < 12;
      return Number(k % 2 === 1 ? left : !left);
    });
    Object.assign(log, { step, answers });
    log.tests.push({ step: 0, accuracy: 0.5 });
    if (late.length > 0) log.tests.push({ step: 500, accuracy: late[n] });
    log.tests.push({ step, accuracy: accuracies[n] });
    if (diverged && n === 0) {
      Object.assign(log, {
        standing: { is: 'diverged', step: 8, loss: NaN },
        step: 8,
        answers: answers.fill(NaN),
      });
    }
    return log;
  });
  return spiralsState({ phase, logs, rate: '0.03', seed: 1 });
}

test('the recorded start shows no step after the twentieth', () => {
  const state = initialSpirals();
  assert.equal(state.step, PEEK_STEP);
  for (const { tests, field } of state.contestants) {
    assert.deepEqual(
      tests.map(({ step }) => step),
      [0, PEEK_STEP],
    );
    assert.equal(field.length, 14 * 14);
  }
  assert.match(finding(state), /^A recorded start, after 20 steps\. Which of the four/);
});

test('settings other than those of the recording are announced, not shown, and only those', () => {
  const logs = NETS.map((net) => new RunLog(spiralsConfig(net, 1)));
  const said = (rate: string, seed: number) => finding(spiralsState({ phase: 'idle', logs, rate, seed }));
  assert.equal(said('1', 1), 'Recorded with learning rate 0.03. Press Start for learning rate 1.');
  assert.equal(said('0.03', 2), 'Recorded with seed 1. Press Start for seed 2.');
  assert.equal(
    said('1', 2),
    'Recorded with learning rate 0.03, seed 1. Press Start for learning rate 1, seed 2.',
  );
});

test('the title tells how often each net is right, or that it diverged', () => {
  assert.equal(
    finding(stateAt(400, [0.6, 0.7, 0.98, 0.99])),
    'Step 400: raw 60.0\u00a0%, with batch normalization 70.0\u00a0%; standardized 98.0\u00a0% and 99.0\u00a0%.',
  );
  const broken = stateAt(400, [0.5, 0.7, 0.98, 0.99], { diverged: true });
  assert.match(finding(broken), /^Step 400: raw diverged, with batch normalization 70\.0\u00a0%/);
  assert.match(summary(broken), /without BN: diverged, step 8/);
  assert.doesNotMatch(summary(broken), /NaN/);
});

test('from half-way on, title, planes and plot tell of averages, for the last test alone would mislead', () => {
  const state = stateAt(540, [0.65, 0.58, 0.98, 0.99], { late: [0.6, 0.8, 0.98, 0.99] });
  assert.deepEqual(
    state.contestants.map(({ average }) => average?.toFixed(3)),
    ['0.625', '0.690', '0.980', '0.990'],
  );
  assert.equal(
    finding(state),
    'Steps 500 to 540, on average: raw 63\u00a0%, with batch normalization 69\u00a0%; standardized 98\u00a0% and 99\u00a0%.',
  );
  assert.equal(accuracyText(state.contestants[1]), '69\u00a0% on average');
  const { ends, accuracy } = layoutSpirals(state, 540);
  assert.equal(ends[1], accuracy.y(69));
});

test('a region is bounded where both arms are equally probable, and a net that diverged has none', () => {
  const layout = layoutSpirals(stateAt(400, [0.5, 0.7, 0.98, 0.99], { diverged: true }), 540);
  const [broken, whole] = layout.planes;
  assert.deepEqual(broken.region, []);
  const middle = whole.left + whole.size / 2;
  const right = Math.max(...whole.region.flat().map(([x]) => x));
  assert.ok(Math.abs(right - middle) < 1e-6, `${right}, expected ${middle}`);
  // The grid counts from the bottom: the region reaches from edge to edge.
  const heights = whole.region.flat().map(([, y]) => y);
  assert.ok(Math.min(...heights) < whole.top + 5 && Math.max(...heights) > whole.top + whole.size - 5);
});

test('four planes stand in a row, or two by two where that is too narrow', () => {
  const tops = (width: number) =>
    new Set(layoutSpirals(initialSpirals(), width).planes.map(({ top }) => top)).size;
  assert.deepEqual([540, 328].map(tops), [1, 2]);
});

test('names at the ends of the curves keep a line apart, in the order of the curves, above the floor', () => {
  assert.deepEqual(spread([10, 10, 60, 61], 100), [10, 27, 60, 77]);
  assert.deepEqual(
    spread([100, 100, 100, 100], 100).toSorted((a, b) => a - b),
    [49, 66, 83, 100],
  );
});

test('the table has a row for every test, and a gap where a net was over', () => {
  const state = stateAt(400, [0.6, 0.7, 0.98, 0.99]);
  assert.deepEqual(spiralsTable(state), {
    header: ['step', 'raw', 'raw BN', 'standardized', 'standardized BN'],
    rows: [
      [0, 0.5, 0.5, 0.5, 0.5],
      [400, 0.6, 0.7, 0.98, 0.99],
    ],
  });
});

test('the drawing of the recorded start, of a run on a phone, and of one past half-way', (t) => {
  for (const [state, width, name] of [
    [initialSpirals(), 540, 'spirals'],
    [stateAt(400, [0.5, 0.7, 0.98, 0.99], { diverged: true }), 328, 'spirals.diverged'],
    [stateAt(540, [0.65, 0.58, 0.98, 0.99], { late: [0.6, 0.8, 0.98, 0.99] }), 540, 'spirals.average'],
  ] as const) {
    const draw = (svg: SVGSVGElement) => drawSpirals(svg, state, layoutSpirals(state, width));
    const svg = staticSvg(draw, { label: '' });
    assert.equal(
      staticSvg((empty) => [draw(empty), draw(empty)], { label: '' }),
      svg,
      'a second call changes nothing',
    );
    assert.doesNotMatch(svg, /NaN/);
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
