/** @file Dropout: in training each number is dropped with probability `rate`; the others grow by 1 / (1 - rate), so that the mean stays. */
import { splat } from './multiplyAdd.as';
import { uniform } from './random.as';

/** Y = X · mask; the mask (0 or 1 / (1 - rate)) stays for the way back. */
export function dropoutForward(x: usize, floats: i32, rate: f32, state: usize, mask: usize, y: usize): void {
  const bytes = (<usize>floats) << 2;
  const kept = splat(<f32>1 / (<f32>1 - rate));
  for (let n: usize = 0; n < bytes; n += 16) {
    const factor = v128.and(kept, f32x4.ge(uniform(state), splat(rate)));
    v128.store(mask + n, factor);
    v128.store(y + n, f32x4.mul(v128.load(x + n), factor));
  }
}
