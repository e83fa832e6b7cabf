import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReaderState, type Surroundings } from './readerState.ts';
import { batchSetting, choiceSetting, epsSetting, numberSetting } from './settings.ts';

const step = numberSetting('stepper.step', 16, { min: 0, max: 128, whole: true });

/** A browser's fragment and storage as plain text. */
function browser({ hash = '', stored = null as string | null, forbidden = false } = {}) {
  const around = {
    hash,
    stored,
    readHash: () => around.hash,
    writeHash: (text: string) => void (around.hash = `#${text}`),
    readStored: () => (forbidden ? refuse() : around.stored),
    writeStored: (text: string) => (forbidden ? refuse() : void (around.stored = text)),
  };
  return around satisfies Surroundings;
}
const refuse = (): never => {
  throw new Error('SecurityError');
};

test('the hash beats storage, which beats the initial value', () => {
  const around = browser({ hash: '#batch=1,2', stored: 'batch=3,4&eps=0.001' });
  const state = new ReaderState(around);
  assert.deepEqual(state.get(batchSetting), [1, 2]);
  assert.equal(state.get(epsSetting), 0.001);
  assert.equal(state.get(step), 16);
});

test('an opened link is not stored until the reader changes something, then all of it is', () => {
  const around = browser({ hash: '#batch=1,2&stepper.step=3' });
  const state = new ReaderState(around);
  state.get(batchSetting);
  state.commit();
  assert.equal(around.stored, null);
  state.set(epsSetting, 0.5);
  state.commit();
  assert.equal(around.stored, 'batch=1,2&eps=0.5');
  assert.equal(around.hash, '#batch=1,2&stepper.step=3&eps=0.5');
});

test('nothing is written before the reader lets go', () => {
  const around = browser();
  const state = new ReaderState(around);
  state.set(batchSetting, [1, 2, 3]);
  assert.equal(around.hash, '');
  state.commit();
  assert.equal(around.hash, '#batch=1,2,3');
});

test("a figure's own switches go into the link but are not remembered", () => {
  const around = browser();
  const state = new ReaderState(around);
  state.set(step, 5);
  state.commit();
  assert.equal(around.hash, '#stepper.step=5');
  assert.equal(around.stored, '');
});

test('a bad value falls back and is reported once', () => {
  const state = new ReaderState(browser({ hash: '#batch=4,oops&stepper.step=2.5', stored: 'batch=7,8' }));
  const reported: string[] = [];
  state.onBadValue = (key) => reported.push(key);
  assert.deepEqual(state.get(batchSetting), [7, 8]);
  assert.equal(state.get(step), 16);
  state.get(batchSetting);
  assert.deepEqual(reported, ['batch', 'stepper.step']);
});

test('unknown keys, anchors and stray percent signs are ignored', () => {
  for (const hash of ['#a-heading', '#nobody.asks=1', '#=&&=3', '#batch%', '#x=%E0%A4%A']) {
    const state = new ReaderState(browser({ hash }));
    state.onBadValue = () => assert.fail('nothing to report');
    assert.deepEqual(state.get(batchSetting), batchSetting.initial);
  }
});

test('with storage forbidden everything works and nothing is remembered', () => {
  const around = browser({ forbidden: true });
  const state = new ReaderState(around);
  state.set(batchSetting, [1]);
  state.commit();
  assert.deepEqual(state.get(batchSetting), [1]);
  assert.equal(around.hash, '#batch=1');
});

test('every listener of a key hears a change, until its signal aborts', () => {
  const state = new ReaderState(browser());
  const life = new AbortController();
  let heard = 0;
  state.listen(['batch', 'eps'], () => heard++, life.signal);
  state.set(batchSetting, [1]);
  state.set(epsSetting, 0);
  state.set(step, 1);
  assert.equal(heard, 2);
  life.abort();
  state.set(batchSetting, [2]);
  assert.equal(heard, 2);
});

test('following a fragment changes its keys and leaves the others', () => {
  const around = browser();
  const state = new ReaderState(around);
  state.set(epsSetting, 0.25);
  state.follow('#batch=7&at=stepper', 'reader');
  assert.deepEqual(state.get(batchSetting), [7]);
  assert.equal(state.get(epsSetting), 0.25);
  state.commit();
  assert.equal(around.hash, '#eps=0.25&batch=7');
  assert.equal(around.stored, 'eps=0.25&batch=7');
});

test('the link to another lesson carries the shared keys only', () => {
  const state = new ReaderState(browser({ hash: '#batch=1,2&stepper.step=3&at=stepper' }));
  state.set(epsSetting, 0.5);
  assert.equal(state.sharedHash(), 'batch=1,2&eps=0.5');
});

test('a choice is one of its words, a number within its range', () => {
  const by = choiceSetting('stepper.by', ['all', 'sample']);
  assert.equal(by.initial, 'all');
  assert.throws(() => by.parse('none'), /one of all, sample/);
  for (const text of ['', ' ', 'NaN', '129', '-1', '2.5']) assert.throws(() => step.parse(text));
  assert.equal(epsSetting.parse('1e-3'), 0.001);
});

test("a figure's switch that is back at its start leaves the link", () => {
  const around = browser();
  const state = new ReaderState(around);
  state.set(step, 5);
  state.set(epsSetting, 0.5);
  state.commit();
  state.set(step, step.initial);
  state.commit();
  assert.equal(around.hash, '#eps=0.5');
});

test('setting what holds already is no change', () => {
  const around = browser({ hash: '#batch=1,2' });
  const state = new ReaderState(around);
  state.set(batchSetting, [1, 2]);
  state.commit();
  assert.equal(around.stored, null);
});

test('what is remembered is part of the link that is shared', () => {
  const state = new ReaderState(browser({ stored: 'batch=3,7' }));
  assert.equal(state.hash({ at: 'stepper' }), 'batch=3,7&at=stepper');
});

test('what another tab has stored since is kept', () => {
  const around = browser();
  const state = new ReaderState(around);
  around.stored = 'batch=3,7';
  state.set(epsSetting, 0.001);
  state.commit();
  assert.equal(around.stored, 'batch=3,7&eps=0.001');
});

test('a value that no link could carry is not taken', () => {
  const state = new ReaderState(browser());
  state.set(batchSetting, [1e7]);
  state.set(step, 2.5);
  assert.deepEqual(state.get(batchSetting), batchSetting.initial);
  assert.equal(state.get(step), step.initial);
});

test('what is put back is written, and leaves the link where it is a figure’s own', () => {
  const around = browser({ hash: '#batch=1,2&stepper.step=3' });
  const state = new ReaderState(around);
  state.reset([step, batchSetting]);
  assert.equal(state.get(step), 16);
  assert.equal(around.hash, '#batch=4,9,2,5,4,7,5,4');
});
