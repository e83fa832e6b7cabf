import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { JSDOM } from 'jsdom';
import { apart } from '../../viz/apart.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawRace } from './draw.ts';
import { initialRace } from './initialState.ts';
import { betAt, betHandleAt, layoutRace } from './layout.ts';
import { BET_STEP } from './settings.ts';
import type { RaceState } from './state.ts';
import { stateAfter } from './testState.ts';

const draw = (state: RaceState, width: number) =>
  staticSvg((svg) => drawRace(svg, state, layoutRace(state, width)), { label: 'race' });
const lines = (svg: string) => svg.replaceAll('><', '>\n<');
const compare = (t: TestContext, svg: string, name: string) =>
  t.assert.fileSnapshot(lines(svg), join(import.meta.dirname, `race${name}.snapshot.svg`), {
    serializers: [String],
  });

test('the recorded start is drawn as before', (t) => compare(t, draw(initialRace(), 540), ''));
test('a race under way is drawn as before, on a phone', (t) =>
  compare(t, draw(stateAfter(700), 328), '.running'));

test('once the race runs, nothing of the recording is left', () => {
  const { document } = new JSDOM('<svg></svg>').window;
  const svg = document.querySelector('svg') as unknown as SVGSVGElement;
  drawRace(svg, initialRace(), layoutRace(initialRace(), 540));
  assert.equal(svg.querySelectorAll('.peek, .spoiler, .open').length, 5);
  const running = stateAfter(300);
  drawRace(svg, running, layoutRace(running, 540));
  assert.equal(svg.querySelectorAll('.peek, .spoiler, .open').length, 0);
  drawRace(svg, initialRace(), layoutRace(initialRace(), 540));
  assert.equal(svg.querySelectorAll('.live').length, 0);
});

test('a place near a marker takes hold of it, also where both stand at one height', () => {
  const state = initialRace();
  const layout = layoutRace(state, 540);
  const x = layout.accuracy.x(BET_STEP);
  const at = (dx: number, percent: number) =>
    betHandleAt(layout, state.contestants, x, [x + dx, layout.accuracy.y(percent)]);
  assert.equal(at(8, 50), 'with');
  assert.equal(at(-8, 50), 'without');
  assert.equal(at(8, 80), undefined);
});

test('a height in the plot is a bet from 0 to 100, also beyond its edges', () => {
  const layout = layoutRace(initialRace(), 540);
  const [bottom, top] = layout.accuracy.y.range();
  assert.deepEqual(
    [bottom, top, (bottom + top) / 2, bottom + 99, top - 99].map((y) => betAt(layout, y)),
    [0, 100, 50, 0, 100],
  );
});

test('two labels never stand on one another', () => {
  assert.deepEqual(apart(10, 100), [10, 100]);
  assert.deepEqual(apart(50, 51), [42, 59]);
  assert.deepEqual(apart(51, 50), [59, 42]);
  assert.deepEqual(apart(96, 99, 100), [83, 100]); // and none falls below the axis
  assert.deepEqual(apart(20, 130, 100), [20, 100]);
});
