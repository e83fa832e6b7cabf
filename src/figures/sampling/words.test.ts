import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AVERAGE, averageFormula, SPREAD, spreadFormula } from './equation.ts';
import { initialState } from './initialState.ts';
import { POPULATION_NAMES, SIZES, STATISTICS, type PopulationName, type Statistic } from './settings.ts';
import katex from 'katex';
import { texOptions } from '../../viz/tex.ts';
import { samplingState } from './state.ts';
import { cells, finding, lowerTitle, summary } from './words.ts';

const state = (count: number, show: Statistic = 'mean', from: PopulationName = 'normal', size = 1) =>
  samplingState({ from, size, show, drawn: SIZES.map(() => count), seed: 1 });

test('the title says what there is to see, from none to a thousand minibatches', () => {
  assert.equal(finding(state(0)), 'No minibatch of 4 yet: draw one.');
  assert.match(
    finding(initialState()),
    /^One minibatch of 8: its mean is [−\d.]+, the population’s 0\.0109\.$/,
  );
  assert.match(finding(state(29)), /^The means of 29 minibatches of 4 spread by 0\.\d{3}\.$/);
  assert.match(finding(state(100)), /^Means of 4 spread by 0\.\d{3}; σ\/√m is 0\.500\.$/);
  assert.match(
    finding(state(100, 'biased')),
    /^Average 0\.\d{3}, near 3\/4 of σ² = 1\.000\. Spread 0\.\d{3}; theory 0\.612\.$/,
  );
  assert.match(
    finding(state(100, 'unbiased')),
    /^Average [01]\.\d{3}, the population has 1\.000\. Spread 0\.\d{3}; theory 0\.816\.$/,
  );
});

test('a row of the table is empty until there is something to say', () => {
  const row = (count: number) => cells(state(count).row, state(count).population);
  assert.deepEqual(row(0), ['4', '–', '–', '–', '–', '–']);
  assert.deepEqual(row(1), ['4', '1', '–', '–', '–', '–']);
  assert.deepEqual(row(29).slice(3), ['–', row(29)[4], '–']);
  assert.deepEqual([row(30)[3], row(30)[5]], ['0.500', '0.000']);
});

test('how far a variance strays depends on the shape, and the title says so', () => {
  // Exponential, μ₄ = 9, m = 16: √((9 − 13/15) / 16) = 0.713; normal, μ₄ = 3: √(2/15) = 0.365
  assert.match(
    finding(state(100, 'unbiased', 'exponential', 3)),
    /Spread [01]\.\d{3}; theory 0\.713; for a normal shape, 0\.365\.$/,
  );
  assert.equal(state(100, 'mean', 'exponential').row.ifNormal, undefined);
  assert.equal(state(29, 'biased', 'exponential').row.ifNormal, undefined);
});

test('the laws stand there with the reader’s numbers', () => {
  const now = state(1);
  assert.equal(spreadFormula('mean', now).text, '1.00 / √4 = 0.500');
  assert.equal(averageFormula('mean', now).text, 'μ = 0');
  assert.equal(averageFormula('biased', now).text, '3/4 · 1.00 = 0.750');
  assert.equal(averageFormula('unbiased', now).text, 'σ² = 1.00');
  // √((3 − 1/3) / 4) = √(2/3) = 0.816, and three quarters of it
  assert.equal(spreadFormula('unbiased', now).text, '√(1/4 · (3.00 − 1/3 · 1.00)) = 0.816');
  assert.equal(spreadFormula('biased', now).text, '3/4 · √(1/4 · (3.00 − 1/3 · 1.00)) = 0.612');
  const two = state(1, 'mean', 'normal', 0);
  assert.equal(spreadFormula('unbiased', two).text, '√(1/2 · (3.00 − (−1)/1 · 1.00)) = 1.41');
});

test('every law is a formula that KaTeX takes, with symbols and with numbers', () => {
  for (const from of POPULATION_NAMES)
    for (const size of [0, 7])
      for (const statistic of STATISTICS) {
        const now = state(1, statistic, from, size);
        const formulas = [spreadFormula(statistic, now), averageFormula(statistic, now)];
        for (const { tex } of [SPREAD[statistic], AVERAGE[statistic], ...formulas])
          assert.doesNotThrow(() => katex.renderToString(tex, texOptions), tex);
      }
});

test('the strip and the summary name what falls', () => {
  assert.equal(lowerTitle(state(1, 'biased')), 'its variance, 1/m');
  assert.equal(lowerTitle(state(1000)), 'the means of 1,000 minibatches');
  assert.equal(lowerTitle(state(30, 'unbiased')), 'the variances of 30 minibatches, with 1/(m − 1)');
  assert.match(
    summary(state(30)),
    /from a normal shape, mean 0.*Measured over 30: .* ± .*Theory: 0\.000 ± 0\.500/,
  );
});
