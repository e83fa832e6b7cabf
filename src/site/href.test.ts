import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBase } from './href.ts';

test('a path keeps its place at the root', () => {
  assert.equal(withBase('/lessons/normalize/', '/'), '/lessons/normalize/');
});

test('a base path goes in front, whether or not it ends in a slash', () => {
  assert.equal(withBase('/lessons/', '/course/'), '/course/lessons/');
  assert.equal(withBase('/lessons/', '/course'), '/course/lessons/');
});

test('the home page of a base path is the base path', () => {
  assert.equal(withBase('/', '/course/'), '/course/');
});
