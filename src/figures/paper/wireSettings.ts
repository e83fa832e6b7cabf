import type { ReaderState } from '../../data/readerState.ts';
import type { Setting } from '../../data/settings.ts';
import { wireChoice } from '../choice.ts';
import { rateAt } from '../rateStops.ts';
import type { PaperLayout } from './layout.ts';
import { lineStep, wireLine } from './line.ts';
import { axesSetting, initSetting, inputSetting, rateSetting, stepSetting, unitSetting } from './settings.ts';

interface Host {
  signal: AbortSignal;
  reader: ReaderState;
  /** The steps of the slider under the panels. */
  steps(): readonly number[];
  layout(): PaperLayout;
}

/** Ties the sliders, the choices and both drawings to the reader's settings. */
export function wireSettings(figure: HTMLElement, { signal, reader, steps, layout }: Host): void {
  const slider = (name: string, setting: Setting<number>, valueAt: (stop: number) => number) => {
    const input = figure.querySelector<HTMLInputElement>(`[data-control="${name}"]`)!; // the figure's own markup
    input.addEventListener('input', () => reader.set(setting, valueAt(input.valueAsNumber)), { signal });
    input.addEventListener('change', () => reader.commit(), { signal });
  };
  slider('rate', rateSetting, rateAt);
  slider('init', initSetting, rateAt);
  slider('unit', unitSetting, Number);
  slider('at', stepSetting, (k) => lineStep(steps(), k));
  wireChoice(figure, reader, { setting: inputSetting, name: 'input', signal });
  wireChoice(figure, reader, { setting: axesSetting, name: 'axes', signal });
  wireLine(figure.querySelector<SVGSVGElement>('.drawing > svg')!, { signal, reader, layout, steps });
}
