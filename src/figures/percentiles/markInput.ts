/** @file The three marks by hand: dragged by mouse or finger, stepped with the keys. To a screen reader each is a slider. */
import { fixed } from '../../viz/numbers.ts';
import { wireDrag } from '../../viz/drag.ts';
import { markAt, movedMark, type PercentilesLayout } from './layout.ts';
import { DOMAIN, STEP, TARGETS } from './settings.ts';
import type { PercentilesState } from './state.ts';
import { MARK_WORDS, percent, target } from './words.ts';

export interface MarkHost {
  signal: AbortSignal;
  marks(): readonly number[];
  layout(): PercentilesLayout;
  set(marks: readonly number[]): void;
  /** The reader lets go, or has pressed a key: what was set is to be kept. */
  done(): void;
  hold(held: boolean): void;
}

const PAGE = 10;
const marksOf = (svg: SVGSVGElement) => [...svg.querySelectorAll<SVGGElement>('.mark')];

export function wireMarks(svg: SVGSVGElement, host: MarkHost): void {
  const { signal, marks, layout, set, done, hold } = host;
  const move = (px: number, k: number) => set(movedMark(marks(), k, tidy(layout().scale.invert(px))));
  wireDrag<{ k: number; before: readonly number[] }>(svg, {
    signal,
    hit(px, py) {
      const k = markAt(layout(), px, py);
      return k === undefined ? undefined : { k, before: marks() };
    },
    begin(_px, _py, { k }) {
      hold(true);
      marksOf(svg)[k].focus({ preventScroll: true });
    },
    move: (px, _py, { k }) => move(px, k),
    end() {
      hold(false);
      done();
    },
    cancel({ before }) {
      set(before);
      hold(false);
    },
    tap: (_px, _py, { k }) => marksOf(svg)[k].focus({ preventScroll: true }),
  });
  const keydown = (event: KeyboardEvent) => {
    const k = marksOf(svg).findIndex((mark) => mark === event.target);
    const to = k < 0 ? undefined : steppedTo(event.key, marks()[k]);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set(movedMark(marks(), k, tidy(to)));
    done();
  };
  svg.addEventListener('keydown', keydown, { signal });
}

function steppedTo(key: string, at: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + STEP;
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - STEP;
    case 'PageUp':
      return at + PAGE * STEP;
    case 'PageDown':
      return at - PAGE * STEP;
    case 'Home':
      return DOMAIN[0];
    case 'End':
      return DOMAIN[1];
    default:
      return undefined;
  }
}

function tidy(at: number): number {
  return Number((Math.round(at / STEP) * STEP).toFixed(2)) || 0; // no −0
}

/** Tells what each mark is and where it stands to those who do not see it. */
export function labelMarks(svg: SVGSVGElement, { marked }: PercentilesState): void {
  marksOf(svg).forEach((mark, k) => {
    const { at, share } = marked[k];
    const attributes = {
      role: 'slider',
      tabindex: '0',
      'aria-label': `${MARK_WORDS[k]}, for ${target(TARGETS[k])}`,
      'aria-valuemin': String(DOMAIN[0]),
      'aria-valuemax': String(DOMAIN[1]),
      'aria-valuenow': String(at),
      'aria-valuetext': `${fixed(at, 2)}, ${percent(share)} of the values below`,
    };
    for (const [name, value] of Object.entries(attributes)) mark.setAttribute(name, value);
  });
}
