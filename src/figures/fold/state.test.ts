import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { BY_CLASS_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { roundedNet } from '../../tools/record/trainedNet.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawFold } from './draw.ts';
import { numbersTex } from './equation.ts';
import { layoutFold } from './layout.ts';
import { DIVISORS, EPSILONS, UNITS } from './settings.ts';
import { Folding, normToFold, type FoldInput } from './state.ts';
import { finding, summary } from './words.ts';

const net = await roundedNet();
const folding = new Folding({ net, digits: fileDigits(BY_CLASS_FILE) });
const stateOf = (input: Partial<FoldInput> = {}) =>
  folding.state({ unit: 10, eps: '0.00001', divisor: 'inside', ...input });

test('folded as the layer divides, the outputs are the same up to rounding, and no label changes', () => {
  for (const eps of EPSILONS) {
    const { largest, relabelled } = stateOf({ eps });
    assert.ok(largest < 1e-13, `${eps}: ${largest}`);
    assert.equal(relabelled, 0);
  }
});

test('every weight of the unit is multiplied by gamma/s', () => {
  const { before, after, factor, gamma, variance } = stateOf();
  assert.ok(Math.abs(factor - gamma / Math.sqrt(variance + 1e-5)) < 1e-15);
  for (let i = 0; i < before.length; i++) assert.equal(after[i], factor * before[i]);
});

test('a wrong divisor hides behind the usual epsilon, and shows with a large one', () => {
  for (const divisor of ['outside', 'without'] as const) {
    const [usual, large] = [stateOf({ divisor }), stateOf({ divisor, eps: '0.1' })];
    assert.ok(usual.largest > 1e-7 && usual.largest < 1e-3, `${usual.largest}`);
    assert.equal(usual.relabelled, 0);
    assert.ok(large.largest > 0.01);
  }
  const { relabelled, of } = stateOf({ divisor: 'outside', eps: '0.1' });
  assert.deepEqual([relabelled, of], [1, 320], 'the lesson quotes both');
});

test('σ + ε is what divides where it stands outside the root, and σ where it is left out', () => {
  const layer = net.hidden[1];
  const [outside, without] = [normToFold(layer, 0.1, 'outside'), normToFold(layer, 0.1, 'without')];
  const s = ({ runningVar, eps }: typeof outside) => Math.sqrt(runningVar[3] + eps);
  assert.ok(Math.abs(s(outside) - (Math.sqrt(layer.runningVar[3]) + 0.1)) < 1e-12);
  assert.ok(Math.abs(s(without) - Math.sqrt(layer.runningVar[3])) < 1e-12);
});

test('a wrong divisor stands in the equation, beside what the layer divides by', () => {
  assert.match(numbersTex(stateOf({ eps: '0.1' })), /= 1\.336 /);
  const tex = numbersTex(stateOf({ eps: '0.1', divisor: 'outside' }));
  assert.match(tex, /\\term\{wrong\}\{1\.298 \+ 0\.1 = 1\.398\} \\ne 1\.336/);
  assert.match(tex, /\\frac\{\\term\{gamma\}\{0\.973\}\}\{\\term\{wrong\}\{1\.398\}\}/);
  assert.match(numbersTex(stateOf({ divisor: 'without' })), /\{1\.\d{4,}\} \\ne 1\.\d{4,}/);
  const { misses } = layoutFold(stateOf({ divisor: 'outside' }), 581);
  assert.ok(misses.heights.every((y) => y !== undefined && y < misses.rounding));
  const { misses: none } = layoutFold(stateOf(), 581);
  assert.ok(none.heights.every((y) => y === undefined || y > none.rounding));
});

test('the title states the finding, and no state shows NaN', () => {
  assert.match(finding(stateOf()), /^One linear layer does the work of two: .* which is rounding\.$/);
  assert.match(
    finding(stateOf({ divisor: 'without' })),
    /^Folded with σ and ε = 0.00001, .* no label changes\.$/,
  );
  for (const unit of [1, UNITS])
    for (const divisor of DIVISORS) {
      const state = stateOf({ unit, divisor, eps: '0.1' });
      assert.doesNotMatch(summary(state) + numbersTex(state), /NaN|undefined|Infinity/);
    }
});

test('the drawing of the first state', (t) => {
  const state = stateOf();
  const draw = (svg: SVGSVGElement) => drawFold(svg, state, layoutFold(state, 581));
  const svg = staticSvg(draw, { label: '' });
  assert.equal(
    staticSvg((empty) => [draw(empty), draw(empty)], { label: '' }),
    svg,
    'a second call changes nothing',
  );
  t.assert.fileSnapshot(svg, join(import.meta.dirname, 'fold.snapshot.svg'), {
    serializers: [(text) => text],
  });
});
