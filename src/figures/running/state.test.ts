import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawRunning } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { initialState } from './initialState.ts';
import { layoutRunning, spread } from './layout.ts';
import { RULE_NAMES } from '../../nn/runningRules.ts';
import { ALPHAS, alphaSetting, LAST_STEP } from './settings.ts';
import { runningState, type RunningInput } from './state.ts';
import { finding, percent, summary } from './words.ts';

const stateOf = (input: Partial<RunningInput> = {}) =>
  runningState({ rule: 'pytorch', alpha: 'own', step: 60, ...input });

test('a slow memory lags behind the population, a fast one has caught up', () => {
  const lag = (alpha: number) => {
    const { chosen, population } = stateOf({ alpha });
    return Math.abs(chosen.now.mean - population.findLast(({ step }) => step <= 60)!.mean);
  };
  assert.ok(lag(0.1) < 0.1);
  assert.ok(lag(0.01) > 0.9);
  assert.ok(lag(0.001) > 1.7);
});

test('with a slow memory the net fails in inference mode, at step 50 by more than 20 points', () => {
  const at50 = (alpha: number) => stateOf({ alpha }).accuracies.find(({ step }) => step === 50)!;
  const slow = at50(0.001);
  assert.ok(slow.byBatch - slow.byRule > 0.2);
  // The lesson quotes both.
  assert.deepEqual(
    [slow.byRule, slow.byBatch].map((share) => percent(share)),
    ['55.5 %', '82.0 %'],
  );
  assert.ok(at50(0.1).byRule > slow.byBatch);
  assert.equal(at50(0.1).byBatch, slow.byBatch, 'the same net');
});

test('another alpha is one of the chosen rule alone, and the plain average has none', () => {
  const { memories, changed } = stateOf({ rule: 'keras', alpha: 0.5 });
  assert.deepEqual(
    memories.map(({ rule }) => rule.alpha),
    [0.1, 0.5, 0.01, undefined],
  );
  assert.equal(changed, true);
  assert.equal(stateOf({ rule: 'average', alpha: 0.5 }).chosen.rule.alpha, undefined);
});

test('the title states the finding of every kind of state', () => {
  assert.match(finding(stateOf()), /^After 60 minibatches PyTorch’s rule has forgotten its start: 0.2 %/);
  assert.match(
    finding(stateOf({ rule: 'keras' })),
    /^After 60 minibatches 54.7 % of what Keras’ rule remembers/,
  );
  assert.match(finding(stateOf({ alpha: 0.001 })), /94.2 % of what PyTorch’s rule with α = 0.001/);
  assert.match(finding(stateOf({ rule: 'average' })), /nothing of the start is left in the plain average/);
  assert.match(finding(stateOf({ step: 0 })), /^Before the first minibatch every rule/);
  assert.match(finding(stateOf({ step: 1 })), /^After one minibatch 90.0 %/);
});

test('with an alpha of 1 the memory is the last minibatch, and its title says so', () => {
  const state = stateOf({ alpha: 1 });
  const { now, to99 } = state.chosen;
  assert.equal(now.mean, state.batches[59].mean);
  assert.equal(to99, 1);
  assert.match(finding(state), /^The memory is the last minibatch: PyTorch’s rule with α = 1 keeps nothing/);
});

test('inference is named where its curve ends, and among the other labels at the end of the axis', () => {
  for (const width of [328, 581]) {
    const { accuracy } = layoutRunning(stateOf({ step: 3 }), width);
    assert.deepEqual(
      accuracy.labels.map(({ name }) => name),
      ['training'],
    );
    assert.ok(accuracy.beside && Math.abs(accuracy.beside[0] - accuracy.last[0]) <= 10);
    assert.equal(layoutRunning(stateOf(), width).accuracy.beside, undefined);
  }
});

test('the equation shows the last update, and before the first one the start', () => {
  const [, last] = [stateOf({ step: 0 }), stateOf({ step: 1 })];
  // The first minibatch has a mean of −1.833 and a variance of 0.826, 0.853 with 1/31.
  assert.equal(numbersText(last), '−0.183 = 0.9 · 0.000 + 0.1 · (−1.833); 0.985 = 0.9 · 1.000 + 0.1 · 0.853');
  assert.match(numbersTex(stateOf({ step: 0 })), /start/);
});

test('no state shows NaN or undefined, and every label stays above the floor', () => {
  for (const rule of RULE_NAMES)
    for (const alpha of ['own', ...ALPHAS] as const)
      for (const step of [0, 1, 7, 60, 61, LAST_STEP]) {
        const state = stateOf({ rule, alpha, step });
        assert.doesNotMatch(summary(state) + numbersTex(state), /NaN|undefined|Infinity/);
        const { mean, variance } = layoutRunning(state, 328);
        for (const { labels, panel } of [mean, variance])
          for (const { y } of labels) assert.ok(y <= panel.y.range()[0] + 1e-9);
      }
});

test('labels that would lie on one another move apart, the others stay', () => {
  const ys = (...places: number[]) =>
    spread(
      places.map((y) => ({ name: '', y })),
      100,
    ).map(({ y }) => y);
  assert.deepEqual(ys(10, 50), [10, 50]);
  assert.deepEqual(ys(10, 12), [10, 26]);
  assert.deepEqual(ys(99, 98), [84, 100]);
});

test('a link may give an alpha of the slider, and no other', () => {
  assert.equal(alphaSetting.parse('0.001'), 0.001);
  assert.equal(alphaSetting.parse('own'), 'own');
  for (const text of ['0.3', '', 'NaN']) assert.throws(() => alphaSetting.parse(text), text);
});

test('the drawing of the first state', (t) => {
  const layout = layoutRunning(initialState(), 581);
  const draw = (svg: SVGSVGElement) => drawRunning(svg, layout);
  const svg = staticSvg(draw, { label: '' });
  assert.equal(
    staticSvg((empty) => [draw(empty), draw(empty)], { label: '' }),
    svg,
    'a second call changes nothing',
  );
  t.assert.fileSnapshot(svg, join(import.meta.dirname, 'running.snapshot.svg'), {
    serializers: [(text) => text],
  });
});
