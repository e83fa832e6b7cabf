import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { domainAround } from '../../viz/domain.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawBatch } from './draw.ts';
import { fulcrumAt, stopOf } from './fulcrum.ts';
import { layoutBatch } from './layout.ts';
import { batchState } from './state.ts';

const HOME = [0, 10] as const;
function layoutOf(
  batch: readonly number[],
  { fulcrum, width = 540 }: { fulcrum?: number; width?: number } = {},
) {
  const domain = domainAround(fulcrum === undefined ? batch : [...batch, fulcrum], HOME);
  return layoutBatch(batchState({ batch, selected: 1, fulcrum }), width, domain);
}

test('every square hangs between the fulcrum and its sample', () => {
  const { squares, row, fulcrum } = layoutOf(DEFAULT_BATCH);
  DEFAULT_BATCH.forEach((x, i) => {
    assert.ok(Math.abs(squares[i].side - Math.abs(row.scale(x) - fulcrum[0])) < 1e-9);
    assert.ok(Math.abs(squares[i].x - Math.min(row.scale(x), fulcrum[0])) < 1e-9);
  });
});

test('the average square is as large as all of them on average, whatever the batch', () => {
  for (const batch of [...Object.values(PRESETS), [0, 0, 0, 0, 0, 0, 0, 10]])
    for (const fulcrum of [undefined, batch[0]]) {
      const { squares, average } = layoutOf(batch, { fulcrum });
      const mean = squares.reduce((total, { side }) => total + side ** 2, 0) / squares.length;
      assert.ok(Math.abs(average.side ** 2 - mean) <= 1e-9 * Math.max(1, mean), String(batch));
    }
});

test('all squares fit into the drawing, and say so where they are drawn smaller', () => {
  for (const batch of [...Object.values(PRESETS), [0, 0, 0, 0, 0, 0, 0, 10], [1e6, -1e6]])
    for (const width of [328, 540, 720]) {
      const { squares, average, squaresTop, height } = layoutOf(batch, { width });
      for (const { x, side } of [...squares, average])
        assert.ok(x >= 0 && x + side <= width && squaresTop + side <= height - 40, `${batch} at ${width}`);
    }
  assert.equal(layoutOf(DEFAULT_BATCH).reduced, 1);
  assert.ok(layoutOf([0, 0, 0, 0, 0, 0, 0, 10]).reduced < 0.7);
});

test('the beam is level at the mean, tips towards the heavier side, and never reaches the ground', () => {
  const ends = (fulcrum?: number) => layoutOf(DEFAULT_BATCH, { fulcrum }).beam.map(([, y]) => y);
  assert.equal(ends()[0], ends()[1]);
  assert.ok(ends(7)[0] > ends(7)[1]);
  assert.ok(ends(4)[0] < ends(4)[1]);
  for (const fulcrum of [0, 4.9, 10]) {
    const { beam, ground } = layoutOf(DEFAULT_BATCH, { fulcrum });
    assert.ok(beam.every(([, y]) => y < ground));
  }
});

test('beads sit on the beam, above their own place on the axis', () => {
  const { row, beam } = layoutOf(DEFAULT_BATCH, { fulcrum: 7 });
  const [[x1, y1], [x2, y2]] = beam;
  const c = row.beads[2];
  assert.equal(c.cx, row.scale(2));
  assert.ok(Math.abs(c.cy + c.r + 3 - (y1 + ((c.cx - x1) / (x2 - x1)) * (y2 - y1))) < 1e-9);
});

test('squares that hide each other share a label; where it has no room, it counts them', () => {
  const names = (width: number) => layoutOf(DEFAULT_BATCH, { width }).corners.map((corner) => corner.names);
  assert.deepEqual(names(540), ['a e h', 'b', 'c', 'f']);
  assert.deepEqual(names(328), ['×3', 'b', 'c', 'f']);
});

test('the stops of the slider are round numbers, and the mean is at its nearest', () => {
  assert.equal(fulcrumAt(70, HOME), 7);
  assert.equal(fulcrumAt(33, [-2, 12]), 2.6);
  assert.equal(stopOf(5.125, HOME), 51);
});

test('the drawing of the first state, narrow, and with the fulcrum held', (t) => {
  for (const [fulcrum, width, name] of [
    [undefined, 540, 'batch'],
    [undefined, 328, 'batch.narrow'],
    [7, 540, 'batch.held'],
  ] as const) {
    const state = batchState({ batch: DEFAULT_BATCH, selected: 1, fulcrum });
    const draw = (svg: SVGSVGElement) => drawBatch(svg, state, layoutBatch(state, width, HOME));
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

test('no state draws what is not a number', () => {
  for (const batch of [...Object.values(PRESETS), Array<number>(64).fill(3), [1e6, -1e6]])
    for (const fulcrum of [undefined, batch[0], batch[0] + 1]) {
      const state = batchState({ batch, selected: 1, fulcrum });
      const domain = domainAround([...batch, state.fulcrum], HOME);
      const svg = staticSvg((empty) => drawBatch(empty, state, layoutBatch(state, 328, domain)), {
        label: '',
      });
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/, String(batch));
    }
});
