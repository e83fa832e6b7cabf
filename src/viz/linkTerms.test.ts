import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { linkTerms } from './linkTerms.ts';

const { window } = new JSDOM('');
const { document } = window;
let figure: HTMLElement;
let life: AbortController;

// Without a `describe`, the hook would run before the tests of every other file as well.
describe('terms and parts of a figure', () => {
  beforeEach(() => {
    life = new window.AbortController();
    document.body.innerHTML = `<div id="figure">
    <span class="katex"><span class="enclosing term term-mu">μ</span></span>
    <div class="legend"><button data-term="mu" aria-pressed="false"></button><button data-term="s" aria-pressed="false"></button></div>
    <div class="drawing"><svg><g data-term="sigma"><path tabindex="0"/></g></svg></div>
    <p>no term</p>
  </div>`;
    figure = document.getElementById('figure') as HTMLElement;
    linkTerms(figure, life.signal);
  });

  const find = (selector: string) => figure.querySelector(selector) as HTMLElement;
  let clientX = 0;
  /** The mouse moves by a pixel, or rests while the page moves under it (`by` 0). */
  const point = (selector: string, { pointerType = 'mouse', by = 1 } = {}) => {
    clientX += by;
    const init = { bubbles: true, pointerType, clientX };
    for (const type of ['pointerover', 'pointermove'])
      find(selector).dispatchEvent(new window.PointerEvent(type, init));
  };
  const lit = () => [figure.dataset.lit ?? '', figure.hasAttribute('data-dim')];

  test('pointing at a term of the equation lights it and dims the rest of the drawing', () => {
    point('.term-mu');
    assert.deepEqual(lit(), ['mu', true]);
  });

  test('pointing at a part of the drawing lights its term and dims nothing', () => {
    point('path');
    assert.deepEqual(lit(), ['sigma', false]);
  });

  test('leaving the term, or the figure, lets go', () => {
    point('.term-mu');
    point('p');
    assert.deepEqual(lit(), ['', false]);
    point('.term-mu');
    figure.dispatchEvent(new window.PointerEvent('pointerleave'));
    assert.deepEqual(lit(), ['', false]);
  });

  test('a part that scrolls under a resting mouse lights nothing, until the mouse moves', () => {
    point('p');
    point('.term-mu', { by: 0 });
    assert.deepEqual(lit(), ['', false]);
    point('.term-mu');
    assert.deepEqual(lit(), ['mu', true]);
  });

  test('a mouse that rests outside the figure lights nothing when the figure comes to it', () => {
    clientX += 1;
    document.body.dispatchEvent(
      new window.PointerEvent('pointermove', { pointerType: 'mouse', clientX, bubbles: true }),
    );
    point('path', { by: 0 });
    assert.deepEqual(lit(), ['', false]);
  });

  test('what the keyboard has lit stays while the mouse moves on over the same element', () => {
    point('p');
    find('path').dispatchEvent(new window.FocusEvent('focusin', { bubbles: true }));
    point('p');
    assert.deepEqual(lit(), ['sigma', false]);
  });

  test('a finger that slides over a term lights nothing', () => {
    point('.term-mu', { pointerType: 'touch' });
    assert.deepEqual(lit(), ['', false]);
  });

  test('the keyboard’s focus lights too', () => {
    find('path').dispatchEvent(new window.FocusEvent('focusin', { bubbles: true }));
    assert.deepEqual(lit(), ['sigma', false]);
    find('path').dispatchEvent(new window.FocusEvent('focusout', { bubbles: true }));
    assert.deepEqual(lit(), ['', false]);
  });

  test('a press in the legend holds, also while the pointer goes elsewhere and away', () => {
    find('[data-term=s]').click();
    assert.deepEqual(lit(), ['s', true]);
    assert.equal(find('[data-term=s]').getAttribute('aria-pressed'), 'true');
    point('.term-mu');
    assert.deepEqual(lit(), ['mu', true]);
    point('p');
    assert.deepEqual(lit(), ['s', true]);
  });

  test('a second press, another button or Escape lets go', () => {
    const [mu, s] = [find('[data-term=mu].enclosing, button[data-term=mu]'), find('[data-term=s]')];
    s.click();
    s.click();
    assert.deepEqual(lit(), ['', false]);
    s.click();
    mu.click();
    assert.deepEqual(
      [mu, s].map((button) => button.getAttribute('aria-pressed')),
      ['true', 'false'],
    );
    s.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    assert.deepEqual(lit(), ['', false]);
    assert.equal(mu.getAttribute('aria-pressed'), 'false');
  });

  test('with the figure’s life ends the listening', () => {
    life.abort();
    point('.term-mu');
    find('[data-term=s]').click();
    assert.deepEqual(lit(), ['', false]);
  });
});
