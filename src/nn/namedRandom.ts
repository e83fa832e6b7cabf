import { Random } from './random.ts';

/**
 * A generator of its own for each thing that draws: what one draws never shifts what another gets. The name and the
 * seed are mixed by FNV-1a (32 bits), so seeds that follow one another start far apart.
 */
export function namedRandom(name: string, seed: number): Random {
  let hash = 0x811c9dc5;
  for (const character of `${name}:${seed}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return new Random(hash);
}
