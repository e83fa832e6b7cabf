import type { ReaderState } from '../data/readerState.ts';
import type { Setting } from '../data/settings.ts';

interface Choice<T extends string> {
  setting: Setting<T>;
  /** The `data-control` that the radio buttons share. */
  name: string;
  signal: AbortSignal;
}

/** Ties a setting to the radio buttons that offer its words, both ways. */
export function wireChoice<T extends string>(
  figure: HTMLElement,
  reader: ReaderState,
  { setting, name, signal }: Choice<T>,
): void {
  const buttons = figure.querySelectorAll<HTMLInputElement>(`[data-control="${name}"]`);
  const show = () => buttons.forEach((button) => (button.checked = button.value === reader.get(setting)));
  const take = (button: HTMLInputElement) => {
    reader.set(setting, setting.parse(button.value));
    reader.commit();
  };
  for (const button of buttons) button.addEventListener('change', () => take(button), { signal });
  reader.listen([setting.key], show, signal);
  show();
}
