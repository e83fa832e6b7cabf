/** @file How much of the plane each plot shows. */
import type { Cloud, TwoFeaturesState } from './state.ts';

/** What a panel has to show of both features, at least. */
export interface View {
  x: readonly [number, number];
  y: readonly [number, number];
}

/** The default cloud in the middle, and room to drag in. */
const HOME: View = { x: [-8, 18], y: [2, 28] };
const LEAST_AFTER = 3;
/** Eight decimals are all that the figure shows. */
const LEAST_BEFORE = 1e-7;

/** The view at the left: still as long as the cloud fits, else one around the cloud. */
export function viewFor({ before }: Pick<TwoFeaturesState, 'before'>): View {
  const view = viewOf(before);
  if (holds(HOME, view)) return HOME;
  const spread = Math.max(view.x[1] - view.x[0], view.y[1] - view.y[0]);
  const widest = spread > LEAST_BEFORE ? spread : 10; // a cloud that small is a point
  const around = ([low, high]: readonly number[]) =>
    [(low + high) / 2 - 0.58 * widest, (low + high) / 2 + 0.58 * widest] as const;
  return { x: around(view.x), y: around(view.y) };
}

/** The least view that holds a cloud and the two standard deviations around it. */
function viewOf({ points, mean, sd }: Cloud): View {
  const along = (j: 0 | 1): [number, number] => {
    const values = [...points.map(({ at }) => at[j]), mean[j] - 2 * sd[j], mean[j] + 2 * sd[j]];
    return [Math.min(...values), Math.max(...values)];
  };
  return { x: along(0), y: along(1) };
}

function holds(outer: View, inner: View): boolean {
  return (
    inner.x[0] >= outer.x[0] &&
    inner.x[1] <= outer.x[1] &&
    inner.y[0] >= outer.y[0] &&
    inner.y[1] <= outer.y[1]
  );
}

/** The view at the right: always centred on 0, and wide enough. */
export function viewAfter(after: Cloud | undefined): View {
  const ends = after ? Object.values(viewOf(after)).flat() : [];
  const most = Math.max(LEAST_AFTER, ...ends.map((value) => 1.08 * Math.abs(value)));
  return { x: [-most, most], y: [-most, most] };
}
