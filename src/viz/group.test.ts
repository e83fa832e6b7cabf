import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { group } from './group.ts';

const { document } = new JSDOM('').window;
/** jsdom's elements have all that a drawing uses of the browser's. */
const emptySvg = () =>
  document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;

test('the first call makes the group, the next find it', () => {
  const svg = emptySvg();
  const made = group(svg, 'row').node();
  assert.equal(made?.getAttribute('class'), 'row');
  assert.ok(group(svg, 'row').node() === made);
  assert.equal(svg.children.length, 1);
});

test('groups stand in the order of their first calls', () => {
  const svg = emptySvg();
  for (const name of ['below', 'above', 'below']) group(svg, name);
  assert.deepEqual(
    [...svg.children].map((child) => child.getAttribute('class')),
    ['below', 'above'],
  );
});

test('a name of two words is two classes', () => {
  const svg = emptySvg();
  group(svg, 'beads x');
  group(svg, 'beads xhat');
  assert.ok(group(svg, 'beads x').node() === svg.querySelector('.beads.x'));
  assert.equal(svg.children.length, 2);
});

test('a group of the same name deeper down is another one', () => {
  const svg = emptySvg();
  const inner = group(group(svg, 'outer'), 'row').node();
  const own = group(svg, 'row').node();
  assert.ok(own !== inner);
  assert.ok(own?.parentElement === (svg as Element));
});
