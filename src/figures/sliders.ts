/** @file Settings on sliders: what the reader moves, and what a slider shows. */
import type { ReaderState } from '../data/readerState.ts';
import type { Setting } from '../data/settings.ts';
import { say } from './say.ts';

/** Ties settings to sliders, each by its `data-control`. A setting is written when the reader lets go. */
export function sliders(figure: HTMLElement, reader: ReaderState, signal: AbortSignal) {
  return <T>(name: string, setting: Setting<T>, valueAt: (stop: number) => T): void => {
    const input = figure.querySelector<HTMLInputElement>(`[data-control="${name}"]`)!; // the figure's own markup
    input.addEventListener('input', () => reader.set(setting, valueAt(input.valueAsNumber)), { signal });
    input.addEventListener('change', () => reader.commit(), { signal });
  };
}

/** The slider stands at this stop, and it and its output say this text. */
export function showSlider(
  find: <T extends HTMLElement>(name: string) => T,
  name: string,
  stop: number,
  text: string,
): void {
  const input = find<HTMLInputElement>(name);
  input.value = String(stop);
  input.setAttribute('aria-valuetext', text);
  say(find(`${name}-value`), text);
}
