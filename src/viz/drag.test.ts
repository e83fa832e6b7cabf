import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { wireDrag, type DragHost } from './drag.ts';

const { window } = new JSDOM('<svg></svg>');
const { document } = window;
let svg: SVGSVGElement;
let said: string[];

type Given = Partial<Pick<DragHost<string>, 'along' | 'tap'>>;

/** Something can be held left of 100; every call to the host is written down. */
function wire(given: Given = {}): AbortController {
  const life = new window.AbortController();
  wireDrag<string>(svg, {
    signal: life.signal,
    hit: (px) => (px < 100 ? 'bead' : undefined),
    begin: (px, py, held) => said.push(`begin ${held} ${px},${py}`),
    move: (px, py) => said.push(`move ${px},${py}`),
    end: () => said.push('end'),
    cancel: () => said.push('cancel'),
    ...given,
  });
  return life;
}

function send(type: string, x: number, y: number, init: PointerEventInit = {}): PointerEvent {
  const event = new window.PointerEvent(`pointer${type}`, {
    pointerId: 1,
    pointerType: 'touch',
    clientX: x,
    clientY: y,
    cancelable: true,
    ...init,
  });
  svg.dispatchEvent(event);
  return event;
}

const mouse = { pointerType: 'mouse' };

describe('dragging', () => {
  beforeEach(() => {
    document.body.innerHTML = '<svg></svg>';
    // The only element there is.
    svg = document.body.firstElementChild as SVGSVGElement;
    svg.setPointerCapture = () => {}; // jsdom has none
    said = [];
  });

  test('a mouse takes hold at once, moves, and lets go', () => {
    wire();
    assert.ok(send('down', 10, 20, mouse).defaultPrevented);
    send('move', 12, 90, mouse);
    send('up', 12, 90, mouse);
    send('move', 50, 90, mouse);
    assert.deepEqual(said, ['begin bead 10,20', 'move 12,90', 'end']);
  });

  test('a press beside everything, or with another button, is not ours', () => {
    wire();
    assert.ok(!send('down', 200, 20, mouse).defaultPrevented);
    send('down', 10, 20, { ...mouse, button: 2 });
    send('up', 10, 20, mouse);
    assert.deepEqual(said, []);
  });

  test('a finger drags from the first move that is more sideways than down', () => {
    wire();
    send('down', 10, 20);
    send('move', 13, 21);
    send('move', 17, 40);
    assert.deepEqual(said, []);
    send('move', 40, 41);
    send('up', 40, 41);
    assert.deepEqual(said, ['begin bead 10,20', 'move 40,41', 'end']);
  });

  test('a finger that scrolls the page has changed nothing', () => {
    wire();
    send('down', 10, 20);
    send('move', 12, 60);
    send('cancel', 12, 60);
    assert.deepEqual(said, []);
  });

  test('a finger that went down the page and is lifted there has not tapped', () => {
    wire();
    send('down', 10, 20);
    send('move', 12, 60);
    send('up', 12, 60);
    assert.deepEqual(said, []);
  });

  test('a drag that the browser ends is cancelled, not released', () => {
    wire();
    send('down', 10, 20);
    send('move', 30, 20);
    send('cancel', 30, 20);
    send('up', 30, 20);
    assert.deepEqual(said, ['begin bead 10,20', 'move 30,20', 'cancel']);
  });

  test('a second finger is ignored until the first one is lifted', () => {
    wire();
    send('down', 10, 20);
    send('move', 30, 20);
    send('down', 50, 20, { pointerId: 2 });
    send('move', 90, 20, { pointerId: 2 });
    send('up', 90, 20, { pointerId: 2 });
    send('up', 30, 20);
    assert.deepEqual(said, ['begin bead 10,20', 'move 30,20', 'end']);
    send('down', 50, 20, { pointerId: 2 });
    send('move', 60, 20, { pointerId: 2 });
    assert.deepEqual(said.slice(3), ['begin bead 50,20', 'move 60,20']);
  });

  test('a tap is a drag of no length, or what the figure makes of it', () => {
    const life = wire();
    send('down', 10, 20);
    send('up', 10, 20);
    assert.deepEqual(said, ['begin bead 10,20', 'end']);
    life.abort();
    said = [];
    wire({ tap: (px, py, held) => said.push(`tap ${held} ${px},${py}`) });
    send('down', 10, 20);
    send('up', 10, 20);
    assert.deepEqual(said, ['tap bead 10,20']);
  });

  test('a drag in both directions takes the finger from the page, where there is something to hold', () => {
    wire({ along: 'both' });
    const touch = (clientX: number) => {
      const event = new window.Event('touchstart', { cancelable: true });
      svg.dispatchEvent(Object.assign(event, { touches: [{ clientX, clientY: 0 }] }));
      return event.defaultPrevented;
    };
    assert.deepEqual([touch(10), touch(200)], [true, false]);
    send('down', 10, 20);
    send('move', 10, 40);
    assert.deepEqual(said, ['begin bead 10,20', 'move 10,40']);
  });

  test('a pointer that is lost without a word is no longer held', () => {
    wire();
    send('down', 10, 20, mouse);
    svg.dispatchEvent(new window.PointerEvent('lostpointercapture', { pointerId: 1 }));
    assert.deepEqual(said, ['begin bead 10,20', 'cancel']);
    send('down', 10, 20, mouse);
    assert.equal(said.length, 3);
  });
});
