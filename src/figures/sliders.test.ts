import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { ReaderState } from '../data/readerState.ts';
import { numberSetting } from '../data/settings.ts';
import { showSlider, sliders } from './sliders.ts';

const HTML = `<output data-control="rate-value"></output>
  <input type="range" data-control="rate" min="0" max="30" value="10">`;

function fakeFigure() {
  const { window } = new JSDOM(HTML);
  const figure = window.document.body;
  const find = <T extends HTMLElement>(name: string) => figure.querySelector<T>(`[data-control="${name}"]`)!;
  return { figure, find, Event: window.Event, life: new window.AbortController() };
}

test('a setting follows its slider at once, and is written when the reader lets go, until the figure leaves', () => {
  const { figure, find, Event, life } = fakeFigure();
  let hash = '';
  const reader = new ReaderState({
    readHash: () => '',
    writeHash: (text) => (hash = text),
    readStored: () => null,
    writeStored: () => {},
  });
  const rate = numberSetting('race.rate', 1);
  sliders(figure, reader, life.signal)('rate', rate, (stop) => stop / 10);
  const input = find<HTMLInputElement>('rate');
  input.value = '20';
  input.dispatchEvent(new Event('input'));
  assert.deepEqual([reader.get(rate), hash], [2, '']);
  input.dispatchEvent(new Event('change'));
  assert.equal(hash, 'race.rate=2');
  life.abort();
  input.value = '30';
  input.dispatchEvent(new Event('input'));
  assert.equal(reader.get(rate), 2);
});

test('a slider, its output and what is read aloud of it say the same', () => {
  const { find } = fakeFigure();
  showSlider(find, 'rate', 7, '0.05');
  const input = find<HTMLInputElement>('rate');
  assert.deepEqual([input.value, input.getAttribute('aria-valuetext')], ['7', '0.05']);
  assert.equal(find('rate-value').textContent, '0.05');
});
