import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './exportFigure.ts';

test('a table is written as a header and rows, each with its line end', () => {
  assert.equal(
    csvText(
      ['sample', 'x'],
      [
        ['a', 4],
        ['b', 9],
      ],
    ),
    'sample,x\na,4\nb,9\n',
  );
});

test('numbers keep full precision, an ASCII minus and a decimal point', () => {
  assert.equal(
    csvText(['xHat'], [[0.1 + 0.2], [-1.4999981250035157]]),
    'xHat\n0.30000000000000004\n-1.4999981250035157\n',
  );
});

test('a table without rows is its header', () => {
  assert.equal(csvText(['sample', 'x'], []), 'sample,x\n');
});
