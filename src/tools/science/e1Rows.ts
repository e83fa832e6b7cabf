/** @file What E1 asks of its runs, in the order in which it is printed. */
import { BAND_STEPS, STRETCHES } from './e1Bands.ts';
import { ACCURACIES, BANDS, MOTIONS, type Net } from './e1Expected.ts';
import { ONE_POINT, percent, type Row } from './recipe.ts';

const NETS = { none: 'without batch normalization', bn: 'with batch normalization' } as const;
const nets = Object.keys(NETS) as Net[];

/** Bands of the table are those of 36 units of one seed (300 units at the end), ours of 100 units of three seeds. */
const OTHER_UNITS = 0.15;
/** The last digit that the table prints of a drift. */
const DRIFT_DIGIT = 0.0001;

/** `settings`: what sets the series apart, in words. */
export function accuracyRows(prefix: string, settings: string): Row[] {
  return nets.flatMap((net) =>
    Object.entries(ACCURACIES[prefix][net]).map(([step, expected]) => ({
      id: `${prefix}.${net}.${step}`,
      what: `test accuracy after ${thousands(Number(step))} steps, ${NETS[net]}, ${settings}`,
      expected,
      tolerance: ONE_POINT,
      print: percent,
    })),
  );
}

export function bandRows(prefix: string, settings: string): Row[] {
  return nets.flatMap((net) =>
    BAND_STEPS.map((step) => ({
      id: `${prefix}.band.${net}.${step}`,
      what: `distance of the 15th and 85th percentile of a sigmoid’s input in hidden layer 3, median over its units, after ${thousands(step - 1)} steps, ${NETS[net]}, ${settings}`,
      ...single(BANDS[net][step], OTHER_UNITS * BANDS[net][step]),
      print: (value: number) => value.toFixed(2),
    })),
  );
}

export function motionRows(prefix: string, settings: string): Row[] {
  return nets.flatMap((net) => {
    const { widening, travel, drift, rawDrift = [] } = MOTIONS[prefix][net];
    const where = `sigmoids of hidden layer 3, ${NETS[net]}, ${settings}`;
    return [
      {
        id: `${prefix}.widening.${net}`,
        what: `widest over narrowest band (15th to 85th percentile) of a unit from step 100 to 2,500, ${where}`,
        ...single(widening, OTHER_UNITS * widening),
        print: (value: number) => Number(value.toPrecision(3)).toString(),
      },
      {
        id: `${prefix}.travel.${net}`,
        what: `how far the median of a unit’s input wanders from the start to step 2,500, ${where}`,
        ...single(travel, OTHER_UNITS * travel),
        print: (value: number) => value.toFixed(2),
      },
      ...driftRows(`${prefix}.drift.${net}`, drift, `input of the ${where}`),
      ...driftRows(
        `${prefix}.rawDrift.${net}`,
        rawDrift,
        `pre-activation before the normalization, ${where}`,
      ),
    ];
  });
}

function driftRows(id: string, drifts: readonly number[], where: string): Row[] {
  const stretches = Object.entries(STRETCHES).slice(0, drifts.length);
  return stretches.map(([when, [from, to]], k) => ({
    id: `${id}.${when}`,
    what: `how far one step moves a unit’s mean, in its standard deviations, steps ${thousands(from)} to ${thousands(to)}: ${where}`,
    ...single(drifts[k], Math.max(DRIFT_DIGIT, OTHER_UNITS * drifts[k])),
    print: (value: number) => Number(value.toPrecision(2)).toString(),
  }));
}

/** A number of which the table does not say how it spreads. */
const single = (mean: number, tolerance: number) => ({ expected: { mean, n: 1 }, tolerance });

const thousands = (step: number) => step.toLocaleString('en-US');
