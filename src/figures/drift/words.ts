/** @file What `drift` says of its present state. */
import { plain } from '../../viz/numbers.ts';
import { PHASES, steps } from '../trainingWords.ts';
import { inSd, short } from './demandWords.ts';
import { bandOf, bandWidth, type Look } from './look.ts';
import { offer } from './offerWords.ts';
import { IMAGES, MINIBATCH } from './settings.ts';
import type { DriftState, Net } from './state.ts';
import type { Watched } from './track.ts';

/** The name of the place over its plot. */
export function placeSign({ place }: Watched, who: Net['who']): string {
  if (place === 'input') return 'input u';
  if (place === 'activationInput' && who === 'with') return 'normalized, γx̂ + β';
  return who === 'with' ? 'Wu + b, before BN' : 'pre-activation Wu + b';
}

/** The name of the input among what can be watched. */
export const inputName = (layer: number): string =>
  layer === 1 ? 'the pixels: they never change' : 'input of the layer';

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

/** The title: what to see at the viewed step. */
export function finding(state: DriftState): string {
  const broken = state.nets.find(({ diverged }) => diverged !== undefined);
  if (state.phase === 'diverged' && broken) return divergence(broken, state);
  if (state.otherThanRecorded) return offer(state);
  const [without, withBn] = state.nets.map(({ now }) => now);
  if (!without || !withBn) return 'Both nets start from the same weights.';
  return stillness(state) ?? constancy(state) ?? jitter(state) ?? bands(state, without, withBn);
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

/** A unit that tells no image from another has no band; a ReLU that gives 0 for all of them is dead. */
function constancy({ nets, watched, shown, view, recorded }: DriftState): string | undefined {
  if (watched.images === 'minibatch' || !nets.some(({ now }) => now?.constant)) return undefined;
  const lie = ({ now }: Net) => {
    if (!now) return 'nothing was seen';
    const middle = short(bandOf(now).middle);
    if (!now.constant) return `the band is ${short(bandWidth(now))} wide around ${middle}`;
    const isDead = shown.activation === 'relu' && watched.place === 'input' && middle === '0';
    return `${placeName(watched)} is ${middle} for every image${isDead ? ', its unit is dead' : ''}`;
  };
  return `${atStep({ recorded, view })} Without BN ${lie(nets[0])}; with BN ${lie(nets[1])}.`;
}

const atStep = ({ recorded, view }: Pick<DriftState, 'recorded' | 'view'>) =>
  `${recorded ? 'Recorded, step' : 'Step'} ${steps(view)}.`;

/** Over minibatches: they jump, and come back. */
function jitter({ nets, view, watched, recorded }: DriftState): string | undefined {
  const [without, withBn] = nets.map(({ demands }) => demands?.jitter);
  if (watched.images === 'same' || without === undefined || withBn === undefined) return undefined;
  if (Number.isNaN(without + withBn)) return undefined; // no unit has an sd to measure by
  return `${atStep({ recorded, view })} Each minibatch jumps off the dashed line and comes back: on average its mean is off by ${short(without)} sd without BN, ${short(withBn)} sd with BN.`;
}

/** A band this much wider than it was has flared open; within this much it has stayed. */
const FLARED = 3;
const STAYED = 1.5;
/** A median this far from where it was, in widths of the band there, has moved. */
const MOVED = 0.5;

function bands({ nets, view, recorded }: DriftState, without: Look, withBn: Look): string {
  const [first, second] = nets.map(({ looks }) => bandWidth(looks[0]));
  const [a, b] = [bandWidth(without), bandWidth(withBn)];
  const stays = b > first * FLARED && b < second * STAYED && second < b * STAYED;
  const at = atStep({ recorded, view });
  if (view > 0 && stays) {
    if (a > first * FLARED)
      return `${at} Without BN, a thread ${short(first)} wide has flared open to ${short(a)}. With BN the band was open at once: ${short(second)}, and now ${short(b)}.`;
    if (a < first * STAYED)
      return `${at} Without BN, still a thread ${short(a)} wide. With BN the band has been open from the start: ${short(second)}, and now ${short(b)}.`;
  }
  const starts = nets.map(({ looks }) => bandOf(looks[0]).middle);
  const middles = [without, withBn].map((look) => short(bandOf(look).middle));
  if (Math.abs(bandOf(without).middle - starts[0]) > MOVED * first)
    return `${at} Without BN the median has moved from ${short(starts[0])} to ${middles[0]}, with BN from ${short(starts[1])} to ${middles[1]}.`;
  return `${at} Without BN the band is ${short(a)} wide around ${middles[0]}; with BN it is ${short(b)} wide around ${middles[1]}.`;
}

function divergence({ who, diverged = 0 }: Net, { shownRate }: DriftState): string {
  return `The net ${who === 'with' ? 'with' : 'without'} BN diverged at step ${steps(diverged)}: at learning rate ${plain(shownRate)} its weights grew until the loss was no number.`;
}

/** What is watched, on which images, and what to know of it. */
export function watchedText({ watched, asked }: DriftState): string {
  const over =
    watched.images === 'same'
      ? `over the same ${IMAGES} test images at every step.`
      : `over the ${MINIBATCH} images that the next step learns from. Dashed: the median over the same ${IMAGES} test images.`;
  return [
    watched.layer === 1 &&
      asked.place === 'input' &&
      'The input of layer 1 is the pixels, which never change.',
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
      `${who === 'with' ? 'With' : 'Without'} BN, over the layer: band width ${short(demands.width)}, moved by the last step ${inSd(demands.drift)}, since step 0 ${short(demands.moved)}.`,
  );
  const what = state.recorded ? 'A recording.' : `Training is ${PHASES[state.phase]}.`;
  return [finding(state), watchedText(state), ...numbers, what].filter(Boolean).join(' ');
}
