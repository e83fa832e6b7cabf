import assert from 'node:assert/strict';
import { test } from 'node:test';
import { e9, e9Findings } from './e9.ts';

test('a bias before the normalization is idle, beta is not, and a folded net says the same', () => {
  const found = e9Findings(1, 20);
  assert.deepEqual(Object.keys(found).sort(), e9.rows.map(({ id }) => id).sort());
  assert.ok(found['e9.bias.gradient'] < 1e-6 && found['e9.beta.gradient'] > 1e-3);
  assert.ok(found['e9.bias.logits'] < 1e-4);
  assert.ok(found['e9.fold.64'] < 1e-12 && found['e9.fold.32'] < 1e-3);
  assert.ok(found['e9.identity.s'] < found['e9.identity.sigma']);
});
