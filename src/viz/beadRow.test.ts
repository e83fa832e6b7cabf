import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import {
  beadRow,
  drawBeadRow,
  drawBeadValues,
  drawGhosts,
  drawMean,
  drawWalls,
  onRightHalf,
  placeValue,
} from './beadRow.ts';
import { group } from './group.ts';

const { document } = new JSDOM('').window;
/** A group to draw into; jsdom's elements have all that a drawing uses of the browser's. */
const empty = () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;
  return group(svg, 'test');
};
const row = (values: number[], selected = 0) =>
  beadRow({
    samples: values.map((value, i) => ({ name: 'abcdefgh'[i], value })),
    domain: [0, 10],
    width: 232,
    top: 20,
    base: 100,
    selected,
    dragging: false,
  });

test('the domain spans the width up to a margin of 16 pixels', () => {
  const { scale, beads } = row([0, 5, 10]);
  assert.deepEqual(scale.range(), [16, 216]);
  assert.deepEqual(
    beads.map(({ cx }) => cx),
    [16, 116, 216],
  );
});

test('beads rest on the base, and the selected one is marked', () => {
  const { beads, base } = row([1, 9], 1);
  assert.ok(beads.every(({ cy, r }) => cy + r + 1 === base));
  assert.deepEqual(
    beads.map(({ selected }) => selected),
    [false, true],
  );
});

test('a row has its title once, however often it is drawn', () => {
  const g = empty();
  for (const title of ['first', 'second']) drawBeadRow(g, row([1]), title, 'x');
  assert.deepEqual(
    g
      .selectAll<Element, unknown>('text.title')
      .nodes()
      .map((node) => node.textContent),
    ['second'],
  );
});

test('the label of the mean stands on the side where there is room', () => {
  const [low, high] = [2, 8].map((mean) => {
    const g = empty();
    drawMean(g, row([1]), mean, 1);
    return g.select('text');
  });
  // Left of the middle its text ends before the line, right of it the text begins behind it.
  assert.deepEqual([low.attr('text-anchor'), low.text()], ['end', 'μ = 2.0']);
  assert.deepEqual([high.attr('text-anchor'), high.text()], ['start', 'μ = 8.0']);
  assert.equal(onRightHalf(row([1]), 8), true);
  assert.equal(onRightHalf(row([1]), 2), false);
});

test('walls come in pairs with one label, away from the chosen sample; one sample has none', () => {
  const g = empty();
  const draw = (m: number, chosen: number) => {
    drawWalls(g, row([1]), { wall: Math.sqrt(m - 1), m, chosen });
    return [g.selectAll('line').size(), g.select('text').text(), g.select('text').attr('text-anchor')];
  };
  assert.deepEqual(draw(8, 2), [2, 'wall √7 = 2.6458', 'start']);
  assert.deepEqual(draw(8, -2), [2, 'wall √7 = 2.6458', 'end']);
  assert.deepEqual(draw(1, 0).slice(0, 2), [0, '']);
});

test('each ghost is joined to the bead of its own name, also when beads have crossed', () => {
  const g = empty();
  const now = row([9, 1]).beads;
  drawGhosts(g, row([1, 9]).beads, [now[1], now[0]]);
  const ends = g
    .selectAll<Element, unknown>('line')
    .nodes()
    .map((line) => [line.getAttribute('x1'), line.getAttribute('x2')]);
  assert.deepEqual(ends, [
    ['36', '196'],
    ['196', '36'],
  ]);
});

test('a number stands at the right of its bead; at its left where it would leave the drawing', () => {
  const { beads } = row([1, 10]);
  const values = beads.map((bead) => ({ bead, row: beads, text: '2.6457', term: 'xhat' }));
  assert.deepEqual(
    values.map((value) => placeValue(value, 232).anchor),
    ['start', 'end'],
  );
});

test('a number between two neighbours stands above its bead, and covers neither', () => {
  const { beads } = row([3.9, 5, 6.1]);
  const { x, y, anchor } = placeValue({ bead: beads[1], row: beads, text: '5', term: 'x' }, 232);
  assert.deepEqual([x, anchor], [beads[1].cx, 'middle']);
  assert.ok(y < beads[1].cy - beads[1].r);
});

test('numbers are drawn once, however often they are drawn', () => {
  const g = empty();
  const { beads } = row([1]);
  for (const text of ['1', '2']) drawBeadValues(g, [{ bead: beads[0], row: beads, text, term: 'x' }], 232);
  assert.equal(g.selectAll('text').size(), 1);
  assert.equal(g.text(), '2');
});

test('where a line comes down to a bead, its number keeps to the other side, also above a pile', () => {
  const value = (beads: ReturnType<typeof row>['beads'], from: number) =>
    placeValue({ bead: beads[0], row: beads, text: '1.00', term: 'x', from }, 232);
  const alone = row([5]).beads;
  assert.equal(value(alone, 200).anchor, 'end');
  assert.equal(value(alone, 20).anchor, 'start');
  const crowd = row([5, 3.9, 6.1]).beads; // beads at both sides
  const middle = crowd[0].cx;
  assert.equal(value(crowd, 200).anchor, 'middle');
  assert.ok(value(crowd, 200).x + 15 < middle && value(crowd, 20).x - 15 > middle); // 4 digits of 6.6 px, and a gap
  assert.ok(value(crowd, 200).y < crowd[1].cy - crowd[1].r);
});
