/** @file The nodes as they are written, and the gradient that belongs to each. */

export const GRADIENT = {
  x: 'dx',
  mu: 'dmu',
  centred: 'dcentred',
  sigma: 'dsigma',
  s: 'ds',
  xhat: 'dxhat',
  y: 'dy',
} as const;
export const NAMES = { x: 'x', centred: 'c', xhat: 'x̂', y: 'y', mu: 'μ', sigma: 'σ²', s: 's' };
