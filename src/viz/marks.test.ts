import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { group } from './group.ts';
import { drawLabel, drawMeasure, roughWidth } from './marks.ts';

const { document } = new JSDOM('').window;
/** A group to draw into; jsdom's elements have all that a drawing uses of the browser's. */
const empty = () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;
  return group(svg, 'test');
};

test('a measure ends in a stop', () => {
  const g = empty();
  drawMeasure(g, { from: 10, to: 30.126, y: 5, edge: 100 });
  assert.equal(g.select('path').attr('d'), 'M10,5H30.13M30.13,1v8');
});

test('a measure that leaves the drawing is cut off without a stop', () => {
  const g = empty();
  drawMeasure(g, { from: 10, to: 130, y: 5, edge: 100 });
  assert.equal(g.select('path').attr('d'), 'M10,5H100');
});

test('a second measure and a second label replace the first', () => {
  const g = empty();
  for (const to of [20, 30]) drawMeasure(g, { from: 10, to, y: 5, edge: 100 });
  for (const text of ['one', 'two']) drawLabel(g, text, 1.006, 2, 'end');
  assert.equal(g.selectAll('path').size(), 1);
  assert.equal(g.selectAll('text').size(), 1);
  assert.deepEqual([g.select('text').text(), g.select('text').attr('x')], ['two', '1.01']);
});

test('a longer text is wider', () => {
  assert.equal(roughWidth(''), 0);
  assert.ok(roughWidth('−10,000') > roughWidth('10'));
});
