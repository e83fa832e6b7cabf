import { href } from '../../site/href.ts';
import { logsOf, parsePair, type Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { Strides } from '../strides.ts';
import { TrainingFigure } from '../trainingFigure.ts';
import { canKeep, showControls, showStatus, valuesOf } from './controls.ts';
import { drawPaper } from './draw.ts';
import { layoutPaper } from './layout.ts';
import { adopt, ALL, axesFor, wantedBy } from './readerSettings.ts';
import { RunList } from './runList.ts';
import {
  axesSetting,
  paperConfig,
  rateSetting,
  RECORDED,
  runSetting,
  stepSetting,
  unitSetting,
} from './settings.ts';
import { paperState, type PaperState } from './state.ts';
import { fileName, paperTable } from './table.ts';
import { typicalUnit } from './typicalUnit.ts';
import { wireSettings } from './wireSettings.ts';
import { finding, summary } from './words.ts';

/** `<bn-paper>`: Figure 1 of Ioffe & Szegedy 2015, run again in full, and other points of its plane. */
class PaperFigure extends TrainingFigure {
  #recorded!: Pair<RunLog>;
  #list!: RunList;
  #strides = new Strides();
  /** Of the run that is going on: what is set may change meanwhile. */
  #learningRate = rateSetting.initial;
  /** A run that was begun here, and has not ended. */
  #isUnderWay = false;

  get #logs(): Pair<RunLog> {
    const { phase, logs } = this.session;
    return phase === 'idle' || logs.length < 2 ? this.#recorded : [logs[0], logs[1]];
  }

  get #now(): PaperState {
    return paperState({
      phase: this.session.phase,
      recorded: this.session.phase === 'idle',
      logs: this.#logs,
      at: this.reader.get(stepSetting),
      wanted: wantedBy(this.reader),
      unit: this.reader.get(unitSetting),
      axes: this.reader.get(axesSetting),
      shades: this.#list.shades,
    });
  }

  protected start(): void {
    this.#recorded = logsOf(parsePair(this.control('recorded').textContent ?? ''));
    this.train({
      examples: paperConfig(true, RECORDED).examples,
      stepsPerFrame: () => this.#strides.next(),
      learningRate: () => this.#learningRate,
      keepRunning: () => this.control<HTMLInputElement>('background').checked,
    });
    const { reader } = this;
    this.#list = new RunList(this.find, {
      signal: this.signal,
      reader,
      recorded: this.#recorded,
      drawing: this.svg,
      now: () => ({ logs: this.#logs, canKeep: canKeep(this.#now) }),
      shown: () => reader.get(runSetting),
      show: (id, logs) => this.#show(id, logs),
      showRecorded: () => this.#leaveRun([]),
      named: (id) => this.change(runSetting, id),
      changed: () => this.redrawSoon(),
      go: (path) => location.assign(href(path)),
    });
    this.#wireTransport();
    wireSettings(this, {
      signal: this.signal,
      reader,
      steps: () => this.#now.steps,
      layout: () => layoutPaper(this.#now, this.width),
    });
    const keys = ALL.map(({ key }) => key);
    const settle = () => {
      this.#list.forgetMessages();
      this.redrawSoon();
    };
    reader.listen(keys, settle, this.signal);
    reader.listen([runSetting.key], () => this.#list.follow(reader.get(runSetting)), this.signal);
    this.redraw();
    void this.#list.load(reader.get(runSetting));
  }

  protected redraw(): void {
    const state = this.#now;
    drawPaper(this.svg, state, layoutPaper(state, this.width));
    this.#list.draw(wantedBy(this.reader));
    say(this.control('title'), finding(state));
    showControls(this.find, state, this.#list.isKept(this.#logs));
    this.showValues(valuesOf(state));
    const speed = this.speed.stepsPerSecond;
    showStatus(this.find, state, { session: this.session, speed, list: this.#list });
    this.mark(state.recorded ? 0 : state.step);
    const other = state.recorded && state.otherThanShown;
    const { phase, unit, axes, wanted } = state;
    const at = phase === 'running' ? '' : state.at;
    const turn = [phase, unit, this.reader.get(runSetting), other, axes, at, ...Object.values(wanted)];
    this.summarize(turn, () => summary(state));
  }

  protected table(): Table {
    return paperTable(this.#now);
  }

  protected override get fileName(): string {
    return fileName(this.#now.outcome);
  }

  protected override follow(): void {
    const { phase } = this.session;
    if (phase !== 'running') this.#strides.rest();
    if (phase === 'done' && this.#isUnderWay) {
      this.#isUnderWay = false;
      this.#list.runEnded();
    }
    super.follow();
  }

  protected begin(): void {
    const wanted = wantedBy(this.reader);
    this.#learningRate = wanted.learningRate;
    // A short run that was opened had brought its axes.
    if (this.session.phase === 'done' && axesFor(this.#now.outcome.step) === 'start')
      this.reader.reset([axesSetting]);
    this.#list.forgetMessages();
    this.#isUnderWay = true;
    this.change(runSetting, '');
    this.session.begin([paperConfig(false, wanted), paperConfig(true, wanted)]);
  }

  /** A run that was kept, handed over or read from a file takes its place, and so does what it was made with. */
  #show(id: string, logs: Pair<RunLog> | undefined): void {
    this.#isUnderWay = false;
    if (logs) this.session.show([...logs]);
    else this.session.reset();
    this.change(runSetting, id);
    adopt(this.reader, this.#now.outcome);
  }

  /** The recorded run takes the place of the reader's, and these settings go back. */
  #leaveRun(settings: Parameters<TrainingFigure['reset']>[0]): void {
    this.#list.forgetMessages();
    this.#isUnderWay = false;
    this.reset([runSetting, ...settings]);
  }

  #wireTransport(): void {
    this.press('cancel', () => this.#leaveRun([axesSetting, stepSetting]));
    this.press('start-next', () => this.begin());
    this.press('seed', () => this.nextSeed());
    this.press('typical', () => {
      const unit = typicalUnit(this.#logs) ?? this.#recorded[1].units![0] + 1;
      this.change(unitSetting, unit);
    });
    this.press('reset', () => this.#leaveRun(ALL));
  }
}

customElements.define('bn-paper', PaperFigure);
