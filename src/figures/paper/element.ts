import { seedSetting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { logsOf, parsePair, type Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import { Session } from '../../training/session.ts';
import { filesOf } from '../../training/source.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { nextFrame } from '../nextFrame.ts';
import { say } from '../say.ts';
import { Speedometer } from '../speedometer.ts';
import { Strides } from '../strides.ts';
import { watchPresence } from '../watchPresence.ts';
import { canKeep, showControls, showStatus, valuesOf } from './controls.ts';
import { drawPaper } from './draw.ts';
import { layoutPaper } from './layout.ts';
import { adopt, change, KEYS, resetSettings, wantedBy } from './readerSettings.ts';
import { RunList } from './runList.ts';
import * as settings from './settings.ts';
import { paperState, typicalUnit, type PaperState } from './state.ts';
import { paperTable } from './table.ts';
import { wireSettings } from './wireSettings.ts';
import { finding, summary } from './words.ts';

const { rateSetting, axesSetting, stepSetting, unitSetting, runSetting } = settings;

/** `<bn-paper>`: Figure 1 of Ioffe & Szegedy 2015, run again in full, and other points of its plane. */
class PaperFigure extends FigureElement {
  #reader = pageState();
  #recorded!: Pair<RunLog>;
  #session!: Session;
  #list!: RunList;
  #speed = new Speedometer();
  #strides = new Strides();
  #presence = { onScreen: true };
  /** Of the run that is going on: what is set may change meanwhile. */
  #learningRate = rateSetting.initial;
  /** Summaries are read aloud: one at each turn of events, not at each frame. */
  #told = '';
  #find = <T extends HTMLElement>(name: string): T => this.control<T>(name);

  get #logs(): Pair<RunLog> {
    const { phase, logs } = this.#session;
    return phase === 'idle' || logs.length < 2 ? this.#recorded : [logs[0], logs[1]];
  }

  get #now(): PaperState {
    return paperState({
      phase: this.#session.phase,
      recorded: this.#session.phase === 'idle',
      logs: this.#logs,
      at: this.#reader.get(stepSetting),
      wanted: wantedBy(this.#reader),
      unit: this.#reader.get(unitSetting),
      axes: this.#reader.get(axesSetting),
      shades: this.#list.shades,
    });
  }

  protected start(): void {
    this.#recorded = logsOf(parsePair(this.control('recorded').textContent ?? ''));
    this.#session = new Session(
      {
        signal: this.signal,
        address: (file) => href(`/data/mnist/${file}`),
        stepsPerFrame: () => this.#strides.next(),
        learningRate: () => this.#learningRate,
        nextFrame,
        onChange: () => this.#follow(),
      },
      filesOf(settings.paperConfig(true, settings.RECORDED).examples),
    );
    this.#list = new RunList(this.#find, {
      signal: this.signal,
      reader: this.#reader,
      recorded: this.#recorded,
      now: () => ({ logs: this.#logs, canKeep: canKeep(this.#now) }),
      shown: () => this.#reader.get(runSetting),
      show: (id, logs) => this.#show(id, logs),
      named: (id) => change(this.#reader, runSetting, id),
      changed: () => this.redrawSoon(),
      go: (path) => location.assign(href(path)),
    });
    this.#wireTransport();
    const reader = this.#reader;
    wireSettings(this, {
      signal: this.signal,
      reader,
      steps: () => this.#now.steps,
      layout: () => layoutPaper(this.#now, this.width),
    });
    reader.listen(KEYS, () => this.redrawSoon(), this.signal);
    reader.listen([runSetting.key], () => this.#list.follow(reader.get(runSetting)), this.signal);
    this.#presence = watchPresence(this, {
      signal: this.signal,
      keepRunning: () => this.control<HTMLInputElement>('background').checked,
      isRunning: () => this.#session.phase === 'running',
      pause: () => this.#session.pause(),
      resume: () => this.#session.resume(),
      shown: () => this.redraw(),
    });
    this.redraw();
    void this.#list.load(this.#reader.get(runSetting));
  }

  protected redraw(): void {
    const state = this.#now;
    drawPaper(this.svg, state, layoutPaper(state, this.width));
    this.#list.draw(wantedBy(this.#reader));
    say(this.control('title'), finding(state));
    showControls(this.#find, state, this.#list.isKept(this.#logs));
    this.showValues(valuesOf(state));
    const speed = this.#speed.stepsPerSecond;
    showStatus(this.#find, state, { session: this.#session, speed, message: this.#list.message });
    this.dataset.phase = state.phase;
    this.dataset.step = String(state.recorded ? 0 : state.step);
    this.#summarize(state);
  }

  protected table(): Table {
    return paperTable(this.#now);
  }

  /** The session has something new. Nothing is drawn off screen; it is there when the reader comes back. */
  #follow(): void {
    const isRunning = this.#session.phase === 'running';
    if (!isRunning) this.#strides.rest();
    this.#speed.note(isRunning ? this.#session.step : undefined);
    if (this.#presence.onScreen) this.redrawSoon();
  }

  #begin(): void {
    const wanted = wantedBy(this.#reader);
    this.#learningRate = wanted.learningRate;
    change(this.#reader, runSetting, '');
    this.#session.begin([settings.paperConfig(false, wanted), settings.paperConfig(true, wanted)]);
  }

  /** A run that was kept, handed over or read from a file takes its place, and so does what it was made with. */
  #show(id: string, logs: Pair<RunLog> | undefined): void {
    if (logs) this.#session.show([...logs]);
    else this.#session.reset();
    change(this.#reader, runSetting, id);
    adopt(this.#reader, this.#now.outcome);
  }

  #wireTransport(): void {
    const press = (name: string, act: () => void) => this.on(this.control(name), 'click', act);
    press('play', () => {
      const { phase } = this.#session;
      if (phase === 'running') this.#session.pause();
      else if (phase === 'paused') this.#session.resume();
      else this.#begin();
    });
    press('cancel', () => {
      change(this.#reader, runSetting, '');
      this.#session.reset();
    });
    press('retry', () => this.#session.retry());
    press('seed', () => change(this.#reader, seedSetting, (this.#reader.get(seedSetting) + 1) % 2 ** 31));
    press('typical', () => {
      const unit = typicalUnit(this.#logs) ?? this.#recorded[1].units![0] + 1;
      change(this.#reader, unitSetting, unit);
    });
    press('reset', () => {
      resetSettings(this.#reader);
      this.#session.reset();
    });
  }

  #summarize(state: PaperState): void {
    const turn = [
      state.phase,
      state.unit,
      this.#reader.get(runSetting),
      state.recorded && state.otherThanShown,
    ].join();
    if (turn === this.#told) return;
    this.#told = turn;
    say(this.control('summary'), summary(state));
  }
}

customElements.define('bn-paper', PaperFigure);
