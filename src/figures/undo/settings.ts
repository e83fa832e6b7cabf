/** @file What the reader can set in this figure; batch, eps and seed are shared by the whole site. */
import { choiceSetting, numberSetting } from '../../data/settings.ts';

/** How gamma and beta are chosen: as a net starts; to give s and mu back; the same but for eps. */
export const CHOICES = ['start', 's', 'sigma'] as const;
export type Choice = (typeof CHOICES)[number];

export const gammaBetaSetting = choiceSetting<Choice>('undo.choice', CHOICES);
/** So many batches were drawn after the reader's own; the last of them is on show. */
export const drawnSetting = numberSetting('undo.drawn', 0, { min: 0, max: 99, whole: true });

/** The stops of the slider for eps: 0, then from a framework's default to far too much. */
export const EPS_STOPS: readonly number[] = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1];

/** The stop that is nearest to an eps, which may come from a link. */
export function stopOf(eps: number): number {
  const away = EPS_STOPS.map((stop) => Math.abs(stop - eps));
  return away.indexOf(Math.min(...away));
}
