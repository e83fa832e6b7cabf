import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notePlace } from './notePlace.ts';

const window = { width: 360, height: 640 };
const note = { width: 300, height: 120 };

test('a note stands under its line, at the beginning of its word', () => {
  assert.deepEqual(notePlace({ left: 20, top: 100, bottom: 120 }, note, window), { left: 20, top: 126 });
});

test('where there is no room below, it stands above', () => {
  assert.deepEqual(notePlace({ left: 20, top: 560, bottom: 580 }, note, window), { left: 20, top: 434 });
});

test('it never leaves the window, however far to the right the word stands, or however small the window', () => {
  assert.equal(notePlace({ left: 330, top: 100, bottom: 120 }, note, window).left, 48);
  const narrow = notePlace({ left: 50, top: 50, bottom: 70 }, note, { width: 280, height: 100 });
  assert.deepEqual(narrow, { left: 12, top: 12 });
});
