import type { ReaderState } from '../../data/readerState.ts';
import { wireChoice } from '../choice.ts';
import { rateAt } from '../rateStops.ts';
import { sliders } from '../sliders.ts';
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
  const slider = sliders(figure, reader, signal);
  slider('rate', rateSetting, rateAt);
  slider('init', initSetting, rateAt);
  slider('unit', unitSetting, Number);
  slider('at', stepSetting, (k) => lineStep(steps(), k));
  wireChoice(figure, reader, { setting: inputSetting, name: 'input', signal });
  wireChoice(figure, reader, { setting: axesSetting, name: 'axes', signal });
  wireLine(figure.querySelector<SVGSVGElement>('.drawing > svg')!, { signal, reader, layout, steps });
}
