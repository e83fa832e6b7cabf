import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withEntries } from './measuredFile.ts';

const before = `# Numbers that a lesson quotes.
e6.relu.m2:
  value: 26 %
  what: by hand
  source: recipe E6
# A comment of its own.
e1.bn.500:
  value: '89.0 %'
  what: long ago
  source: another engine
e9.beta:
  value: 0.03 to 0.06
  what: by hand
  source: recipe E9
`;
const entry = (value: string) => ({ value, what: 'the unit’s mean: its drift', source: 'here' });

test('an entry that is there is replaced in its place, and all else stays, comments too', () => {
  const after = withEntries(before, new Map([['e1.bn.500', entry('90.1 %')]]));
  assert.equal(
    after,
    before.replace(
      `  value: '89.0 %'\n  what: long ago\n  source: another engine`,
      `  value: '90.1 %'\n  what: 'the unit’s mean: its drift'\n  source: 'here'`,
    ),
  );
});

test('a new entry comes last', () => {
  const after = withEntries(before, new Map([['e1.bn.1000', entry('2.07')]]));
  assert.equal(
    after,
    `${before}e1.bn.1000:\n  value: '2.07'\n  what: 'the unit’s mean: its drift'\n  source: 'here'\n`,
  );
});

test('writing the same twice changes nothing more', () => {
  const entries = new Map([
    ['e1.bn.500', entry('90.1 %')],
    ['e1.new', entry('it’s ‘new’')],
  ]);
  const once = withEntries(before, entries);
  assert.equal(withEntries(once, entries), once);
});

test('no id is taken for a part of another', () => {
  assert.ok(withEntries(before, new Map([['e1.bn.50', entry('x')]])).startsWith(before));
});

test('a quote in the text is doubled, as YAML asks', () => {
  assert.match(withEntries('', new Map([['e1.x', entry("a 'b'")]])), /value: 'a ''b'''/);
});

test('the file of the site stays as it is when there is nothing to write', () => {
  const text = readFileSync(new URL('../../../content/measured.yaml', import.meta.url), 'utf8');
  assert.equal(withEntries(text, new Map()), text);
});
