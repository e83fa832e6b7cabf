/** From numbers to pixels and back, in a straight line that goes on beyond both ends. */
export interface LinearScale {
  (value: number): number;
  invert(pixels: number): number;
  domain(): [number, number];
  range(): [number, number];
}

type Ends = readonly [number, number];

/**
 * `scaleLinear` of d3 for two numbers each way, to the last bit: with colours, dates and formats, which no figure
 * interpolates, that one would add 8 kB (gzip) to every lesson. A domain of no length lies in the middle of the range.
 */
export function linearScale(domain: Ends, range: Ends): LinearScale {
  const [domainEnds, rangeEnds]: [number, number][] = [[...domain], [...range]];
  return Object.assign(between(domainEnds, rangeEnds), {
    invert: between(rangeEnds, domainEnds),
    domain: (): [number, number] => [...domainEnds],
    range: (): [number, number] => [...rangeEnds],
  });
}

/** The same, but what lies beyond an end of the domain lies at it. */
export function clampedScale(domain: Ends, range: Ends): LinearScale {
  const scale = linearScale(domain, range);
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  const within = (value: number) => Math.min(high, Math.max(low, value));
  return Object.assign((value: number) => scale(within(value)), {
    ...scale,
    invert: (pixels: number) => within(scale.invert(pixels)),
  });
}

/** Counted from the lower end of `from`, whichever comes first: so both directions round alike. */
function between(from: Ends, to: Ends): (value: number) => number {
  const [low, high] = from[1] < from[0] ? [1, 0] : [0, 1];
  const length = from[high] - from[low];
  return (value) => {
    const share = length === 0 ? 0.5 : (value - from[low]) / length;
    return to[low] * (1 - share) + to[high] * share;
  };
}
