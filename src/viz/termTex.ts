/** A number as the reader sees it, in TeX and with the colour of its term. TeX sets the minus itself; an exponent as on paper. */
export function termTex(term: string, number: string): string {
  const body = number === 'undefined' ? '\\text{undefined}' : number.replaceAll('−', '-');
  return `\\term{${term}}{${body.replace(/e(-?\d+)/, ' \\cdot 10^{$1}')}}`;
}
