import type { ReaderState } from '../../data/readerState.ts';
import type { Setting } from '../../data/settings.ts';
import { wireChoice } from '../choice.ts';
import { rateAt } from '../rateStops.ts';
import { sliders } from '../sliders.ts';
import * as settings from './settings.ts';

/** What the reader can choose, but for the seed. The figure shows it when it draws. */
export function wireSettings(figure: HTMLElement, reader: ReaderState, signal: AbortSignal): void {
  const find = (name: string) => figure.querySelector<HTMLInputElement>(`[data-control="${name}"]`)!;
  const take = <T>(setting: Setting<T>, value: T) => {
    reader.set(setting, value);
    reader.commit();
  };
  wireChoice(figure, reader, { setting: settings.placeSetting, name: 'place', signal });
  wireChoice(figure, reader, { setting: settings.layerSetting, name: 'layer', signal });
  wireChoice(figure, reader, { setting: settings.imagesSetting, name: 'images', signal });
  wireChoice(figure, reader, { setting: settings.freezeSetting, name: 'freeze', signal });
  const selects: Record<string, Setting<unknown>> = {
    unit: settings.unitSetting,
    init: settings.initSetting,
    activation: settings.activationSetting,
  };
  for (const [name, setting] of Object.entries(selects)) {
    const select = find(name);
    select.addEventListener('change', () => take(setting, setting.parse(select.value)), { signal });
  }
  sliders(figure, reader, signal)('rate', settings.rateSetting, rateAt);
  const full = find('full');
  const setSpeed = () => take(settings.speedSetting, full.checked ? 'full' : 'calm');
  full.addEventListener('change', setSpeed, { signal });
}
