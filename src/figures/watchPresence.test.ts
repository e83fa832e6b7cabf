import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fakePage } from './fakePage.ts';
import type { Phase } from '../training/session.ts';
import { watchPresence } from './watchPresence.ts';

function fakeFigure(t: TestContext) {
  const page = fakePage(t);
  const life = new AbortController();
  const figure = { phase: 'running' as Phase, keep: false, pauses: 0, resumes: 0, drawn: 0 };
  const training = {
    get phase() {
      return figure.phase;
    },
    pause() {
      figure.pauses++;
      figure.phase = 'paused';
    },
    resume() {
      figure.resumes++;
      figure.phase = 'running';
    },
  };
  // The figure is only handed to the observer, which is a fake too.
  const now = watchPresence({} as HTMLElement, training, {
    signal: life.signal,
    keepRunning: () => figure.keep,
    shown: () => figure.drawn++,
  });
  const seen = () => [figure.pauses, figure.resumes];
  return { page, life, figure, now, seen };
}

test('a run pauses in a hidden tab and goes on when it is shown again', (t) => {
  const { page, seen } = fakeFigure(t);
  page.hide(true);
  assert.deepEqual(seen(), [1, 0]);
  page.hide(false);
  assert.deepEqual(seen(), [1, 1]);
});

test('a run that the reader paused stays paused when the tab is shown again', (t) => {
  const { page, figure, seen } = fakeFigure(t);
  figure.phase = 'paused';
  page.hide(true);
  page.hide(false);
  assert.deepEqual(seen(), [0, 0]);
});

test('at the reader’s word it goes on in a hidden tab', (t) => {
  const { page, figure, seen } = fakeFigure(t);
  figure.keep = true;
  page.hide(true);
  page.hide(false);
  assert.deepEqual(seen(), [0, 0]);
});

test('off screen nothing is drawn; back on it, once, what was missed', (t) => {
  const { page, figure, now } = fakeFigure(t);
  assert.equal(now.onScreen, true);
  page.observers[0].report(false);
  assert.deepEqual([now.onScreen, figure.drawn], [false, 0]);
  page.observers[0].report(true);
  assert.deepEqual([now.onScreen, figure.drawn], [true, 1]);
  assert.deepEqual(figure.pauses, 0); // a run that was started goes on
});

test('it ends with the figure', (t) => {
  const { page, life, seen } = fakeFigure(t);
  assert.equal(page.observers[0].isOn, true);
  life.abort();
  page.hide(true);
  assert.deepEqual([page.observers[0].isOn, seen()], [false, [0, 0]]);
});
