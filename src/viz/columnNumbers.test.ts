import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select } from 'd3';
import { drawColumnNumbers } from './columnNumbers.ts';
import { group } from './group.ts';
import { staticSvg } from './staticSvg.ts';

const shown = (texts: string[], column: number) => {
  const numbers = texts.map((text, i) => ({ text, x: i * column, y: 0 }));
  let found: string[] = [];
  staticSvg(
    (svg) => {
      drawColumnNumbers(group(svg, 'numbers'), numbers, { column, selected: 1 });
      found = select(svg)
        .selectAll('text')
        .nodes()
        .map((node) => (node as Element).textContent ?? '');
    },
    { label: '' },
  );
  return found;
};

test('all numbers stand there while they find room beside one another', () => {
  assert.deepEqual(shown(['−.188', '', '.25'], 36), ['−.188', '.25']);
});

test('in crowded columns only that of the chosen sample does', () => {
  assert.deepEqual(shown(['−0.1875', '0.125', '0'], 36), ['0.125']);
  assert.deepEqual(shown(['−0.1875', '', '0'], 36), []);
});

test('digits of narrow columns are not strung together', () => {
  assert.deepEqual(shown(['0', '1', '0'], 10.5), ['0', '1', '0']);
  assert.deepEqual(shown(['0', '1', '0'], 6.4), ['1']);
});
