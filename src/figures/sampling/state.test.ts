import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../nn/random.ts';
import { standardize } from '../../nn/standardize.ts';
import { Sequence, valuesOf } from './minibatches.ts';
import { POPULATIONS } from './population.ts';
import recorded from './recorded.json' with { type: 'json' };
import { drawnSetting, ENOUGH, POPULATION_NAMES, SIZES, STATISTICS, type Statistic } from './settings.ts';
import { measure, samplingState } from './state.ts';
import { expected } from './theory.ts';

const DRAWS = 4000;

/** Average and spread of so many minibatches, and the standard error of each, from the values themselves. */
function measured(statistic: Statistic, sequence: Sequence, m: number) {
  const values = valuesOf(statistic, sequence.first(DRAWS), m);
  const { average, spread } = measure(values);
  const kurtosis = values.reduce((total, value) => total + ((value - average) / spread) ** 4, 0) / DRAWS;
  return {
    average,
    spread,
    averageError: spread / Math.sqrt(DRAWS),
    spreadError: spread * Math.sqrt((kurtosis - 1) / (4 * DRAWS)),
  };
}

test('4,000 minibatches come within three standard errors of the theory, for every size and every shape', () => {
  for (const name of POPULATION_NAMES)
    for (const m of name === 'normal' ? SIZES : [2, 16]) {
      const sequence = new Sequence(name, m, 1);
      for (const statistic of STATISTICS) {
        const found = measured(statistic, sequence, m);
        const { average, spread } = expected(statistic, POPULATIONS[name], m);
        const what = `${statistic} of ${m} from ${name}`;
        assert.ok(Math.abs(found.average - average) < 3 * found.averageError, `${what}: average`);
        assert.ok(Math.abs(found.spread - spread) < 3 * found.spreadError, `${what}: spread`);
      }
    }
});

test('for normal data the spreads are those of the textbooks: √(2/(m−1)) and √(2(m−1))/m', () => {
  for (const m of SIZES) {
    const { normal } = POPULATIONS;
    assert.ok(Math.abs(expected('unbiased', normal, m).spread - Math.sqrt(2 / (m - 1))) < 1e-12);
    assert.ok(Math.abs(expected('biased', normal, m).spread - Math.sqrt(2 * (m - 1)) / m) < 1e-12);
  }
});

test('for exponential data they are not: at m = 16 the spread is .71, not .365', () => {
  // √((9 − 13/15)/16) = √(8.1333/16) = .7130
  const { spread } = expected('unbiased', POPULATIONS.exponential, 16);
  assert.equal(spread.toFixed(4), '0.7130');
  const found = measured('unbiased', new Sequence('exponential', 16, 1), 16);
  assert.ok(Math.abs(found.spread - spread) < 3 * found.spreadError);
  assert.ok(found.spread > 1.5 * Math.sqrt(2 / 15));
});

test('the average of the variance with 1/m is (m−1)/m of the population’s: .75 at m = 4', () => {
  assert.equal(expected('biased', POPULATIONS.uniform, 4).average, 0.75);
  assert.equal(expected('unbiased', POPULATIONS.uniform, 4).average, 1);
});

test('four times the samples halve the wobble of the mean, whatever the shape', () => {
  for (const name of POPULATION_NAMES)
    for (const m of [2, 8, 64]) {
      const spread = (size: number) => expected('mean', POPULATIONS[name], size).spread;
      assert.ok(Math.abs(spread(4 * m) / spread(m) - 0.5) < 1e-12);
    }
});

test('256 of 1,000 drawn without replacement wobble less, by the factor √((N − m)/(N − 1))', () => {
  // √(744/999) = .863 of 1/√256 = .0625, which is .054
  const [N, m, times] = [1000, 256, 1000];
  const random = new Random(1);
  const all = Float64Array.from({ length: N }, () => random.normal());
  const { variance } = standardize(all, 0);
  const means = Array.from({ length: times }, () => {
    const order = random.permutation(N).subarray(0, m);
    return order.reduce((total, i) => total + all[i], 0) / m;
  });
  const spread = Math.sqrt((variance / m) * ((N - m) / (N - 1)));
  assert.ok(Math.abs(measure(means).spread - spread) < (3 * spread) / Math.sqrt(2 * times));
  assert.equal((spread / Math.sqrt(variance)).toFixed(3), '0.054');
});

test('the recorded file is what it says: 2,000 finite numbers of layer 3, unit 21, at step 500', () => {
  const { thousandths, layer, unit, step, seed } = recorded;
  assert.deepEqual([thousandths.length, layer, unit, step, seed], [2000, 3, 21, 500, 1]);
  assert.ok(thousandths.every(Number.isInteger));
  const mean = thousandths.reduce((total, value) => total + value, 0) / 2000;
  const variance = thousandths.reduce((total, value) => total + (value - mean) ** 2, 0) / 2000;
  const { recorded: population } = POPULATIONS;
  assert.ok(Math.abs(population.mean - mean / 1000) < 1e-12);
  assert.ok(Math.abs(population.variance - variance / 1e6) < 1e-12);
  // Two humps: far below the 3 of a bell curve.
  assert.ok(population.fourth / population.variance ** 2 < 2.1);
});

test('every shape but the recorded one has variance 1, and each density fits its domain', () => {
  for (const name of POPULATION_NAMES) {
    const { variance, outline, domain } = POPULATIONS[name];
    if (name !== 'recorded') assert.equal(variance, 1);
    assert.ok(outline.every(({ x, height }) => x >= domain[0] && x <= domain[1] && height >= 0));
    assert.equal(Math.max(...outline.map(({ height }) => height)), 1);
  }
});

const input = { from: 'normal', size: 2, show: 'mean', drawn: drawnSetting.initial, seed: 1 } as const;

test('the same seed draws the same minibatches, also after fewer; another seed others', () => {
  const drawn = (count: number) => SIZES.map((_, i) => (i === 2 ? count : 0));
  const means = (count: number, seed: number) =>
    samplingState({ ...input, drawn: drawn(count), seed }).values;
  const ten = means(10, 1);
  assert.deepEqual(means(40, 1).slice(0, 10), ten);
  assert.deepEqual(means(10, 1), ten);
  assert.notDeepEqual(means(10, 2), ten);
});

test('the last minibatch is the one whose mean fell last', () => {
  const { last, values } = samplingState({ ...input, drawn: [0, 0, 5, 0, 0, 0, 0, 0] });
  assert.equal(last?.samples.length, 8);
  assert.equal(last?.mean, values[4]);
  assert.ok(Math.abs(last.mean - last.samples.reduce((total, x) => total + x, 0) / 8) < 1e-12);
});

test('the theory stays hidden until thirty are drawn, and each size keeps its own row', () => {
  const rows = (drawn: number[]) => samplingState({ ...input, drawn }).rows;
  const few = rows([0, 0, ENOUGH - 1, 1, 0, 0, 0, ENOUGH]);
  assert.equal(few[2].theory, undefined);
  assert.equal(few[7].theory?.spread, 1 / 16);
  assert.equal(few[3].measured, undefined);
  assert.deepEqual(
    few.map(({ count }) => count),
    [0, 0, 29, 1, 0, 0, 0, 30],
  );
});

test('a link with other than eight counts, or too many, is refused', () => {
  for (const text of ['1,2', '1,1,1,1,1,1,1,1001', '1,1,1,1,1,1,1,-1', '1,1,1,1,1,1,1,x', ''])
    assert.throws(() => drawnSetting.parse(text), /sampling.drawn is 8 whole numbers/);
});
