/** @file Holds the real palette.css, and colour.ts that measures it, to what design.md promises. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { contrast, deficiencies, distance, hexToLinear, hue, simulate, toOklab } from './colour.ts';

type Theme = Record<string, string>;

const css = readFileSync(new URL('palette.css', import.meta.url), 'utf8');
const definitions = [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
const light: Theme = Object.fromEntries(definitions.map(([, role, hex]) => [role, hex]));
const dark: Theme = Object.fromEntries(definitions.map(([, role, , hex]) => [role, hex]));
const themes = [
  ['light', light],
  ['dark', dark],
] as const;

const eyes = [undefined, ...deficiencies];
const symbols = ['mu', 'sigma', 'gamma', 'beta'];
const ramp = ['x', 'x-hat', 'y'];
const contestants = ['with-bn', 'without-bn'];
const text = ['ink', 'soft', ...ramp, ...symbols, 'eps', ...contestants, 'right', 'wrong'];
const coloured = ['x-hat', 'y', ...symbols, ...contestants, 'right', 'wrong'];

function assertContrast(roles: string[], grounds: string[], least: number): void {
  for (const [name, theme] of themes)
    for (const role of roles)
      for (const ground of grounds) {
        const ratio = contrast(theme[role], theme[ground]);
        assert.ok(ratio >= least, `${name}: ${role} on ${ground} is ${ratio.toFixed(2)}, not ${least}`);
      }
}

function assertApart(pairs: [string, string][], least: number, seenBy = eyes): void {
  for (const [name, theme] of themes)
    for (const [a, b] of pairs)
      for (const eye of seenBy) {
        const apart = distance(theme[a], theme[b], eye);
        const seen = `${name}, ${eye ?? 'all cones'}: ${a} and ${b}`;
        assert.ok(apart >= least, `${seen} are ${apart.toFixed(1)} apart, not ${least}`);
      }
}

function pairsWithin(roles: string[]): [string, string][] {
  return roles.flatMap((a, at) => roles.slice(at + 1).map((b): [string, string] => [a, b]));
}

function pairsBetween(some: string[], others: string[]): [string, string][] {
  return some.flatMap((a) => others.map((b): [string, string] => [a, b]));
}

test('every custom property is a role defined once for both themes', () => {
  const declared = [...css.matchAll(/^\s*--([a-z-]+):/gm)].map(([, role]) => role);
  const page = ['paper', 'rule', 'rule-strong', 'wash', 'focus', 'sigma-wash'];
  assert.deepEqual(declared.toSorted(), [...text, ...page].toSorted());
  assert.equal(definitions.length, declared.length, 'a role is not light-dark(#rrggbb, #rrggbb)');
});

test('text in any colour is readable on paper and on the wash', () => {
  assertContrast(text, ['paper', 'wash'], 4.5);
});

test('text that crosses the band of one sigma is readable', () => {
  assertContrast(['ink', 'soft', 'x', 'mu', 'sigma'], ['sigma-wash'], 4.5);
});

test('marks, borders of controls and the focus ring stand out from every ground', () => {
  assertContrast(['rule-strong', 'focus'], ['paper', 'wash'], 3);
  assertContrast(['focus', ...ramp, ...symbols, 'eps', ...contestants], ['sigma-wash'], 3);
});

test('every eye tells mu, sigma, gamma, beta and x-hat apart', () => {
  assertApart(pairsWithin([...symbols, 'x-hat']), 8);
});

test('every eye tells the two contestants apart', () => {
  assertApart(pairsWithin(contestants), 20);
});

test('the data keeps three steps, none of them a computed or learned symbol', () => {
  assertApart(pairsWithin(ramp), 8, [undefined]);
  assertApart(pairsWithin(ramp), 7);
  assertApart(pairsBetween(['x', 'y', 'eps'], symbols), 6);
});

test('no symbol wears the hue of a contestant', () => {
  assertApart(pairsBetween([...ramp, ...symbols, 'eps'], contestants), 9, [undefined]);
  assertApart(pairsBetween([...ramp, ...symbols, 'eps'], contestants), 4.5);
});

test('x-hat is not taken for the net with batch normalization', () => {
  assertApart([['x-hat', 'with-bn']], 6, [undefined, 'protanopia', 'deuteranopia']);
  // The tritanope's 4.5 of the test above is all there is: without blue-sensitive cones teal and
  // blue are one hue, and both must be dark enough to read on paper. Form parts beads from curves.
});

test('every eye tells right from wrong', () => {
  assertApart([['right', 'wrong']], 8);
});

test('a role keeps its hue when the theme changes', () => {
  for (const role of coloured) {
    const turn = Math.abs(hue(light[role]) - hue(dark[role]));
    assert.ok(Math.min(turn, 360 - turn) <= 15, `${role} turns by ${turn.toFixed(0)} degrees`);
  }
});

test('OKLab puts white at (1, 0, 0) and red where CSS Color 4 does', () => {
  assertClose(toOklab(hexToLinear('#ffffff')), [1, 0, 0], 1e-6);
  assertClose(toOklab(hexToLinear('#ff0000')), [0.62796, 0.22486, 0.12585], 1e-5);
});

test('black on white has contrast 21, in either order, and a colour on itself 1', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(6), '21.000000');
  assert.equal(contrast('#ffffff', '#000000').toFixed(6), '21.000000');
  assert.equal(contrast('#767676', '#767676'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54'); // the known last grey that passes
});

test('a grey looks the same to every eye', () => {
  // Each row of Machado's matrices sums to 1, up to its six printed digits.
  for (const eye of deficiencies)
    assertClose(simulate(hexToLinear('#808080'), eye), hexToLinear('#808080'), 1e-5);
});

test('red and green move together without red- or green-sensitive cones', () => {
  const seen = distance('#b04040', '#407a30');
  assert.ok(distance('#b04040', '#407a30', 'deuteranopia') < seen / 2);
  assert.ok(distance('#b04040', '#407a30', 'protanopia') < seen / 2);
  assert.ok(distance('#b04040', '#407a30', 'tritanopia') > seen / 2);
});

test('distance is 100 from black to white and the same both ways', () => {
  assert.equal(distance('#000000', '#ffffff').toFixed(4), '100.0000');
  assert.equal(distance('#07758f', '#005bb5'), distance('#005bb5', '#07758f'));
});

test('hue names the direction of a colour', () => {
  assert.equal(hue('#ff0000').toFixed(1), '29.2');
  assert.equal(hue('#0000ff').toFixed(1), '264.1');
});

test('a colour that is not #rrggbb is refused by name', () => {
  assert.throws(() => hexToLinear('#fff'), /hexToLinear: expected #rrggbb, received "#fff"/);
});

function assertClose(actual: readonly number[], expected: readonly number[], within: number): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, at) => {
    const off = Math.abs(value - expected[at]);
    assert.ok(off <= within, `item ${at} is ${value}, expected ${expected[at]}`);
  });
}
