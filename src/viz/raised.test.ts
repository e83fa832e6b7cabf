import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { evenExponents } from './raised.ts';

const { document } = new JSDOM('<p>At h = 10⁻¹² and 10⁻⁵.</p><svg><text>10⁻⁹</text><text>1</text></svg>')
  .window;

test('an exponent stands in an element of its own, in HTML and in a drawing; the text stays', () => {
  const [p, ten, one] = document.querySelectorAll('p, text');
  for (const element of [p, p, ten, one]) evenExponents(element); // twice does no harm
  assert.equal(p.textContent, 'At h = 10⁻¹² and 10⁻⁵.');
  assert.deepEqual(
    Array.from(p.querySelectorAll('span'), (span) => span.textContent),
    ['⁻¹²', '⁻⁵'],
  );
  assert.equal(ten.innerHTML, '10<tspan class="exponent">⁻⁹</tspan>');
  assert.equal(one.innerHTML, '1');
});
