/** @file What `drift` says of its present state. */
import { digitsFor, fixed, plain } from '../../viz/numbers.ts';
import type { Progress } from '../../training/feed.ts';
import { DATA_BYTES } from '../race/settings.ts';
import { fetchText, PHASES, steps } from '../trainingWords.ts';
import { bandOf, bandWidth, type Demands, type Look } from './look.ts';
import { IMAGES, MINIBATCH, RECORDED, RECORDED_START, type Start } from './settings.ts';
import type { DriftState, Net } from './state.ts';
import type { Watched } from './track.ts';

/** The name of the place over its plot. */
export function placeSign({ place }: Watched, who: Net['who']): string {
  if (place === 'input') return 'input u';
  if (place === 'activationInput' && who === 'with') return 'normalized, γx̂ + β';
  return who === 'with' ? 'Wu + b, before BN' : 'pre-activation Wu + b';
}

export function placeName({ place, layer, unit }: Watched): string {
  const where = `of unit ${unit} in layer ${layer}`;
  switch (place) {
    case 'input':
      return `input ${unit} of layer ${layer}`;
    case 'preActivation':
      return `the pre-activation ${where}`;
    default:
      return `what the activation ${where} takes in`;
  }
}

/** Two significant digits, and no more decimals than tell it from 0; "∞" where a unit moved that has no spread. */
export function short(value: number): string {
  if (value === 0) return '0';
  if (value === Infinity) return '∞';
  if (Math.abs(value) < 5e-5) return '<0.0001';
  return fixed(value, digitsFor(Math.abs(value)));
}

export const DEMAND_NAMES: Record<keyof Demands, string> = {
  width: 'width of the band',
  drift: 'moved by the last step',
  moved: 'moved since step 0',
  jitter: 'a minibatch is off by',
};

/** At step 0 no step has moved anything yet. */
export function demandText(name: keyof Demands, { demands }: Net, step: number): string {
  if (!demands || (name === 'drift' && step === 0)) return '–';
  return `${short(demands[name])}${name === 'drift' || name === 'jitter' ? '\u00a0sd' : ''}`;
}

/** The title: what to see at the viewed step. */
export function finding(state: DriftState): string {
  const broken = state.nets.find(({ diverged }) => diverged !== undefined);
  if (state.phase === 'diverged' && broken) return divergence(broken, state);
  if (state.otherThanRecorded) return offer(state);
  const [without, withBn] = state.nets.map(({ now }) => now);
  if (!without || !withBn) return 'Both nets start from the same weights.';
  return stillness(state) ?? jitter(state) ?? bands(state, without, withBn);
}

function offer({ asked, start, learningRate }: DriftState): string {
  const images = asked.images === 'minibatch' ? ', over minibatches' : '';
  return `Recorded: layer ${RECORDED.layer}, unit ${RECORDED.unit}, ${settingsText(RECORDED_START, RECORDED.learningRate)}. Press Start for layer ${asked.layer}, unit ${asked.unit}${images}, ${settingsText(start, learningRate)}.`;
}

export function settingsText({ seed, initSd, activation }: Start, rate: number): string {
  return `learning rate ${plain(rate)}, ${startText({ seed, initSd, activation })}`;
}

export function startText({ seed, initSd, activation }: Start): string {
  return `initial sd ${plain(initSd)}, ${activation === 'relu' ? 'ReLU' : activation}, seed ${seed}`;
}

const FROZEN = ['', 'Layer 1 has', 'Layers 1 and 2 have', 'All hidden layers have'];

/** What stands still while layers are frozen, and what moves all the same: as it was measured, not as it should be. */
function stillness({ nets, watched, frozenChanges, view }: DriftState): string | undefined {
  const [since, count] = frozenChanges.findLast(([step]) => step < view) ?? [0, 0];
  if (count === 0) return undefined;
  const onSameImages = nets.map(({ looks, anchor }) => (watched.images === 'same' ? looks : anchor));
  const seen = onSameImages.map((looks) => looks.filter(({ step }) => step > since && step <= view));
  if (seen.some((looks) => looks.length < 2)) return undefined;
  const still = seen.every((looks) => looks.every((look) => isSame(look, looks[0])));
  const frozen = `${FROZEN[count]} been frozen since step ${steps(since)}`;
  const name = placeName(watched);
  if (!still) return `${frozen}, and ${name} still moves: layer ${count + 1} learns.`;
  if (watched.images === 'same') return `${frozen}: ${name} stands exactly still, in both nets.`;
  return `${frozen}: the dashed line stands exactly still. What still jumps is the minibatch.`;
}

const isSame = (a: Look, b: Look) => a.quantiles.every((value, n) => value === b.quantiles[n]);

/** Over minibatches: they jump, and come back. */
function jitter({ nets, view, watched }: DriftState): string | undefined {
  const [without, withBn] = nets.map(({ demands }) => demands?.jitter);
  if (watched.images === 'same' || without === undefined || withBn === undefined) return undefined;
  return `Step ${steps(view)}. Each minibatch jumps off the dashed line and comes back: on average its mean is off by ${short(without)} sd without BN, ${short(withBn)} sd with BN.`;
}

/** A band this much wider than it was has flared open; within this much it has stayed. */
const FLARED = 3;
const STAYED = 1.5;

function bands({ nets, view, recorded }: DriftState, without: Look, withBn: Look): string {
  const [first, second] = nets.map(({ looks }) => bandWidth(looks[0]));
  const [a, b] = [bandWidth(without), bandWidth(withBn)];
  const stays = b > first * FLARED && b < second * STAYED && second < b * STAYED;
  const at = `${recorded ? 'Recorded, step' : 'Step'} ${steps(view)}.`;
  if (view > 0 && stays) {
    if (a > first * FLARED)
      return `${at} Without BN, a thread ${short(first)} wide has flared open to ${short(a)}. With BN the band was open at once: ${short(second)}, and now ${short(b)}.`;
    if (a < first * STAYED)
      return `${at} Without BN, still a thread ${short(a)} wide. With BN the band has been open from the start: ${short(second)}, and now ${short(b)}.`;
  }
  const middles = [without, withBn].map((look) => short(bandOf(look).middle));
  return `${at} Without BN the band is ${short(a)} wide around ${middles[0]}; with BN it is ${short(b)} wide around ${middles[1]}.`;
}

function divergence({ who, diverged = 0 }: Net, { shownRate }: DriftState): string {
  return `The net ${who === 'with' ? 'with' : 'without'} BN diverged at step ${steps(diverged)}: at learning rate ${plain(shownRate)} its weights grew until the loss was no number.`;
}

/** What is watched, on which images, and what to know of it. */
export function watchedText({ watched, asked, otherThanRecorded }: DriftState): string {
  const over =
    watched.images === 'same'
      ? `over the same ${IMAGES} test images at every step.`
      : `over the ${MINIBATCH} images that the next step learns from. Dashed: the median over the same ${IMAGES} test images.`;
  const onFirst = asked.layer === 1 && !otherThanRecorded;
  return [
    onFirst && asked.place === 'input' && 'The input of layer 1 is the pixels, which never change.',
    `Shown: ${placeName(watched)}, ${over}`,
    watched.place === 'activationInput' && 'With BN its mean over a minibatch is β, by construction.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The whole picture in words. */
export function summary(state: DriftState): string {
  const numbers = state.nets.map(
    ({ who, demands }) =>
      demands &&
      `${who === 'with' ? 'With' : 'Without'} BN, over the layer: band width ${short(demands.width)}, moved by the last step ${short(demands.drift)} sd, since step 0 ${short(demands.moved)}.`,
  );
  const what = state.recorded ? 'A recording.' : `Training is ${PHASES[state.phase]}.`;
  return [finding(state), watchedText(state), ...numbers, what].filter(Boolean).join(' ');
}

/** What pressing Start does; the digits that it fetches may be here already. */
export function offerText({ start }: DriftState, progress?: Progress): string {
  const fetches = fetchText('20,000 handwritten digits', DATA_BYTES, progress);
  return `A recording. Start ${fetches}trains both nets here, in your browser, from seed ${start.seed}.`;
}

/** Where the reader has chosen what only a new run can show. */
export function staleText({ otherThanRun, start }: DriftState): string {
  return otherThanRun ? `Start anew for ${startText(start)}` : '';
}
