import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawLearned } from './draw.ts';
import { layoutLearned, unitAt } from './layout.ts';
import { initialLearned } from './initialState.ts';
import { learnedState, type LearnedState } from './state.ts';

const units = (gamma: number[], beta: number[]) => ({ gamma, beta, mean: [1, -1, 1.9], s: [0.5, 0.25, 1.6] });
const state: LearnedState = learnedState({
  phase: 'done',
  recorded: false,
  samples: [
    { step: 0, layers: [units([1, 1, 1], [0, 0, 0]), units([1, 1, 1], [0, 0, 0])] },
    { step: 50, layers: [units([1.2, 0.9, 1], [0.1, -0.5, 0]), units([1.5, 1.4, 1], [0, 0.2, 0])] },
  ],
  divergedAt: undefined,
  at: 2000,
  layer: 2,
  unit: 1,
  learningRate: 0.1,
  seed: 1,
  ran: { learningRate: 0.1, seed: 1 },
});

const draw = (width: number) =>
  staticSvg((svg) => drawLearned(svg, state, layoutLearned(state, width)), { label: 'learned' });
const compare = (t: TestContext, svg: string, name: string) =>
  t.assert.fileSnapshot(
    svg.replaceAll('><', '>\n<'),
    join(import.meta.dirname, `learned${name}.snapshot.svg`),
    {
      serializers: [String],
    },
  );

test('the planes stand side by side', (t) => compare(t, draw(540), ''));
test('on a phone they stand one under the other', (t) => compare(t, draw(328), '.narrow'));

test('every mark of the recorded run lies within its plane, on both widths', () => {
  const recorded = initialLearned();
  for (const width of [328, 540])
    layoutLearned(recorded, width).panels.forEach(({ x, y }, n) => {
      const { gamma, beta, mean, s } = recorded.layers[n].now;
      const inside = (at: number, [low, high]: number[]) => at >= low + 2 && at <= high - 2;
      const sorted = (range: number[]) => [...range].sort((a, b) => a - b);
      for (let u = 0; u < gamma.length; u++) {
        assert.ok([beta[u], mean[u]].every((shift) => inside(x(shift), sorted(x.range()))));
        assert.ok([gamma[u], s[u]].every((scale) => inside(y(scale), sorted(y.range()))));
      }
    });
});

test('a press near a dot or a cross finds its unit and layer, elsewhere none', () => {
  const layout = layoutLearned(state, 540);
  const [first, second] = layout.panels;
  assert.deepEqual(unitAt(layout, state, [first.x(-0.5), first.y(0.9) + 3]), { layer: 1, unit: 2 });
  assert.deepEqual(unitAt(layout, state, [second.x(1.9) - 3, second.y(1.6)]), { layer: 2, unit: 3 });
  assert.equal(unitAt(layout, state, [second.x(-1.9), second.y(1.7)]), undefined);
});
