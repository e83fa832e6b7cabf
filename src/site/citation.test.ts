import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { citationOf } from './citation.ts';

const page = { title: 'Normalize', slug: 'normalize', url: 'https://example.org/lessons/normalize/' };
const cff = `cff-version: 1.2.0
title: Batch Normalization, Live
version: 0.1.0
authors:
  - name: The authors
license:
  - MIT
`;

test('a page is cited by authors, title, work, version and address', () => {
  assert.deepEqual(citationOf(cff, page), {
    plain:
      'The authors. “Normalize”. In: Batch Normalization, Live, version 0.1.0. https://example.org/lessons/normalize/',
    bibtex: `@misc{batch-normalization-live-normalize,
  author = {{The authors}},
  title = {Normalize},
  howpublished = {Batch Normalization, Live, version 0.1.0},
  url = {https://example.org/lessons/normalize/},
}`,
  });
});

test('an address that leads nobody but this machine anywhere is left out', () => {
  for (const origin of ['http://localhost:4321', 'http://127.0.0.1:4400', 'http://[::1]:4321']) {
    const { plain, bibtex } = citationOf(cff, { ...page, url: `${origin}/lessons/normalize/` });
    assert.equal(plain, 'The authors. “Normalize”. In: Batch Normalization, Live, version 0.1.0.');
    assert.ok(bibtex.endsWith('howpublished = {Batch Normalization, Live, version 0.1.0},\n}'), bibtex);
  }
  assert.match(citationOf(cff, { ...page, url: 'https://localhost.org/x/' }).plain, /localhost\.org/);
});

test('people are named in full, and the year stands where there is a date', () => {
  const people = `${cff.replace('  - name: The authors\n', '  - family-names: Noether\n    given-names: Emmy\n  - name: A group\n')}date-released: 2026-03-01\n`;
  const { plain, bibtex } = citationOf(people, page);
  assert.ok(plain.startsWith('Emmy Noether, A group (2026). “Normalize”.'), plain);
  assert.ok(bibtex.includes('author = {{Emmy Noether} and {A group}},\n'), bibtex);
  assert.ok(bibtex.includes('year = {2026},\n'), bibtex);
});

test('a file without authors or version is refused', () => {
  assert.throws(() => citationOf(cff.replace(/authors:\n.*\n/, ''), page), /no authors/);
  assert.throws(() => citationOf(cff.replace(/version: 0.*\n/, ''), page), /no version/);
});

test('the project’s own file can be cited', () => {
  const { plain } = citationOf(readFileSync('CITATION.cff', 'utf8'), page);
  assert.match(plain, /^The authors of Batch Normalization, Live\. “Normalize”/);
});
