/** @file What pressing Start would show, and the recording does not. */
import type { Progress } from '../../training/feed.ts';
import { plain } from '../../viz/numbers.ts';
import { DATA_BYTES } from '../race/settings.ts';
import { fetchText } from '../trainingWords.ts';
import { isRecorded, RECORDED, RECORDED_START, type Start } from './settings.ts';
import type { DriftState } from './state.ts';

type Asked = Pick<DriftState, 'asked' | 'start' | 'learningRate' | 'frozen'>;

/** The title over a recording of something else: only what differs is named. */
export function offer(state: Asked): string {
  const differences = differencesOf(state);
  const [has, wanted] = [0, 1].map((side) => listed(differences.map((pair) => pair[side])));
  return `This recording has ${has}. Press Start for ${wanted}.`;
}

/** What is recorded, and what the reader has chosen in its place. */
function differencesOf({ asked, start, learningRate, frozen }: Asked): [has: string, wanted: string][] {
  const pairs: [string, string][] = [
    [`seed ${RECORDED_START.seed}`, `seed ${start.seed}`],
    [`initial sd ${plain(RECORDED_START.initSd)}`, `initial sd ${plain(start.initSd)}`],
    [activationText(RECORDED_START), activationText(start)],
    [`learning rate ${plain(RECORDED.learningRate)}`, `learning rate ${plain(learningRate)}`],
    [FROZEN[0], `${FROZEN[frozen]} from step 0`],
  ];
  const others = pairs.filter(([has, wanted], n) => (n < pairs.length - 1 ? has !== wanted : frozen > 0));
  if (isRecorded(asked)) return others;
  const units = `unit ${RECORDED.unit} of layers ${listed(RECORDED.layers.map(String))}`;
  return [[units, `unit ${asked.unit} of layer ${asked.layer}`], ...others];
}

const FROZEN = ['nothing frozen', 'layer 1 frozen', 'layers 1 and 2 frozen', 'all hidden layers frozen'];

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

const activationText = ({ activation }: Start) => (activation === 'relu' ? 'ReLU' : activation);

/** What pressing Start does; the digits that it fetches may be here already. */
export function offerText({ start }: Pick<DriftState, 'start'>, progress?: Progress): string {
  const fetches = fetchText('20,000 handwritten digits', DATA_BYTES, progress);
  return `A recording. Start ${fetches}trains both nets here, in your browser, from seed ${start.seed}.`;
}

/** Where the reader has chosen what only a new run can show. */
export function staleText({ otherThanRun, start }: Pick<DriftState, 'otherThanRun' | 'start'>): string {
  if (!otherThanRun) return '';
  return `Start anew for initial sd ${plain(start.initSd)}, ${activationText(start)}, seed ${start.seed}`;
}
