/** @file The controls of the reader's batch, the same in every figure that shows it; each part is optional. */
import { formatBatch, parseBatch, PRESETS, randomBatch, remarkOn } from '../data/batch.ts';
import type { ReaderState } from '../data/readerState.ts';
import { batchSetting, seedSetting } from '../data/settings.ts';
import { Random } from '../nn/random.ts';

/**
 * Wires whichever of field, presets, random and link the figure holds. `before` runs before the batch is changed here.
 * Returns what puts the field right again after a reset, also where the batch stays the same.
 */
export function wireBatchControls(
  figure: HTMLElement,
  state: ReaderState,
  signal: AbortSignal,
  before: () => void,
): () => void {
  const put = (batch: readonly number[]) => {
    before();
    state.set(batchSetting, batch);
    state.commit();
  };
  const refresh = wireField(figure, state, signal, put);
  wirePresets(figure, state, signal, (batch) => {
    put(batch);
    refresh();
  });
  const find = (name: string) => figure.querySelector<HTMLElement>(`[data-batch="${name}"]`);
  find('random')?.addEventListener(
    'click',
    () => {
      const seed = (state.get(seedSetting) % 2 ** 31) + 1; // after the last seed comes the first
      const random = new Random(seed);
      state.set(seedSetting, seed);
      put(randomBatch(() => random.normal()));
    },
    { signal },
  );
  find('link')?.addEventListener('click', () => void copyLink(figure, state), { signal });
  return refresh;
}

function wireField(
  figure: HTMLElement,
  state: ReaderState,
  signal: AbortSignal,
  put: (batch: number[]) => void,
): () => void {
  const field = figure.querySelector<HTMLTextAreaElement>('[data-batch="field"]');
  const message = figure.querySelector<HTMLElement>('[data-batch="message"]');
  if (!field || !message) return () => {};
  const say = (error: string | undefined) => {
    field.setAttribute('aria-invalid', String(error !== undefined));
    message.textContent = error ?? remarkOn(state.get(batchSetting)) ?? '';
  };
  const read = (complain: boolean) => {
    const { batch, error } = attempt(field.value);
    if (batch) {
      if (formatBatch(batch) !== formatBatch(state.get(batchSetting))) put(batch);
      say(undefined);
      if (field.value.includes('\n')) field.value = written(batch); // a pasted column becomes the one line of the field
    } else if (complain || field.getAttribute('aria-invalid') === 'true') {
      say(error); // an old complaint stays up to date
    } else {
      message.textContent = ''; // while typing, a half-written number is no mistake yet
    }
  };
  const refresh = () => {
    field.value = written(state.get(batchSetting));
    say(undefined);
  };
  const show = () => {
    if (document.activeElement !== field) refresh();
    else if (field.getAttribute('aria-invalid') !== 'true') say(undefined);
  };
  field.addEventListener('input', () => read(false), { signal });
  field.addEventListener('change', () => read(true), { signal });
  field.addEventListener('blur', () => field.getAttribute('aria-invalid') !== 'true' && show(), { signal });
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // one line: Enter means "take it"
      read(true);
    },
    { signal },
  );
  state.listen(['batch'], show, signal);
  show();
  return refresh;
}

function attempt(text: string): { batch?: number[]; error?: string } {
  try {
    return { batch: parseBatch(text) };
  } catch (error) {
    return { error: (error as Error).message }; // parseBatch throws nothing else
  }
}

/** "4, −9, 2" */
function written(batch: readonly number[]): string {
  return batch.join(', ').replaceAll('-', '−');
}

function wirePresets(
  figure: HTMLElement,
  state: ReaderState,
  signal: AbortSignal,
  put: (batch: readonly number[]) => void,
): void {
  const menu = figure.querySelector<HTMLSelectElement>('[data-batch="presets"]');
  if (!menu) return;
  const show = () => {
    const now = formatBatch(state.get(batchSetting));
    const found = Object.entries(PRESETS).find(([, batch]) => formatBatch(batch) === now);
    menu.value = found?.[0] ?? '';
  };
  menu.addEventListener('change', () => PRESETS[menu.value] && put(PRESETS[menu.value]), { signal });
  state.listen(['batch'], show, signal);
  show();
}

async function copyLink(figure: HTMLElement, state: ReaderState): Promise<void> {
  const said = figure.querySelector<HTMLElement>('[data-batch="said"]');
  const link = `${location.origin}${location.pathname}#${state.hash({ at: figure.id })}`;
  try {
    await navigator.clipboard.writeText(link);
    if (said) said.textContent = 'Link copied.';
  } catch {
    history.replaceState(history.state, '', link);
    if (said) said.textContent = 'The address bar now holds the link.';
  }
}
