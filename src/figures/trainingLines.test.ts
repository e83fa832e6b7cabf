import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { showLines } from './trainingLines.ts';

const HTML = `<p data-control="status"></p>
  <div data-control="trouble" hidden><span data-control="trouble-text"></span></div>
  <button data-control="retry" hidden></button>`;

test('trouble has its line only while there is some, and another try is offered only after a failure', () => {
  const { body } = new JSDOM(HTML).window.document;
  const find = <T extends HTMLElement>(name: string) => body.querySelector<T>(`[data-control="${name}"]`)!;
  const hidden = () => [find('trouble').hidden, find('retry').hidden];
  showLines(find, 'running', 'Step 5', 'The training began again from the start.');
  assert.deepEqual(hidden(), [false, true]);
  showLines(find, 'failed', 'Step 5', 'train-00.bin did not arrive.');
  assert.deepEqual(hidden(), [false, false]);
  assert.equal(find('trouble-text').textContent, 'train-00.bin did not arrive.');
  showLines(find, 'running', 'Step 6', '');
  assert.deepEqual([...hidden(), find('status').textContent], [true, true, 'Step 6']);
});
