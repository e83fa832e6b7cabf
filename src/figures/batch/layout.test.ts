import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { roughWidth } from '../../viz/marks.ts';
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
        assert.ok(x >= 0 && x + side <= width && squaresTop + side <= height - 20, `${batch} at ${width}`);
    }
  assert.equal(layoutOf(DEFAULT_BATCH).reduced, 1);
  assert.ok(layoutOf([0, 0, 0, 0, 0, 0, 0, 10]).reduced < 0.7);
});

test('the square of the variance stays where it is while the fulcrum is pushed', () => {
  const home = layoutOf(DEFAULT_BATCH);
  const held = layoutOf(DEFAULT_BATCH, { fulcrum: 7 });
  assert.deepEqual(held.variance, home.variance);
  assert.deepEqual(home.average, home.variance);
  // √8 against 2
  assert.ok(Math.abs(held.average.side / held.variance.side - Math.SQRT2) < 1e-9);
  assert.deepEqual(
    held.labels.map(({ text }) => text),
    ['average square from 7: 8.00', 'σ² = 4.00'],
  );
});

test('labels lie within the drawing, and cover neither each other nor the names in the default batch', () => {
  for (const width of [328, 540])
    for (const fulcrum of [undefined, 7, 5.1]) {
      const { labels, corners, height } = layoutOf(DEFAULT_BATCH, { fulcrum, width });
      const boxes = [
        ...labels.map(({ x, y, text }) => ({ x, y, w: roughWidth(text) })),
        ...corners.map(({ x, y, names, anchor }) => {
          const w = roughWidth(names);
          return { x: anchor === 'end' ? x - w : x, y, w };
        }),
      ];
      for (const { x, y, w } of boxes) assert.ok(x >= 0 && x + w <= width && y < height - 2);
      labels.forEach((_, i) => {
        for (const other of boxes.slice(i + 1)) {
          const apart = other.x >= boxes[i].x + boxes[i].w || boxes[i].x >= other.x + other.w;
          assert.ok(apart || Math.abs(other.y - boxes[i].y) >= 12, `${fulcrum} at ${width}`);
        }
      });
    }
});

test('a batch without deviations needs no room for squares, and says why', () => {
  const { height, labels } = layoutOf(PRESETS['A constant']);
  assert.ok(height < 260);
  assert.deepEqual(
    labels.map(({ text }) => text),
    ['All deviations are 0.'],
  );
});

test('the room for squares is that of the batch, wherever the fulcrum is held', () => {
  assert.equal(layoutOf(DEFAULT_BATCH, { fulcrum: 7 }).height, layoutOf(DEFAULT_BATCH).height);
  assert.ok(layoutOf([3, 7]).height < layoutOf(DEFAULT_BATCH).height);
});

test('squares of equal samples get room once the fulcrum is pushed from under them', () => {
  const { reduced, labels } = layoutOf(PRESETS['A constant'], { fulcrum: 7 });
  assert.ok(reduced > 0.5);
  assert.equal(labels[0].text, 'average square from 7: 4.00');
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
