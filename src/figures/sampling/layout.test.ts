import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { roughWidth } from '../../viz/marks.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawSampling } from './draw.ts';
import { initialState } from './initialState.ts';
import { layoutSampling } from './layout.ts';
import { POPULATION_NAMES, SIZES, STATISTICS, type PopulationName, type Statistic } from './settings.ts';
import { samplingState } from './state.ts';
import { openRuns, textBoxes, type Box } from './way.ts';

interface Options {
  from?: PopulationName;
  show?: Statistic;
  size?: number;
  count?: number;
}
function stateOf({ from = 'normal', show = 'mean', size = 2, count = 100 }: Options) {
  return samplingState({ from, show, size, drawn: SIZES.map(() => count), seed: 1 });
}

test('the means fall on the population’s own axis, so that a narrower spread looks narrower', () => {
  const layout = layoutSampling(stateOf({}), 540);
  assert.deepEqual(layout.lower.scale.domain(), layout.upper.scale.domain());
  const width = (size: number) => {
    const { theory } = layoutSampling(stateOf({ size }), 540);
    return theory ? theory.to - theory.from : NaN;
  };
  assert.ok(Math.abs(width(4) / width(2) - 0.5) < 1e-9); // 32 against 8
});

test('every dot lies within its strip, also for a value beyond the axis, which is counted', () => {
  for (const from of POPULATION_NAMES)
    for (const show of STATISTICS)
      for (const size of [0, 7]) {
        const state = stateOf({ from, show, size, count: 400 });
        const { fallen, lower, samples, upper, beyond } = layoutSampling(state, 328);
        const [low, high] = lower.scale.domain();
        assert.equal(beyond, state.values.filter((value) => value < low || value > high).length);
        for (const [dots, strip] of [
          [fallen, lower],
          [samples, upper],
        ] as const)
          assert.ok(dots.every(({ cy, r }) => cy + r <= strip.base && cy - r >= strip.top - 1e-9));
      }
});

test('the curve has the area of the dots: both stand for as many minibatches', () => {
  const state = stateOf({ count: 1000 });
  const { curve, fallen, lower } = layoutSampling(state, 540);
  const area = curve.slice(1).reduce((total, [x, y], k) => {
    const [x0, y0] = curve[k];
    return total + ((x - x0) * (2 * lower.base - y - y0)) / 2;
  }, 0);
  const levels = [...new Set(fallen.map(({ cy }) => cy))].sort((a, b) => b - a);
  const rise = levels[0] - levels[1];
  assert.ok(Math.abs(area / (1000 * 4 * rise) - 1) < 0.01);
});

test('there is no curve before thirty minibatches, and none for a variance', () => {
  assert.equal(layoutSampling(stateOf({ count: 29 }), 540).curve.length, 0);
  assert.ok(layoutSampling(stateOf({ count: 30 }), 540).curve.length > 0);
  assert.equal(layoutSampling(stateOf({ count: 30, show: 'biased' }), 540).curve.length, 0);
});

test('a variance falls from the end of the bar of the standard deviation', () => {
  const { start, batch } = layoutSampling(stateOf({ count: 5, show: 'biased' }), 540);
  assert.equal(start?.[0], batch?.to);
  assert.equal(start?.[1], batch?.y);
});

test('no way runs through words', () => {
  for (const from of POPULATION_NAMES)
    for (const show of STATISTICS)
      for (const width of [328, 540]) {
        const state = stateOf({ from, show, count: 200, size: 3 });
        const { way, upper, lower } = layoutSampling(state, width);
        const boxes = textBoxes(state, upper, lower);
        assert.ok(way.length > 0);
        for (const [[x1, y1], [x2, y2]] of way)
          for (const t of [0.01, 0.25, 0.5, 0.75, 0.99]) {
            const [x, y] = [x1 + t * (x2 - x1), y1 + t * (y2 - y1)];
            const through = (box: Box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
            assert.ok(!boxes.some(through), `${from} ${show} at ${width}`);
          }
      }
});

test('a line is interrupted where a box lies, and stubs are left out', () => {
  const box = { left: -5, right: 5, top: 20, bottom: 40 };
  assert.deepEqual(openRuns([0, 0], [0, 100], [box]), [
    [
      [0, 0],
      [0, 20],
    ],
    [
      [0, 40],
      [0, 100],
    ],
  ]);
  assert.equal(openRuns([0, 18], [0, 100], [box]).length, 1);
  assert.equal(openRuns([9, 0], [9, 100], [box]).length, 1);
});

test('values beyond the axis stand apart behind its end, and make no peak there', () => {
  const state = stateOf({ from: 'exponential', show: 'unbiased', size: 3, count: 1000 });
  const { fallen, beyond, zone, lower } = layoutSampling(state, 540);
  assert.ok(zone && beyond > 10);
  const far = fallen.filter(({ cx }) => cx > zone.left);
  assert.equal(far.length, beyond);
  assert.ok(lower.scale.range()[1] < zone.left);
  assert.ok(new Set(far.map(({ cy }) => cy)).size <= Math.ceil(beyond / 10)); // rows of at least ten
  assert.equal(layoutSampling(stateOf({}), 540).zone, undefined);
});

test('the last value falls from its minibatch’s mean', () => {
  const state = stateOf({ count: 5 });
  const { start, upper, batch } = layoutSampling(state, 540);
  assert.equal(start?.[0], upper.scale(state.last?.mean ?? NaN));
  assert.equal(batch?.middle, start?.[0]);
});

test('the drawing of the first state, narrow, and with a hundred variances', (t) => {
  for (const [state, width, name] of [
    [initialState(), 540, 'sampling'],
    [initialState(), 328, 'sampling.narrow'],
    [stateOf({ from: 'exponential', show: 'biased', count: 100 }), 540, 'sampling.variances'],
  ] as const) {
    const draw = (svg: SVGSVGElement) => drawSampling(svg, state, layoutSampling(state, width));
    const svg = staticSvg(draw, { label: '' });
    assert.equal(
      staticSvg((empty) => [draw(empty), draw(empty)], { label: '' }),
      svg,
      'a second call changes nothing',
    );
    t.assert.fileSnapshot(
      svg.replace(/><(?!\/)/g, '>\n<'),
      join(import.meta.dirname, `${name}.snapshot.svg`),
      {
        serializers: [String],
      },
    );
  }
});

test('the words of the comparison lie within the drawing, at every width', () => {
  for (const from of POPULATION_NAMES)
    for (const show of STATISTICS)
      for (const size of [0, 7]) {
        const state = stateOf({ from, show, size });
        const svg = staticSvg((empty) => drawSampling(empty, state, layoutSampling(state, 328)), {
          label: '',
        });
        const { document } = new JSDOM(svg).window;
        for (const text of document.querySelectorAll('.comparison text')) {
          const half = roughWidth(text.textContent) / 2;
          if (text.getAttribute('text-anchor') !== 'middle') continue;
          const x = Number(text.getAttribute('x'));
          assert.ok(x - half >= -0.1 && x + half <= 328.1, text.textContent);
        }
      }
});

test('no state draws what is not a number', () => {
  for (const from of POPULATION_NAMES)
    for (const show of STATISTICS)
      for (const count of [0, 1, 2, 30]) {
        const state = stateOf({ from, show, count });
        const svg = staticSvg((empty) => drawSampling(empty, state, layoutSampling(state, 328)), {
          label: '',
        });
        assert.doesNotMatch(svg, /NaN|Infinity|undefined/, `${from} ${show} ${count}`);
      }
});
