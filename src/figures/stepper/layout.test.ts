import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { domainOf, layoutStepper } from './layout.ts';
import { initialState as state } from './initialState.ts';
import type { StepperInput } from './state.ts';

const layout = (change: Partial<StepperInput> = {}, dragging = false) => {
  const now = state(change);
  return layoutStepper(now, 600, domainOf(now), dragging);
};
const xOf = (beads: readonly { cx: number }[]) => beads.map(({ cx }) => cx);

test('the default batch lies on an axis from 0 to 10, its middle in the middle', () => {
  const { x } = layout();
  assert.deepEqual(x.scale.domain(), [0, 10]);
  assert.equal(x.beads[3].cx, 300);
});

test('the centred row has the unit of the first, so that centring only slides the beads', () => {
  const { x, centred } = layout();
  const shifts = x.beads.map(({ cx }, i) => (centred.beads[i].cx - cx).toFixed(6));
  assert.equal(new Set(shifts).size, 1);
});

test('the last row holds still while x slides: its ends are set by the wall', () => {
  assert.deepEqual(layout().xHat.scale.domain(), layout({ b: 6, a: 1.5 }).xHat.scale.domain());
  assert.deepEqual(xOf(layout({ b: 6 }).xHat.beads), xOf(layout().xHat.beads));
});

test('the handles get an axis on which the default batch fits for a from −1 to 2', () => {
  assert.deepEqual(domainOf(state({ b: 0.5 })), [-10, 20]);
  assert.deepEqual(domainOf(state({ a: 2 })), domainOf(state({ a: -1 })));
});

test('the axis grows with a sample beyond its end', () => {
  assert.deepEqual(domainOf(state({ batch: DEFAULT_BATCH.with(1, 100) })), [0, 100]);
});

test('a bead under way lies between the row it left and the row it is going to', () => {
  const { x, centred, moving } = layout({ step: 2.5 });
  const c = moving.centred[2];
  assert.equal(moving.centred.length, 3);
  assert.equal(c.cx, (x.beads[2].cx + centred.beads[2].cx) / 2);
  assert.equal(c.cy, (x.beads[2].cy + centred.beads[2].cy) / 2);
});

test('before the first step the lower rows are empty, after the last they are full', () => {
  const [start, end] = [layout({ step: 0 }).moving, layout().moving];
  assert.deepEqual([start.centred.length, start.xHat.length], [0, 0]);
  assert.deepEqual([end.centred.length, end.xHat.length], [8, 8]);
});

test('an undefined x̂ has no bead', () => {
  assert.equal(layout({ batch: PRESETS['A constant'], eps: 0 }).moving.xHat.length, 0);
});

test('a dragged bead climbs over the others, which stay where they are', () => {
  const batch = DEFAULT_BATCH.with(0, 5); // a meets d and g
  const levels = (dragging: boolean) =>
    [0, 3, 6].map((i) => layout({ batch, selected: 0 }, dragging).x.beads[i].cy);
  assert.deepEqual(
    levels(false).map((cy, i) => (i ? levels(false)[i - 1] > cy : true)),
    [true, true, true],
  );
  const [a, d, g] = levels(true);
  assert.ok(d > g && g > a);
});

test('ghosts stand where beads have left by more than 2 pixels', () => {
  const before = state().samples.map(({ xHat }) => xHat);
  const { ghosts, xHat } = layout({ batch: DEFAULT_BATCH.with(1, 20), before });
  assert.deepEqual(ghosts.map(({ name }) => name).join(''), 'abcdefgh');
  assert.equal(ghosts[1].cx, xHat.scale(before[1]));
  assert.deepEqual(layout({ before }).ghosts, []);
});

test('there are no ghosts before the end of the steps, nor of another batch', () => {
  const batch = DEFAULT_BATCH.with(1, 20);
  const before = state().samples.map(({ xHat }) => xHat);
  assert.deepEqual(layout({ batch, before, step: 15 }).ghosts, []);
  assert.deepEqual(layout({ batch, before: [0, 0] }).ghosts, []);
});

test('ghosts of an undefined x̂ are left out', () => {
  assert.deepEqual(layout({ before: Array<number>(8).fill(NaN) }).ghosts, []);
});
