/** @file A sweep over presets and extreme batches, handles, epsilon and steps: what must hold in every one of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import katex from 'katex';
import { PRESETS } from '../../data/batch.ts';
import { beadRadius } from '../../viz/beads.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { texOptions } from '../../viz/tex.ts';
import { drawStepper } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { domainOf, layoutStepper } from './layout.ts';
import { stepperState, type StepperState } from './state.ts';
import { finding, stepName, summary } from './words.ts';

/** Evenly spread, without a random number: the k-th multiple of the golden ratio, modulo 1. */
const spread = (m: number, size: number) =>
  Array.from({ length: m }, (_, k) => Number((size * (((k + 1) * 0.6180339887) % 1) - size / 3).toFixed(3)));
const BATCHES: Record<string, readonly number[]> = {
  ...PRESETS,
  'a pair with a small gap': [0, 0.001],
  'the same two values': [-3, -3],
  'the largest pair': [1e6, -1e6],
  'one at the edge': [-1e6, 0.5, 0.25],
  'tiny values': [1e-7, -2e-7, 3e-7],
  '64 values': spread(64, 12),
  '64 values at the edge': spread(64, 1e6),
  '64 equal values': Array<number>(64).fill(0),
};
const HANDLES = [
  [1, 0],
  [-1, 0],
  [-2, 10],
  [0, -3.5],
  [0.1, -10],
];
const hasSpread = (state: StepperState) => state.variance > 0;

/** Every step of small batches, and of large ones those around a change. */
function stepsOf(m: number, by: StepperState['by']): number[] {
  if (by === 'all') return [0, m / 2, m, 1.5 * m, 2 * m];
  return m <= 8
    ? Array.from({ length: 4 * m + 1 }, (_, k) => k / 2)
    : [0, 0.5, 1, m - 1, m, m + 0.5, m + 1, 2 * m - 1, 2 * m];
}

function* everyState(): Generator<{ what: string; state: StepperState }> {
  for (const [name, batch] of Object.entries(BATCHES))
    for (const [a, b] of HANDLES)
      for (const eps of [0, 1e-5])
        for (const by of ['sample', 'all'] as const)
          for (const step of stepsOf(batch.length, by)) {
            const selected = Math.floor(step) % batch.length;
            const state = stepperState({ batch, eps, a, b, by, step, selected });
            yield { what: `${name}, a = ${a}, b = ${b}, eps = ${eps}, ${by}, step ${step}`, state };
          }
}

const states = [...everyState()];
/** Typesetting and drawing take milliseconds: evenly spread ones stand for all. */
const some = (every: number) => states.filter((_, k) => k % every === 0);

const wordsOf = (state: StepperState) => [
  finding(state),
  stepName(state),
  summary(state),
  numbersText(state),
];
/** A nought with a sign, no number, or a hyphen where a minus belongs. */
const BAD = /[−-]0(\.0+)?(?![\d.])|NaN|Infinity|undefined|null|(?<!e)-\d/;

test('no title, step name, summary or equation shows a negative nought, a hyphen for a minus, or no number', () => {
  for (const { what, state } of states)
    if (hasSpread(state) || state.eps > 0)
      for (const words of wordsOf(state)) assert.doesNotMatch(words, BAD, what);
});

test('where the division is 0/0, the words say so at the end and never "NaN" on the way', () => {
  for (const { what, state } of states)
    if (!hasSpread(state) && state.eps === 0)
      for (const words of wordsOf(state)) assert.doesNotMatch(words, /NaN/, what);
});

test('a tiny negative value has two minus signs and no hyphen', () => {
  const state = stepperState({ batch: [-2e-7, 0], eps: 1e-5, a: 1, b: 0, by: 'all', step: 4, selected: 0 });
  assert.match(summary(state), /a: −2e−7 becomes/);
});

test('every title is one to three sentences', () => {
  for (const { what, state } of states) assert.match(finding(state), /^\p{L}.*\.$/u, what);
});

test('every equation can be typeset', () => {
  for (const { what, state } of states) assert.doesNotMatch(numbersTex(state), /NaN|Infinity|−/, what);
  for (const { what, state } of some(7))
    assert.doesNotThrow(() => katex.renderToString(numbersTex(state), texOptions), what);
});

test('every bead lies within its row, at its sides and at its top', () => {
  for (const { what, state } of states)
    for (const width of [328, 600]) {
      const layout = layoutStepper(state, width, domainOf(state));
      for (const row of [layout.x, layout.centred, layout.xHat])
        for (const { name, cx, cy, r } of row.beads) {
          const [left, right] = row.scale.range();
          const at = `bead ${name} at ${cx}, ${cy}: ${what}, ${width} px`;
          assert.ok(cx >= left && cx <= right, at);
          assert.ok(cy - r >= row.top && cy + r <= row.base, at);
        }
    }
});

test('beads that share a place stand on one another, never at one point', () => {
  for (const { what, state } of states) {
    if (!Number.isInteger(state.step)) continue;
    const { beads } = layoutStepper(state, 328, domainOf(state)).x;
    const gap = 2 * beadRadius(state.m);
    const levels = new Set<string>();
    for (const { cx, cy } of beads) levels.add(`${(cx / gap).toFixed(3)} ${cy.toFixed(3)}`);
    assert.equal(levels.size, state.m, what);
  }
});

test('every state can be drawn, with numbers and none that is not', () => {
  for (const { what, state } of some(17)) {
    const markup = staticSvg((svg) => drawStepper(svg, state, layoutStepper(state, 328, domainOf(state))), {
      label: '',
    });
    assert.doesNotMatch(markup, /NaN|Infinity|undefined|>[^<]*[−-]0(\.0+)?</, what);
  }
});
