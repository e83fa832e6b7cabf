/** @file What `drift` shows: the same unit of two nets, over the steps of their runs. */
import type { RunLog } from '../../training/runLog.ts';
import type { Phase } from '../../training/session.ts';
import { domainOf } from './domain.ts';
import { before, type Before } from './lastRun.ts';
import type { Demands, Look } from './look.ts';
import { recordedTracks } from './recordedTracks.ts';
import {
  frozenLayers,
  isRecorded,
  isSameStart,
  LAYERS,
  RECORDED,
  RECORDED_START,
  startOf,
  type Freeze,
  type Start,
} from './settings.ts';
import { liveTrack, type Track, type Watched } from './track.ts';

export interface Net {
  who: 'without' | 'with';
  looks: readonly Look[];
  /** On the same test images, where the looks are of minibatches. */
  anchor: readonly Look[];
  /** At the viewed step; undefined before the first look. */
  now: Look | undefined;
  demands: Demands | undefined;
  /** The run before, if it differed in its seed alone. */
  before: Before | undefined;
  /** The step at which its loss was no number any more. */
  diverged: number | undefined;
}

/** From a step on, this many of the first hidden layers did not learn. */
type Change = readonly [step: number, to: number];

export interface DriftState {
  phase: Phase;
  recorded: boolean;
  /** What the reader has chosen to watch. */
  asked: Watched;
  /** What is shown: in place of the pixels the pre-activations of layer 1, and before the start what is recorded. */
  watched: Watched;
  /** The reader has chosen something that the recording does not hold. */
  otherThanRecorded: boolean;
  /** The reader has chosen something that only a new run can show. */
  otherThanRun: boolean;
  /** Both nets begin as this says, as soon as they begin. */
  start: Start;
  /** What is on show began so. */
  shown: Start;
  nets: readonly [without: Net, withBn: Net];
  /** Every step that the slider can go to. */
  steps: readonly number[];
  view: number;
  /** Steps that both nets have made. */
  step: number;
  /** Lowest and highest value on the axis. */
  domain: readonly [number, number];
  learningRate: number;
  /** That of the last step of the run on show: the slider may stand elsewhere by now. */
  shownRate: number;
  freeze: Freeze;
  /** How many hidden layers do not learn from now on. */
  frozen: number;
  frozenChanges: readonly Change[];
  rateChanges: readonly Change[];
}

export interface DriftInput {
  phase: Phase;
  /** Without batch normalization, and with it. */
  logs: readonly RunLog[];
  /** The run before; none, or of both nets. */
  last: readonly RunLog[];
  watched: Watched;
  start: Start;
  learningRate: number;
  freeze: Freeze;
  /** Undefined: the newest. */
  view: number | undefined;
}

export function driftState(input: DriftInput): DriftState {
  const { phase, logs, start, learningRate, freeze } = input;
  const recorded = phase === 'idle' || logs.length < 2;
  const watched = recorded ? held(shownOf(input.watched)) : shownOf(input.watched);
  const shown = recorded ? RECORDED_START : startOf(logs[0].config);
  const nets = netsOf(input, { recorded, watched, shown });
  const steps = stepsOf(nets);
  const view = nearest(steps, input.view ?? Infinity);
  return {
    phase,
    recorded,
    asked: input.watched,
    watched,
    otherThanRecorded: recorded && isOther(input),
    otherThanRun: !recorded && !isSameStart(shown, start),
    start,
    shown,
    nets: [seenAt(nets[0], view), seenAt(nets[1], view)],
    steps,
    view,
    step: recorded ? 0 : Math.min(...logs.map((log) => log.step)),
    domain: domainOf(watched.place, shown.activation, nets.flatMap(valuesOf)),
    learningRate,
    shownRate: recorded ? RECORDED.learningRate : (logs[0].learningRates.at(-1)?.[1] ?? learningRate),
    freeze,
    frozen: frozenLayers(freeze),
    frozenChanges: recorded ? [] : logs[0].frozen,
    rateChanges: recorded ? [] : logs[0].learningRates.slice(1),
  };
}

/** The recording holds few units: one of the last hidden layer stands in for all others. */
function held(watched: Watched): Watched {
  return isRecorded(watched) ? watched : { ...watched, layer: LAYERS, unit: RECORDED.unit };
}

/** Layer 1 is fed with pixels, which never change. */
function shownOf(watched: Watched): Watched {
  return watched.layer === 1 && watched.place === 'input' ? { ...watched, place: 'preActivation' } : watched;
}

function isOther({ watched, start, learningRate, freeze }: DriftInput): boolean {
  const asRecorded = learningRate === RECORDED.learningRate && isSameStart(start, RECORDED_START);
  return !asRecorded || !isRecorded(watched) || freeze !== 'none';
}

/** A net over all its steps. */
interface Seen extends Pick<Net, 'who' | 'before' | 'diverged'> {
  track: Track;
}

function netsOf(
  { logs, last }: DriftInput,
  { recorded, watched, shown }: Pick<DriftState, 'recorded' | 'watched' | 'shown'>,
): Seen[] {
  const tracks = recorded ? recordedTracks(watched) : logs.map((log) => liveTrack(log, watched));
  const medians = recorded ? [] : before(last, watched, shown);
  return (['without', 'with'] as const).map((who, n) => {
    const standing = logs.at(n)?.standing;
    const diverged = standing?.is === 'diverged' ? standing.step : undefined;
    return { who, track: tracks[n], before: medians.at(n), diverged };
  });
}

function seenAt({ track, ...net }: Seen, view: number): Net {
  const { looks, anchor } = track;
  const now = looks.find(({ step }) => step === view);
  return { ...net, looks, anchor, now, demands: track.demandsAt(view) };
}

/** What must lie on the axis, each from its lowest to its highest value. */
function valuesOf({ track, before }: Seen): (readonly number[])[] {
  const looks = track.looks.map(({ quantiles }) => quantiles);
  return [...looks, ...(before?.medians ?? []).map(({ value }) => [value])];
}

/** The steps at which both nets were looked at. */
function stepsOf(nets: readonly Seen[]): number[] {
  const [first, second] = nets.map(({ track }) => track.looks);
  return first.map(({ step }) => step).filter((step) => second.some((look) => look.step === step));
}

/** The last of the steps that is not beyond the wanted one; 0 before there is any. */
function nearest(steps: readonly number[], wanted: number): number {
  return steps.findLast((step) => step <= wanted) ?? 0;
}

/** Where the slider goes from a step when it is moved to a place between two looks: on, or back, to the next of them. */
export function scrubbed(steps: readonly number[], from: number, to: number): number {
  const next = to > from ? steps.find((step) => step >= to) : steps.findLast((step) => step <= to);
  return next ?? steps.at(to > from ? -1 : 0) ?? 0;
}
