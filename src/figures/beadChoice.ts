/** @file Which bead the reader is on: the keys that lead from one to another, and what each says of itself. */
import { MAX_SIZE } from '../data/batch.ts';

/** The beads that can be moved, in the order of the samples. */
export function beadsOf(svg: SVGSVGElement): SVGElement[] {
  return [...svg.querySelectorAll<SVGElement>(':scope > .beads.x > g.bead')];
}

/** The place of the bead that has the focus or was pressed; −1 for anything else in the drawing. */
export function beadIndex(svg: SVGSVGElement, target: EventTarget | null): number {
  // Whatever is focused inside an svg is an element.
  return beadsOf(svg).findIndex((bead) => bead.contains(target as Element));
}

/**
 * From bead i to another one: a letter is the sample of that name, Ctrl with an arrow the one before or after. The
 * focus goes there, which chooses it. Returns whether the key said so.
 */
export function chooseByKey(event: KeyboardEvent, beads: readonly SVGElement[], i: number): boolean {
  const to = chosenBy(
    event,
    beads.map((bead) => bead.dataset.sample ?? ''),
    i,
  );
  if (to === undefined) return false;
  event.preventDefault();
  beads[to].focus({ preventScroll: true });
  return true;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The sample that a key chooses, being at sample i; undefined where it chooses none. */
export function chosenBy(
  { key, ctrlKey, metaKey, altKey }: Key,
  names: readonly string[],
  i: number,
): number | undefined {
  if (metaKey || altKey) return undefined;
  const by = ctrlKey ? { ArrowRight: 1, ArrowLeft: -1 }[key] : undefined;
  if (by) return Math.min(names.length - 1, Math.max(0, i + by));
  const named = ctrlKey ? -1 : names.indexOf(key.toLowerCase());
  return named < 0 ? undefined : named;
}

/** Up to so many beads are stops of the Tab key; of more, only the chosen one is: 64 stops would lock the keyboard in. */
export const FEW = 12;

export function isStop(m: number, i: number, selected: number): boolean {
  return m <= FEW || i === selected;
}

/** What every bead says, whatever its figure: a slider named after its sample, and the keys that lead to it. */
export function labelBead(
  bead: Element,
  { name, x, stop }: { name: string; x: number; stop: boolean },
): void {
  const letter = name.length === 1 ? `${name} ` : '';
  const attributes = {
    role: 'slider',
    tabindex: stop ? '0' : '-1',
    'aria-label': `Sample ${name}`,
    'aria-valuenow': String(x),
    // Without them a slider goes from 0 to 100. What is drawn as a·x + b may lie beyond the sizes of a batch.
    'aria-valuemin': String(Math.min(-MAX_SIZE, x)),
    'aria-valuemax': String(Math.max(MAX_SIZE, x)),
    'aria-keyshortcuts': `${letter}Control+ArrowRight Control+ArrowLeft`,
  };
  for (const [key, value] of Object.entries(attributes)) bead.setAttribute(key, value);
}
