import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesOf, nextChoice, outcome, type PageHit, type SectionHit } from './searchList.ts';

const at = (location: number, balanced_score = 1) => ({ location, balanced_score });
const section = (url: string, title: string, ...scores: number[]): SectionHit => ({
  url,
  title,
  excerpt: `<mark>${title}</mark>`,
  weighted_locations: scores.map((score, k) => at(k, score)),
});

const normalize: PageHit = {
  url: '/lessons/normalize/',
  meta: { title: 'Normalize' },
  sub_results: [
    section('/lessons/normalize/', 'Normalize', 1, 1, 1, 1),
    section('/lessons/normalize/#epsilon', 'What epsilon is for', 18, 1),
    section('/lessons/normalize/#small', 'Small batches', 1),
    section('/lessons/normalize/#promise', 'What it promises', 2, 3),
  ],
  anchors: [{ element: 'h2', id: 'epsilon', text: 'What epsilon is for', location: 0 }],
};

test('a page shows the three sections where the words count most, which need not be those with most words', () => {
  assert.deepEqual(
    entriesOf([normalize]).map(({ title }) => title),
    ['What epsilon is for', 'What it promises', 'Normalize'],
  );
});

test('a section names its page, and the page does not name itself twice', () => {
  const [epsilon, , page] = entriesOf([normalize]);
  assert.equal(epsilon.page, 'Normalize');
  assert.equal(page.page, undefined);
  assert.equal(page.url, '/lessons/normalize/');
});

test('the order of the pages is the search’s, and five pages are enough', () => {
  const hits = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({
    url: `/${name}/`,
    meta: { title: name },
    sub_results: [section(`/${name}/`, name, 1)],
    anchors: [],
  }));
  assert.deepEqual(
    entriesOf(hits).map(({ title }) => title),
    ['a', 'b', 'c', 'd', 'e'],
  );
});

test('in the glossary, the entry with the most hits is shown', () => {
  const term = (id: string, location: number) => ({ element: 'span', id, text: id.toUpperCase(), location });
  const glossary: PageHit = {
    url: '/glossary/',
    meta: { title: 'Glossary' },
    // The words stand at 12, 25 and 27: once in the entry from 10 on, twice in the one from 20 on.
    sub_results: [{ ...section('/glossary/', 'Glossary'), weighted_locations: [at(12), at(25), at(27)] }],
    anchors: [term('epsilon', 20), term('divisor', 10), term('mean', 30)],
  };
  const [entry] = entriesOf([glossary]);
  assert.equal(entry.url, '/glossary/#epsilon');
  assert.equal(entry.title, 'EPSILON');
  assert.equal(entry.page, 'Glossary');
});

test('arrow keys go round the list, and from the field to either end', () => {
  assert.equal(nextChoice('ArrowDown', -1, 3), 0);
  assert.equal(nextChoice('ArrowDown', 2, 3), 0);
  assert.equal(nextChoice('ArrowUp', -1, 3), 2);
  assert.equal(nextChoice('ArrowUp', 0, 3), 2);
  assert.equal(nextChoice('ArrowUp', 2, 3), 1);
  assert.equal(nextChoice('ArrowDown', -1, 0), -1);
});

test('the outcome is said in one sentence', () => {
  assert.equal(outcome('epsilon', 1), '1 result.');
  assert.equal(outcome('epsilon', 4), '4 results.');
  assert.equal(outcome('zebra', 0), 'Nothing on these pages is about “zebra”.');
});
