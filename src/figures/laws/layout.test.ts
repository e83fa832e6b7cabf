import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { PRESETS } from '../../data/batch.ts';
import { staticSvg } from '../../viz/staticSvg.ts';
import { drawLaws } from './draw.ts';
import { initialState } from './initialState.ts';
import { handleAt, layoutLaws, mostOf } from './layout.ts';
import type { LawsInput } from './state.ts';

const layoutOf = (change: Partial<LawsInput> = {}, width = 540) => layoutLaws(initialState(change), width);

test('the bar of dX is as long as dY less what is taken off, whatever gamma and s', () => {
  for (const gamma of [1, 2.5]) {
    const { bars } = layoutOf({ gamma });
    const [a, b, , , , f] = bars;
    assert.ok(a.answer.height < 0.01);
    assert.ok(Math.abs(b.answer.height - (b.push.height - b.ones.height - b.xHat.height)) < 0.01);
    assert.ok(Math.abs(f.answer.height - (f.ones.height + f.xHat.height)) < 0.01);
  }
});

test('a negative scale turns the bars of dX over', () => {
  const [up, down] = [1, -1].map((gamma) => layoutOf({ gamma }));
  assert.ok(up.bars[1].answer.y < up.answer(0) - 10);
  assert.ok(Math.abs(down.bars[1].answer.y - down.answer(0)) < 1e-9);
});

test('every bar lies within its row and its column, also of 64 samples', () => {
  const batches = [...Object.values(PRESETS), Array.from({ length: 64 }, (_, k) => k)];
  for (const batch of batches)
    for (const width of [328, 540]) {
      const { bars, columns, column, push, removed, answer } = layoutOf(
        { batch, dY: batch.map((_, i) => (i % 3) - 1) },
        width,
      );
      bars.forEach((bar, i) => {
        for (const { x, width: wide } of Object.values(bar))
          assert.ok(x >= columns[i] - column / 2 && x + wide <= columns[i] + column / 2 + 1e-9);
        for (const [box, scale] of [
          [bar.push, push],
          [bar.ones, removed],
          [bar.xHat, removed],
          [bar.answer, answer],
        ] as const)
          assert.ok(box.y >= scale.range()[1] - 1e-9 && box.y + box.height <= scale.range()[0] + 1e-9);
      });
    }
});

test('while a bar is held the scale stays, and a longer bar of dX ends at the edge of its row', () => {
  // Of nine equal samples but one, a push against the stretch leaves more than dY itself.
  const state = initialState({ dY: [1, 1, 1, -1, 1, 1, -1, 1] });
  assert.ok(mostOf(state) > 1);
  const held = layoutLaws(state, 540, 1);
  assert.deepEqual(held.push.domain(), [-1, 1]);
  assert.deepEqual(layoutLaws(state, 540).push.domain(), [-mostOf(state), mostOf(state)]);
  for (const { answer } of held.bars)
    assert.ok(
      answer.y >= held.answer.range()[1] && answer.y + answer.height <= held.answer.range()[0] + 1e-9,
    );
});

test('a handle is found at the end of its bar, and nowhere else', () => {
  const state = initialState();
  const layout = layoutLaws(state, 540);
  assert.equal(handleAt(layout, state.samples, [layout.columns[1] + 9, layout.push(1) + 9]), 1);
  assert.equal(handleAt(layout, state.samples, [layout.columns[1], layout.answer(0)]), undefined);
});

test('no bar covers the hatching, also after the batch has grown', () => {
  const svg = staticSvg(
    (same) =>
      [
        [1, 2, 3, 4, 5],
        [4, 9, 2, 5, 4, 7, 5, 4],
      ].forEach((batch) => {
        const state = initialState({ batch, dY: batch.map(() => 0.5) });
        drawLaws(same, state, layoutLaws(state, 540));
      }),
    { label: '' },
  );
  assert.equal(svg.match(/class="hatch"/g)?.length, 2);
  assert.doesNotMatch(svg, /class="hatch"[^>]*><\/path><rect/);
});

test('the drawing of the first state, of a phone, and where nothing is defined', (t) => {
  for (const [change, width, name] of [
    [{}, 540, 'laws'],
    [{}, 328, 'laws.narrow'],
    [{ batch: [5, 5], eps: 0 }, 540, 'laws.undefined'],
  ] as const) {
    const state = initialState(change);
    const draw = (svg: SVGSVGElement) => drawLaws(svg, state, layoutLaws(state, width));
    const svg = staticSvg(draw, { label: '' });
    const other = initialState({ batch: [1, 5, 2, 8, 3], dY: [1, 1, 1], gamma: -2 });
    const redrawn = staticSvg(
      (same) => [draw(same), drawLaws(same, other, layoutLaws(other, width)), draw(same)],
      { label: '' },
    );
    assert.equal(redrawn.length, svg.length, 'nothing of another state is left over');
    assert.doesNotMatch(svg, /NaN/);
    t.assert.fileSnapshot(
      svg.replace(/><(?!\/)/g, '>\n<'),
      join(import.meta.dirname, `${name}.snapshot.svg`),
      {
        serializers: [String],
      },
    );
  }
});
