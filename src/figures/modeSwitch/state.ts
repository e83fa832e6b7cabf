/** @file The figure's numbers: what the net says of each image in the batch, and what it said before the last change. */
import { imageOf, takeDigits, type Digits } from '../../data/mnist/digits.ts';
import type { Mode } from '../../nn/layer.ts';
import { Network } from '../../nn/network.ts';
import { softmaxCrossEntropy } from '../../nn/softmaxCrossEntropy.ts';
import { mostProbable } from '../../training/accuracy.ts';
import type { Asked } from '../trainedNet/load.ts';
import { networkOf, pixelsOf } from '../trainedNet/network.ts';
import { askedId, CLASSES } from './settings.ts';

export interface View {
  mode: Mode;
  /** The digit in question. */
  ask: number;
  seats: readonly number[];
}

export interface Seat {
  id: number;
  /** 784 grey levels. */
  levels: Uint8Array;
  /** What the image shows. */
  label: number;
  /** What the net says it shows. */
  answer: number;
  /** What it said before the last change, where that was something else. */
  was: number | undefined;
}

export interface SwitchState extends View {
  /** The first one is the image in question. */
  batch: readonly Seat[];
  /** Of the image in question: ten probabilities. */
  bars: ArrayLike<number>;
  /** The same before the last change. */
  barsBefore: ArrayLike<number> | undefined;
  right: number;
  /** Images that were there before the last change and still are, and those of them with another answer now. */
  stayed: number;
  changed: number;
}

interface Answers {
  ids: readonly number[];
  /** ids.length × 10 */
  probabilities: Float64Array;
}

/** Puts the questions to the net; what it answered last is kept. */
export class Examiner {
  readonly digits: Digits;
  readonly #network: Network;
  readonly #known = new Map<string, Answers>();

  constructor({ net, digits }: Asked) {
    this.digits = digits;
    this.#network = networkOf(net);
  }

  answers({ mode, ask, seats }: View): Answers {
    const ids = [askedId(ask), ...seats];
    const key = `${mode}:${ids.join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const images = takeDigits(this.digits, ids);
    const logits = this.#network.forward(pixelsOf(images), mode);
    const answers = { ids, probabilities: softmaxCrossEntropy(logits, images.labels).probabilities.data };
    if (this.#known.size > 3) this.#known.clear();
    this.#known.set(key, answers);
    return answers;
  }
}

export function switchState(examiner: Examiner, view: View, before?: View): SwitchState {
  const { digits } = examiner;
  const now = examiner.answers(view);
  const then = before && before.ask === view.ask ? examiner.answers(before) : undefined;
  const batch = now.ids.map((id, i): Seat => {
    const answer = mostProbable(barsOf(now, i));
    const place = then ? then.ids.indexOf(id) : -1;
    const said = then && place >= 0 ? mostProbable(barsOf(then, place)) : answer;
    return { id, ...imageOf(digits, id), answer, was: said === answer ? undefined : said };
  });
  return {
    ...view,
    batch,
    bars: barsOf(now, 0),
    barsBefore: then && barsOf(then, 0),
    right: batch.filter(({ label, answer }) => label === answer).length,
    stayed: then ? batch.filter(({ id }) => then.ids.includes(id)).length : 0,
    changed: batch.filter(({ was }) => was !== undefined).length,
  };
}

function barsOf({ probabilities }: Answers, i: number): Float64Array {
  return probabilities.subarray(i * CLASSES, (i + 1) * CLASSES);
}
