/** @file Where everything of the stepper sits, in pixels. Touches no DOM, so tests can read it. */
import { beadRow, type Domain, type Row } from '../../viz/beadRow.ts';
import { layoutBeads, type Bead } from '../../viz/beads.ts';
import { domainAround } from '../../viz/domain.ts';
import type { Sample, StepperState } from './state.ts';

export interface StepperLayout {
  width: number;
  height: number;
  x: Row;
  centred: Row;
  xHat: Row;
  /** The beads on their way, or arrived: `centred` and `xHat` beads at their present place. */
  moving: { centred: Bead[]; xHat: Bead[] };
  /** Where the xHat beads were before the reader's last move. */
  ghosts: Bead[];
}

export const HEIGHT = 420;
const ROWS = [
  { top: 34, base: 118 },
  { top: 176, base: 258 },
  { top: 316, base: 396 },
];

export function layoutStepper(
  state: StepperState,
  width: number,
  domain: Domain,
  dragging = false,
): StepperLayout {
  const { samples, selected, wall, m } = state;
  const row = (k: number, domain: Domain, value: (sample: Sample) => number): Row => {
    const values = samples.map((sample) => ({ name: sample.name, value: value(sample) }));
    return beadRow({ samples: values, domain, width, ...ROWS[k], selected, dragging });
  };
  const half = Math.max(
    (domain[1] - domain[0]) / 2,
    ...samples.map(({ centred }) => 1.05 * Math.abs(centred)),
  );
  const edge = 1.14 * Math.max(wall, 1);
  const x = row(0, domain, (sample) => sample.x);
  const centred = row(1, [-half, half], (sample) => sample.centred);
  const xHat = row(2, [-edge, edge], (sample) => (Number.isNaN(sample.xHat) ? 0 : sample.xHat));
  return {
    width,
    height: HEIGHT,
    x,
    centred,
    xHat,
    moving: {
      centred: travel(x.beads, centred.beads, samples, ({ centring }) => centring),
      xHat: travel(centred.beads, xHat.beads, samples, ({ dividing, xHat }) =>
        Number.isNaN(xHat) ? 0 : dividing,
      ),
    },
    ghosts: ghostsOf(state, xHat, m),
  };
}

/** Beads that have set out from `from` towards `to`, each as far as it has come. */
function travel(
  from: readonly Bead[],
  to: readonly Bead[],
  samples: readonly Sample[],
  progress: (sample: Sample) => number,
): Bead[] {
  return to
    .map((bead, i) => {
      const t = progress(samples[i]);
      return {
        t,
        bead: {
          ...bead,
          cx: from[i].cx + t * (bead.cx - from[i].cx),
          cy: from[i].cy + t * (bead.cy - from[i].cy),
        },
      };
    })
    .filter(({ t }) => t > 0)
    .map(({ bead }) => bead);
}

function ghostsOf({ before, samples, selected, step }: StepperState, row: Row, m: number): Bead[] {
  if (!before || before.length !== m || step < 2 * m) return [];
  const values = samples.map(({ name }, i) => ({ name, value: before[i] }));
  const ghosts = layoutBeads(values, {
    place: row.scale,
    base: row.base,
    room: row.base - row.top - 2,
    selected,
    moving: false,
  });
  return ghosts.filter(({ cx }, i) => Math.abs(cx - row.beads[i].cx) > 2);
}

/**
 * The stretch of the number line to show: 0 to 10 while the batch fits, and a wider one as soon as the handles a and b
 * are in use, so that it holds still while x slides.
 */
export function domainOf({ samples, a, b }: Pick<StepperState, 'samples' | 'a' | 'b'>): Domain {
  const values = samples.map(({ x }) => x);
  return domainAround(values, a === 1 && b === 0 ? [0, 10] : [-10, 20]);
}
