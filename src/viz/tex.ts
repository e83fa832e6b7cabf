import type { KatexOptions } from 'katex';

const trusted = new Set(['\\htmlClass', '\\htmlId', '\\htmlData']);

/**
 * How every formula is set, at build time and in the page. `\term{mu}{\mu}` gives the symbol its role: a colour,
 * and a link to the part of the figure that shows it. `\mean`, `\variance` … spell the notation of the site once.
 */
export const texOptions: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => trusted.has(command),
  macros: {
    '\\term': '\\htmlClass{term term-#1}{#2}',
    '\\B': '\\mathcal{B}',
    '\\x': '\\term{x}{x_i}',
    '\\mean': '\\term{mu}{\\mu_{\\B}}',
    '\\sd': '\\term{sigma}{\\sigma_{\\B}}',
    '\\variance': '\\term{sigma}{\\sigma_{\\B}^2}',
    '\\eps': '\\term{eps}{\\varepsilon}',
    '\\s': '\\term{s}{s}',
    '\\xhat': '\\term{xhat}{\\hat{x}_i}',
    '\\y': '\\term{y}{y_i}',
    '\\gam': '\\term{gamma}{\\gamma}',
    '\\bet': '\\term{beta}{\\beta}',
    '\\dx': '\\term{dx}{dx_i}',
    '\\dcentred': '\\term{dcentred}{dc_i}',
    '\\dmu': '\\term{dmu}{d\\mu}',
    '\\dsigma': '\\term{dsigma}{d\\sigma^2}',
    '\\ds': '\\term{ds}{ds}',
    '\\dxhat': '\\term{dxhat}{d\\hat{x}_i}',
    '\\dy': '\\term{dy}{dy_i}',
  },
};
