import assert from 'node:assert/strict';
import { test } from 'node:test';
import katex from 'katex';
import { texOptions } from './tex.ts';

const typeset = (tex: string) => katex.renderToString(tex, texOptions);

const macros: [string, string][] = [
  ['\\x', 'x'],
  ['\\mean', 'mu'],
  ['\\sd', 'sigma'],
  ['\\variance', 'sigma'],
  ['\\eps', 'eps'],
  ['\\s', 's'],
  ['\\xhat', 'xhat'],
  ['\\y', 'y'],
  ['\\gam', 'gamma'],
  ['\\bet', 'beta'],
  ['\\dx', 'dx'],
  ['\\dcentred', 'dcentred'],
  ['\\dmu', 'dmu'],
  ['\\dsigma', 'dsigma'],
  ['\\ds', 'ds'],
  ['\\dxhat', 'dxhat'],
  ['\\dy', 'dy'],
];
for (const [macro, term] of macros) {
  test(`${macro} is typeset in the role of ${term}`, () =>
    assert.match(typeset(macro), new RegExp(`class="enclosing term term-${term}"`)));
}

test('the macros cover all that are defined, but for \\term and \\B', () => {
  const named = Object.keys(texOptions.macros ?? {}).filter((name) => !['\\term', '\\B'].includes(name));
  assert.deepEqual(named.sort(), macros.map(([macro]) => macro).sort());
});

test('terms nest: a term within a term keeps its own role', () => {
  assert.match(typeset('\\term{centred}{\\x - \\mean}'), /term-centred.*term-x".*term-mu"/s);
});

test('typesetting the same formula again gives the same', () => {
  assert.equal(typeset('\\xhat = \\frac{\\x - \\mean}{\\s}'), typeset('\\xhat = \\frac{\\x - \\mean}{\\s}'));
});

test('a mistake in a formula fails loudly instead of printing red', () => {
  for (const tex of ['\\nosuch', '\\frac{1}', '\\hat{x']) assert.throws(() => typeset(tex), tex);
});

test('links and pictures are not trusted', () => {
  for (const tex of ['\\href{https://example.org}{x}', '\\includegraphics{x.png}'])
    assert.doesNotMatch(typeset(tex), /<a |<img /);
});
