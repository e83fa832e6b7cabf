import { roughWidth } from '../../viz/marks.ts';
import type { AffineLayout, Place } from './layout.ts';
import type { ActivationName } from './settings.ts';

/**
 * Where the chosen sample's output is written, clear of the curve: below it at the right; on the floor above it and at
 * the left, away from where the curve rises. Where a straight curve leaves no room, at the other end of the dotted way.
 */
export function outputPlace(
  text: string,
  { x, y }: Place,
  { activation, scale, width }: AffineLayout,
  name: ActivationName,
): Place & { anchor: 'start' | 'end' } {
  const floor = y > activation.base - 20;
  const room = { left: x > 90, right: x + 20 + roughWidth(text) < width };
  const straight = name === 'relu' || name === 'none';
  if (straight && !floor && !room.right) return { x: scale.range()[0] + 6, y: y + 16, anchor: 'start' };
  const side = (floor && room.left) || !room.right ? -1 : 1;
  return { x: x + 10 * side, y: y + (floor ? -10 : 18), anchor: side === 1 ? 'start' : 'end' };
}
