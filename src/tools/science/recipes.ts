/** @file Every experiment that `npm run science` repeats. A new one is a file beside this, and a line here. */
import { Fault } from '../exec.mjs';
import { e1 } from './e1.ts';
import { e14 } from './e14.ts';
import { e6 } from './e6.ts';
import { e9 } from './e9.ts';
import type { Recipe } from './recipe.ts';

export const RECIPES: readonly Recipe[] = [e1, e6, e9, e14];

export function recipeOf(name: string): Recipe {
  const found = RECIPES.find((recipe) => recipe.name === name.toUpperCase());
  if (!found)
    throw new Fault(`There is no recipe "${name}", only ${RECIPES.map((recipe) => recipe.name).join(', ')}.`);
  return found;
}
