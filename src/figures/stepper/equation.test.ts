import assert from 'node:assert/strict';
import { test } from 'node:test';
import katex from 'katex';
import { DEFAULT_BATCH } from '../../data/batch.ts';
import { texOptions } from '../../viz/tex.ts';
import { numbersTex, numbersText } from './equation.ts';
import { initialState as state } from './initialState.ts';
import type { StepperInput } from './state.ts';

/** The TeX without the roles of its terms: what the reader sees. */
const shown = (change: Partial<StepperInput>) => numbersTex(state(change)).replace(/\\term\{\w+\}/g, '');

test('at the end every number stands in the equation', () => {
  assert.equal(shown({}), '{2.00} = \\frac{{{9.00} - {5.00}}}{{\\sqrt{{4.00} + {0.00001}}}}');
});

test('what is not computed yet stays a symbol', () => {
  assert.match(shown({ step: 0 }), /\\hat\{x\}_\{\\text\{b\}\}.*\{9\.00\} - \\mean.*\{\\s\}/);
  assert.match(shown({ step: 2 }), /\\hat\{x\}.*\{5\.00\}.*\{\\s\} = \\frac\{\{4\.00\}\}/);
  assert.match(shown({ step: 9 }), /\\hat\{x\}/); // a is divided, b not yet
  assert.match(shown({ step: 10 }), /^\{2\.00\} = /);
});

test('a negative mean stands in brackets after the minus', () => {
  assert.match(shown({ b: -10 }), /- \{\(-5\.00\)\}/);
  assert.doesNotMatch(shown({ b: -5 }), /\(/); // a mean of nought has no sign
});

test('close to the wall x̂ has four decimals', () => {
  assert.match(shown({ batch: DEFAULT_BATCH.with(1, 1000) }), /^\{2\.6457\}/);
});

test('a tiny epsilon is a power of ten, and none is 0', () => {
  assert.match(shown({ eps: 1e-8 }), /1 \\cdot 10\^\{-8\}/);
  assert.match(shown({ eps: 0 }), /\+ \{0\}/);
});

test('0/0 is undefined', () => {
  assert.match(shown({ batch: [5, 5], eps: 0 }), /^\{\\text\{undefined\}\}/);
});

test('each number carries the role of its symbol into the typeset equation', () => {
  const html = katex.renderToString(numbersTex(state()), texOptions);
  for (const [term, number] of Object.entries({ mu: '5.00', sigma: '4.00', eps: '0.00001', xhat: '2.00' }))
    assert.match(
      html,
      new RegExp(`term-${term}[ "][^<]*<span class="mord[^"]*">${number.replace('.', '\\.')}<`),
    );
});

test('the plain text, where KaTeX cannot be had, says the same', () => {
  assert.equal(numbersText(state()), 'x̂ of b = (9.00 − 5.00) / √(4.00 + 0.00001) = 2.0000');
});
