/** @file The two handles on the whole batch: x becomes a·x + b. */
import { plain } from '../../viz/numbers.ts';
import type { ReaderState } from '../../data/readerState.ts';
import { aSetting, bSetting } from './settings.ts';

export interface HandlesHost {
  signal: AbortSignal;
  reader: ReaderState;
  grab(): void;
  release(): void;
}

export function wireHandles(
  find: <T extends HTMLElement>(name: string) => T,
  { signal, reader, grab, release }: HandlesHost,
): void {
  for (const [name, setting] of [
    ['a', aSetting],
    ['b', bSetting],
  ] as const) {
    const slider = find<HTMLInputElement>(name);
    const show = () => {
      slider.value = String(reader.get(setting));
      find(`${name}-value`).textContent = plain(reader.get(setting));
    };
    const move = () => {
      grab();
      reader.set(setting, slider.valueAsNumber);
    };
    slider.addEventListener('input', move, { signal });
    slider.addEventListener('change', release, { signal });
    reader.listen([setting.key], show, signal);
    show();
  }
}
