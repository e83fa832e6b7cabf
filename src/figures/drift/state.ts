/** @file What `drift` shows: the same unit of two nets, over the steps of their runs. */
import type { NetConfig } from '../../training/config.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Phase } from '../../training/session.ts';
import { domainOf } from './domain.ts';
import type { Demands, Look } from './look.ts';
import { recordedTracks } from './recordedTracks.ts';
import { frozenLayers, RECORDED, RECORDED_START, type Freeze, type Start } from './settings.ts';
import { liveTrack, type Track, type Watched } from './track.ts';

export interface Net {
  who: 'without' | 'with';
  looks: readonly Look[];
  /** On the same test images, where the looks are of minibatches. */
  anchor: readonly Look[];
  /** At the viewed step; undefined before the first look. */
  now: Look | undefined;
  demands: Demands | undefined;
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
  const otherThanRecorded = recorded && isOther(input);
  const watched = shownOf(otherThanRecorded ? { ...input.watched, ...HELD } : input.watched);
  const tracks = recorded ? recordedTracks(watched) : logs.map((log) => liveTrack(log, watched));
  const steps = stepsOf(tracks);
  const view = nearest(steps, input.view ?? Infinity);
  const shown = recorded ? RECORDED_START : startOf(logs[0]);
  return {
    phase,
    recorded,
    asked: input.watched,
    watched,
    otherThanRecorded,
    otherThanRun: !recorded && !isSame(shown, start),
    start,
    shown,
    nets: [netOf('without', tracks[0], logs[0], view), netOf('with', tracks[1], logs[1], view)],
    steps,
    view,
    step: recorded ? 0 : Math.min(...logs.map((log) => log.step)),
    domain: domainOf(
      watched.place,
      shown.activation,
      tracks.flatMap(({ looks }) => looks),
    ),
    learningRate,
    shownRate: recorded ? RECORDED.learningRate : (logs[0].learningRates.at(-1)?.[1] ?? learningRate),
    freeze,
    frozen: frozenLayers(freeze),
    frozenChanges: recorded ? [] : logs[0].frozen,
    rateChanges: recorded ? [] : logs[0].learningRates.slice(1),
  };
}

/** All places of one unit of one layer are recorded, on the same images. */
const HELD = { layer: RECORDED.layer, unit: RECORDED.unit, images: 'same' } as const;

/** Layer 1 is fed with pixels, which never change. */
function shownOf(watched: Watched): Watched {
  return watched.layer === 1 && watched.place === 'input' ? { ...watched, place: 'preActivation' } : watched;
}

function isOther({ watched, start, learningRate }: DriftInput): boolean {
  const { layer, unit, images } = HELD;
  return (
    watched.layer !== layer ||
    watched.unit !== unit ||
    watched.images !== images ||
    learningRate !== RECORDED.learningRate ||
    !isSame(start, RECORDED_START)
  );
}

function isSame(a: Start, b: Start): boolean {
  return a.seed === b.seed && a.initSd === b.initSd && a.activation === b.activation;
}

function startOf({ config }: RunLog): Start {
  const { initSd, activation }: NetConfig = config.net;
  return { seed: config.seed, initSd, activation };
}

function netOf(who: Net['who'], track: Track, log: RunLog | undefined, view: number): Net {
  const { looks, anchor } = track;
  return {
    who,
    looks,
    anchor,
    now: looks.find(({ step }) => step === view),
    demands: track.demandsAt(view),
    diverged: log?.standing.is === 'diverged' ? log.standing.step : undefined,
  };
}

/** The steps at which both nets were looked at. */
function stepsOf(tracks: readonly Track[]): number[] {
  const [first, second] = tracks.map(({ looks }) => looks);
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
