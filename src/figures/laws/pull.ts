/** @file Pulling at the bars of dY: by pointer at their ends, and by the keyboard. */
import { wireDrag } from '../../viz/drag.ts';
import { plain } from '../../viz/numbers.ts';
import { chosenBy, isStop } from '../beadChoice.ts';
import { gradientText } from '../gradientText.ts';
import { REACH, STEP } from '../outputGradient.ts';
import { handleAt, type LawsLayout } from './layout.ts';
import type { LawsState } from './state.ts';

export interface PullHost {
  signal: AbortSignal;
  now(): LawsState;
  layout(): LawsLayout;
  /** The focus, or a pointer, is on sample i. */
  choose(i: number): void;
  /** The reader takes hold of a bar, or lets it go. */
  hold(held: boolean): void;
  set(i: number, dY: number): void;
  commit(): void;
}

const handlesOf = (svg: SVGSVGElement) => [...svg.querySelectorAll<SVGElement>('.handles > .handle')];

export function wirePull(svg: SVGSVGElement, host: PullHost): void {
  wirePointer(svg, host);
  wireKeys(svg, host);
}

function wirePointer(svg: SVGSVGElement, host: PullHost): void {
  let offset = 0;
  wireDrag<{ i: number; before: number }>(svg, {
    signal: host.signal,
    along: 'both',
    hit(px, py) {
      const { samples } = host.now();
      const i = handleAt(host.layout(), samples, [px, py]);
      return i === undefined ? undefined : { i, before: samples[i].dY };
    },
    begin(_px, py, { i, before }) {
      host.hold(true);
      handlesOf(svg)[i].focus({ preventScroll: true });
      offset = host.layout().push(before) - py;
    },
    move: (_px, py, { i }) => host.set(i, tidy(host.layout().push.invert(py + offset))),
    end() {
      host.hold(false);
      host.commit();
    },
    cancel({ i, before }) {
      host.set(i, before);
      host.hold(false);
    },
  });
}

function wireKeys(svg: SVGSVGElement, host: PullHost): void {
  const { signal } = host;
  const indexOf = (target: EventTarget | null) =>
    // Whatever is focused inside an svg is an element.
    handlesOf(svg).findIndex((handle) => handle.contains(target as Element));
  const keydown = (event: KeyboardEvent) => {
    const i = indexOf(event.target);
    if (i < 0) return;
    const { samples } = host.now();
    const names = samples.map(({ name }) => name);
    const other = chosenBy(event, names, i);
    const to = other === undefined ? target(event, samples[i].dY) : undefined;
    if (other === undefined && to === undefined) return;
    event.preventDefault();
    if (other !== undefined) return handlesOf(svg)[other].focus({ preventScroll: true });
    host.set(i, tidy(to ?? 0));
    host.commit();
  };
  const focusin = (event: FocusEvent) => {
    const i = indexOf(event.target);
    if (i >= 0) host.choose(i);
  };
  svg.addEventListener('keydown', keydown, { signal });
  svg.addEventListener('focusin', focusin, { signal });
}

/** Arrows pull by a tenth of the scale, Page keys by half of it; Home and End to the ends of the scale, 0 back to nothing. */
function target({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, value: number): number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const by = { ArrowUp: 0.1, ArrowRight: 0.1, ArrowDown: -0.1, ArrowLeft: -0.1, PageUp: 0.5, PageDown: -0.5 }[
    key
  ];
  if (by) return value + by * REACH;
  return { Home: -REACH, End: REACH, 0: 0 }[key];
}

function tidy(value: number): number {
  const near = Number((Math.round(value / STEP) * STEP).toFixed(2));
  return Math.min(REACH, Math.max(-REACH, near)) || 0; // no −0
}

/** Tells what each bar is, and what comes of it, to those who do not see it. */
export function labelBars(svg: SVGSVGElement, { samples, m, selected, gain }: LawsState): void {
  handlesOf(svg).forEach((handle, i) => {
    const { name, dY, dX } = samples[i];
    const letter = name.length === 1 ? `${name} ` : '';
    const attributes = {
      role: 'slider',
      tabindex: isStop(m, i, selected) ? '0' : '-1',
      'aria-label': `dY of sample ${name}`,
      'aria-orientation': 'vertical',
      'aria-valuemin': String(-REACH),
      'aria-valuemax': String(REACH),
      'aria-valuenow': String(dY),
      'aria-valuetext': `${plain(Number(dY.toFixed(3)))}, dX ${gradientText(dX, gain)}`,
      'aria-keyshortcuts': `${letter}Control+ArrowRight Control+ArrowLeft`,
    };
    for (const [key, value] of Object.entries(attributes)) handle.setAttribute(key, value);
  });
}
