import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Station } from './course.ts';
import type { Lesson } from './lessons.ts';
import { prerequisitesOf } from './prerequisites.ts';

const lesson = { path: '/lessons/normalize/' } as Lesson; // the one field that is read here
const stations: Station[] = [
  { slug: 'normalize', number: 4, part: 'The core', title: 'Normalize', idea: '', lesson },
  { slug: 'inference', number: 6, part: 'The core', title: 'And when there is no batch?', idea: '' },
];

test('a written lesson becomes a link with its title', () => {
  assert.deepEqual(prerequisitesOf(['normalize'], stations), [
    { text: 'Normalize', path: '/lessons/normalize/', unwritten: false },
  ]);
});

test('a lesson not yet written is named, without a link, and marked as such', () => {
  assert.deepEqual(prerequisitesOf(['inference'], stations), [
    { text: 'And when there is no batch?', path: undefined, unwritten: true },
  ]);
});

test('other words stand as they are', () => {
  assert.deepEqual(prerequisitesOf(['the chain rule'], stations), [
    { text: 'the chain rule', path: undefined, unwritten: false },
  ]);
});
