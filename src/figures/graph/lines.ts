/** @file The derivation, line by line. Each line belongs to a step, and lights the nodes that it is made of. */
import type { Step } from './settings.ts';

export interface Line {
  step: Step;
  /** What it lights: first what it gives, then what that is made of. */
  terms: string;
  tex: string;
  says: string;
  /** Whose number stands beside it. */
  value: Step | 'dgamma' | 'dbeta';
  /** Too long for its number to stand beside it. */
  long?: true;
}

const c = '\\term{centred}{c_i}';
const sum = (what: string) => `{\\textstyle\\sum_j} ${what}`;

export const LINES: readonly Line[] = [
  line('mu', 'x', '\\mean = \\tfrac{1}{m}\\sum_j x_j', 'mean'),
  line('centred', 'x mu', `${c} = \\x - \\mean`, 'centred'),
  line('sigma', 'centred', '\\variance = \\tfrac{1}{m}\\sum_j c_j^2', 'variance'),
  line('s', 'sigma', '\\s = \\sqrt{\\variance + \\eps}', 'divisor'),
  line('xhat', 'centred s', `\\xhat = ${c} / \\s`, 'normalized'),
  line('y', 'xhat gamma beta', '\\y = \\gam\\,\\xhat + \\bet', 'scaled and shifted'),
  {
    ...line('dxhat', '', `\\term{dgamma}{d\\gamma} = ${sum('dy_j\\,\\hat{x}_j')}`, 'gradient of gamma'),
    ...{ terms: 'dgamma dy xhat', value: 'dgamma' },
  },
  {
    ...line('dxhat', '', `\\term{dbeta}{d\\beta} = ${sum('dy_j')}`, 'gradient of beta'),
    ...{ terms: 'dbeta dy', value: 'dbeta' },
  },
  line('dxhat', 'dy gamma', '\\dxhat = \\gam\\,\\dy', 'gradient of x hat'),
  line('ds', 'dxhat xhat s', '\\ds = -\\tfrac{1}{s}\\sum_j d\\hat{x}_j\\,\\hat{x}_j', 'gradient of s'),
  line('dsigma', 'ds s', '\\dsigma = \\ds / (2\\,\\s)', 'gradient of the variance'),
  line(
    'dcentred',
    'dxhat s centred dsigma',
    `\\dcentred = \\dxhat / \\s + \\tfrac{2}{m}\\,${c}\\,\\dsigma`,
    'gradient of the centred value',
  ),
  line('dmu', 'dcentred', '\\dmu = -\\sum_j dc_j', 'gradient of the mean'),
  line(
    'dmu',
    'gamma s dy xhat',
    `\\dmu = -\\tfrac{\\gamma}{s} ${sum('dy_j')}, \\text{ as } ${sum('\\hat{x}_j')} = 0`,
    'gradient of the mean, by the gradients of y',
  ),
  line('dx', 'dcentred dmu', '\\dx = \\dcentred + \\tfrac{1}{m}\\,\\dmu', 'gradient of x'),
  {
    ...line(
      'dx',
      'dy gamma s xhat mu sigma whole',
      `\\dx = \\frac{\\gam}{m\\,\\s}\\Bigl(m\\,\\dy - \\term{mu}{${sum('dy_j')}} - \\term{sigma}{\\hat{x}_i\\,${sum('dy_j\\,\\hat{x}_j')}}\\Bigr)`,
      'gradient of x in one formula',
    ),
    long: true,
  },
];

function line(step: Step, of: string, tex: string, says: string): Line {
  return { step, terms: `${step} ${of}`, tex, says, value: step };
}
