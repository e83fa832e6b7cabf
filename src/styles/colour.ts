/**
 * @file Colour as readers see it: sRGB hex to linear light, OKLab distance, WCAG contrast, and what
 * colour-blind eyes receive. The palette's test is computed with it.
 */

/** Red, green, blue as linear light, each in 0..1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Lightness 0..1, then green-to-red and blue-to-yellow, each about -0.4..0.4. */
export type Oklab = readonly [lightness: number, a: number, b: number];

export type Deficiency = 'protanopia' | 'deuteranopia' | 'tritanopia';

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/**
 * Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", severity 1.0. The matrices act on linear light, not on sRGB's coded values.
 */
const SEEN_WITH: Record<Deficiency, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const deficiencies = Object.keys(SEEN_WITH) as Deficiency[]; // the record's keys are the union

/** `#rrggbb` to linear light (IEC 61966-2-1). */
export function hexToLinear(hex: string): LinearRgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new Error(`hexToLinear: expected #rrggbb, received "${hex}"`);
  const [red, green, blue] = digits.slice(1).map((pair) => decodeSrgb(parseInt(pair, 16) / 255));
  return [red, green, blue];
}

function decodeSrgb(coded: number): number {
  return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
}

/** What an eye without one kind of cone receives, held within what a screen can show. */
export function simulate(rgb: LinearRgb, deficiency: Deficiency): LinearRgb {
  const [red, green, blue] = SEEN_WITH[deficiency].map((row) => clamp01(dot(row, rgb)));
  return [red, green, blue];
}

/** Ottosson 2020, "A perceptual color space for image processing", the matrices from linear sRGB. */
export function toOklab(rgb: LinearRgb): Oklab {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** 100 × the Euclidean OKLab distance: about 2 is just visible, 8 is told apart at a glance. */
export function distance(hexA: string, hexB: string, deficiency?: Deficiency): number {
  const [a, b] = [hexA, hexB].map((hex) => {
    const rgb = hexToLinear(hex);
    return toOklab(deficiency ? simulate(rgb, deficiency) : rgb);
  });
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The direction of a colour in OKLab's plane, in degrees 0..360. A grey has none worth the name. */
export function hue(hex: string): number {
  const [, a, b] = toOklab(hexToLinear(hex));
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

/** WCAG 2.2's contrast ratio, 1 to 21. */
export function contrast(hexA: string, hexB: string): number {
  const [darker, lighter] = [luminance(hexA), luminance(hexB)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  return dot([0.2126, 0.7152, 0.0722], hexToLinear(hex));
}

function dot(a: LinearRgb, b: LinearRgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
