/** @file The stepper's transport: back, play, next, a scrubber, one by one or all at once. */
import { bySetting } from './settings.ts';
import { nextStep, type StepperState } from './state.ts';
import { stepName } from './words.ts';

export interface TransportHost {
  signal: AbortSignal;
  now(): StepperState;
  /** The step from which the next press counts, also while the picture is still on its way there. */
  target(): number;
  goTo(step: number): void;
  playOrPause(): void;
  setBy(by: StepperState['by']): void;
}

type Find = <T extends HTMLElement>(name: string) => T;

export function wireTransport(
  find: Find,
  { signal, now, target, goTo, playOrPause, setBy }: TransportHost,
): void {
  const on = (name: string, type: string, act: () => void) =>
    find(name).addEventListener(type, act, { signal });
  const turn = (direction: 1 | -1) => {
    const next = nextStep({ ...now(), step: target() }, direction);
    if (next !== target()) goTo(next); // at an end there is nowhere to go
  };
  on('back', 'click', () => turn(-1));
  on('next', 'click', () => turn(1));
  on('play', 'click', playOrPause);
  on('step', 'input', () => goTo(Number(find<HTMLInputElement>('step').value)));
  on('by', 'change', () => {
    setBy(bySetting.parse(find<HTMLSelectElement>('by').value));
    const { m, by } = now();
    goTo(by === 'all' ? Math.ceil(target() / m) * m : target());
  });
}

export function showTransport(
  find: Find,
  state: StepperState,
  at: { target: number; playing: boolean },
): void {
  const { m, step, by } = state;
  const scrubber = find<HTMLInputElement>('step');
  scrubber.max = String(2 * m);
  scrubber.step = String(by === 'all' ? m : 1);
  scrubber.value = String(at.target);
  scrubber.setAttribute('aria-valuetext', stepName(state));
  find('step-name').textContent = stepName(state);
  find('play').textContent = at.playing ? 'Pause' : 'Play';
  find<HTMLSelectElement>('by').value = by;
  markEnd(find('back'), step === 0);
  markEnd(find('next'), step === 2 * m);
}

/** Not `disabled`, which would take the focus away from a reader who has just pressed the button. */
function markEnd(button: HTMLElement, atEnd: boolean): void {
  button.setAttribute('aria-disabled', String(atEnd));
}
