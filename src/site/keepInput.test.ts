import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { JSDOM } from 'jsdom';
import { keepInput } from './keepInput.ts';

/** A figure before its code; `arrive` is the code: it shows its own state, then hears what the reader does. */
function figure(t: TestContext) {
  const { window } = new JSDOM(`<div id="figure">
    <input type="range" value="5"><input type="radio" name="r" value="one" checked><input type="radio" name="r" value="two">
    <select><option>first<option>second</select><button><b>Next</b></button></div>`);
  const before = globalThis.Event;
  globalThis.Event = window.Event;
  t.after(() => void (globalThis.Event = before));
  const box = window.document.querySelector<HTMLElement>('#figure')!;
  const [slider, one, two] = box.querySelectorAll('input');
  const menu = box.querySelector('select')!;
  const heard: string[] = [];
  const arrive = () => {
    [slider.value, one.checked, menu.value] = ['5', true, 'first'];
    for (const type of ['input', 'change', 'click'])
      box.addEventListener(type, ({ target }) => {
        const { localName, value } = target as HTMLInputElement;
        heard.push(`${type} ${value || localName}`);
      });
  };
  const set = (control: HTMLInputElement | HTMLSelectElement, value: string, types = ['input', 'change']) => {
    control.value = value;
    for (const type of types) control.dispatchEvent(new window.Event(type, { bubbles: true }));
  };
  return { box, slider, two, menu, heard, arrive, set, next: box.querySelector<HTMLElement>('button b')! };
}

test('what the reader set before the code arrived is set again, and the code hears of it', (t) => {
  const { box, slider, two, menu, heard, arrive, set } = figure(t);
  const replay = keepInput(box);
  set(slider, '6');
  set(slider, '7', ['input']); // still held
  two.click();
  set(menu, 'second');
  arrive();
  replay();
  assert.deepEqual([slider.value, two.checked, menu.value], ['7', true, 'second']);
  assert.deepEqual(
    heard,
    ['7', 'two', 'second'].flatMap((value) => [`input ${value}`, `change ${value}`]),
  );
});

test('a button is pressed as often as the reader pressed it, in order with the rest', (t) => {
  const { box, slider, heard, arrive, set, next } = figure(t);
  const replay = keepInput(box);
  next.click();
  set(slider, '8');
  next.click();
  arrive();
  replay();
  assert.deepEqual(heard, ['click button', 'input 8', 'change 8', 'click button']);
});

test('after the code has arrived nothing is kept, and nothing is done twice', (t) => {
  const { box, heard, arrive, set, slider, next } = figure(t);
  const replay = keepInput(box);
  next.click();
  arrive();
  replay();
  set(slider, '9', ['change']);
  replay();
  assert.deepEqual(heard, ['click button', 'change 9']);
});
