import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averageOfVariance, spreadOfMean } from './equation.ts';
import { initialState } from './initialState.ts';
import { SIZES, type Statistic } from './settings.ts';
import { samplingState } from './state.ts';
import { cells, finding, lowerTitle, summary } from './words.ts';

const state = (count: number, show: Statistic = 'mean') =>
  samplingState({ from: 'normal', size: 1, show, drawn: SIZES.map(() => count), seed: 1 });

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
    /^With 1\/m they average 0\.\d{3}: near 3\/4 of the population’s 1\.000\.$/,
  );
  assert.match(
    finding(state(100, 'unbiased')),
    /^With 1\/\(m − 1\) they average [01]\.\d{3}; the population has 1\.000\.$/,
  );
});

test('a row of the table is empty until there is something to say', () => {
  const row = (count: number) => cells(state(count).row, state(count).population);
  assert.deepEqual(row(0), ['4', '–', '–', '–', '–', '–']);
  assert.deepEqual(row(1), ['4', '1', '–', '–', '–', '–']);
  assert.deepEqual(row(29).slice(3), ['–', row(29)[4], '–']);
  assert.deepEqual([row(30)[3], row(30)[5]], ['0.500', '0.000']);
});

test('the laws stand there with the reader’s numbers', () => {
  assert.equal(spreadOfMean(state(1)).text, '1.00 / √4 = 0.500');
  assert.equal(averageOfVariance(state(1)).text, '3/4 · 1.00 = 0.750');
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
