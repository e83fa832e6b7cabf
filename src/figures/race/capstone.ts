/** @file The way between the race and the capstone: one experiment at two lengths, one recording format. */
import type { ReaderState } from '../../data/readerState.ts';
import { seedSetting, type Setting } from '../../data/settings.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Session } from '../../training/session.ts';
import { late } from '../late.ts';
import { toCapstone } from '../toCapstone.ts';
import { LAST_STEP, rateSetting } from './settings.ts';
import { digitsText } from './words.ts';

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
    const logs = logsOf(await handedOver('paper'), LAST_STEP);
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
function origin({ config }: RunLog): string {
  const input = config.examples.kind === 'digits' ? `${config.examples.input} input, ` : '';
  return `This run came from the capstone: ${input}seed ${config.seed}, ${digitsText(config).trained} training digits.`;
}
