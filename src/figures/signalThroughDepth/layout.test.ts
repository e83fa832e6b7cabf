import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { SIXTY_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawSignal } from './draw.ts';
import { layoutSignal } from './layout.ts';
import { netFor, signalState, type SignalInput } from './state.ts';

const digits = fileDigits(SIXTY_FILE);
const stateOf = (change: Partial<SignalInput> = {}) =>
  signalState(netFor(digits, 1), digits, {
    initSd: 0.05,
    activation: 'relu',
    input: 'raw',
    seed: 1,
    ...change,
  });
const layoutOf = (change: Partial<SignalInput> = {}, width = 656) => layoutSignal(stateOf(change), width);

test('each picture stands under the point of its layer', () => {
  for (const width of [328, 540, 656]) {
    const { panel, pictures } = layoutOf({}, width);
    pictures.lefts.forEach((left, l) =>
      assert.ok(Math.abs(left + 4 * pictures.cell[0] - panel.x(l + 1)) < 1e-9),
    );
  }
});

test('a line that leaves the plot ends at its edge, and its points beyond are not drawn', () => {
  const { without, panel } = layoutOf({ initSd: 1 });
  const [, top] = panel.y.range();
  assert.ok(without.leaves);
  assert.equal(without.points.length, 3); // 7.0, 45 and 301; then 1,890
  assert.equal(without.path.at(-1)?.[1], top);
  assert.ok(layoutOf().without.points.length === 8 && !layoutOf().without.leaves);
});

test('the labels at the ends keep clear of each other, the higher line’s on top', () => {
  for (let initSd = 0.01; initSd <= 1; initSd *= 1.25) {
    const state = stateOf({ initSd });
    const { ends } = layoutSignal(state, 656);
    assert.ok(Math.abs(ends.without - ends.withBn) >= 36, String(initSd));
    assert.equal(ends.without < ends.withBn, state.without.spreads[7] > state.withBn.spreads[7]);
  }
});

test('the name of the dashed line lies in the plot, or is left out', () => {
  const { otherName, panel } = layoutOf();
  const [bottom, top] = panel.y.range();
  assert.ok(otherName && otherName.y > top && otherName.y < bottom);
  assert.equal(layoutOf({ initSd: 1 }, 328).otherName, undefined);
});

test('the drawing of the first state, and of others', (t) => {
  for (const [change, width, name] of [
    [{}, 540, 'signal'],
    [{ activation: 'sigmoid', input: 'standardized' }, 328, 'signal.narrow'],
  ] as const) {
    const state = stateOf(change);
    const draw = (svg: SVGSVGElement) => drawSignal(svg, state, layoutSignal(state, width));
    const svg = staticSvg(draw, { label: '' });
    const other = stateOf({ initSd: 1 });
    const redrawn = staticSvg(
      (same) => [draw(same), drawSignal(same, other, layoutSignal(other, 656)), draw(same)],
      { label: '' },
    );
    assert.equal(redrawn.length, svg.length, 'nothing of another state is left over');
    t.assert.fileSnapshot(svg, join(import.meta.dirname, `${name}.snapshot.svg`), {
      serializers: [(text) => text],
    });
  }
});
