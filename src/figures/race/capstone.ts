/** @file The way between the race and the capstone: one experiment at two lengths, one recording format. */
import type { ReaderState } from '../../data/readerState.ts';
import { seedSetting, type Setting } from '../../data/settings.ts';
import type { Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Session } from '../../training/session.ts';
import { late } from '../late.ts';
import { toCapstone } from '../toCapstone.ts';
import { LAST_STEP, rateSetting, SHOWN } from './settings.ts';

/** Who handed a run over to the race; empty for none. */
export const runSetting: Setting<'' | 'paper'> = {
  key: 'race.run',
  initial: '',
  parse(text) {
    if (text !== '' && text !== 'paper') throw new Error(`race.run is paper or nothing, not ${text}`);
    return text;
  },
  format: String,
};

interface Host {
  signal: AbortSignal;
  session: Session;
  reader: ReaderState;
  /** One sentence for the reader. */
  note(sentence: string): void;
  go(path: string): void;
}

/** Takes both runs, as far as they are, to the capstone; and shows those that came from there. */
export function wireCapstone(button: HTMLElement, host: Host): void {
  const { signal, session, reader, note, go } = host;
  const telling = (act: () => Promise<void>) =>
    void act().catch((error: unknown) => {
      if (!signal.aborted) note(error instanceof Error ? error.message : String(error));
    });
  const leave = async () => {
    const trouble = await toCapstone(session, 'race', { go });
    if (trouble) note(trouble);
  };
  const arrive = async () => {
    if (reader.get(runSetting) === '') return;
    const { handedOver } = await late(import('../handOver.ts'));
    const { logsOf } = await late(import('../../training/pairOfRuns.ts'));
    const logs = withoutAnswers(logsOf(await handedOver('paper'), LAST_STEP));
    // The reader may have started a run of their own meanwhile: it counts more than what the link says.
    if (signal.aborted || reader.get(runSetting) === '') return;
    reader.set(rateSetting, logs[1].learningRates.at(-1)?.[1] ?? rateSetting.initial);
    reader.set(seedSetting, logs[1].config.seed);
    session.show([...logs]);
    note(origin(logs[1]));
  };
  button.addEventListener('click', () => telling(leave), { signal });
  reader.listen([runSetting.key], () => telling(arrive), signal);
  telling(arrive);
}

/** Not all is as the caption says. */
function origin({ config: { examples, seed } }: RunLog): string {
  const input = examples.kind === 'digits' ? `${examples.input} input, ` : '';
  return `This run came from the capstone: ${input}seed ${seed}, all 60,000 training digits, tested on 10,000.`;
}

/** The capstone asks the nets for no digits: the race says so, rather than leave the answers of another run. */
function withoutAnswers(logs: Pair<RunLog>): Pair<RunLog> {
  for (const log of logs)
    if (log.answers.length === 0) log.answers = new Float64Array(10 * SHOWN.length).fill(NaN);
  return logs;
}
