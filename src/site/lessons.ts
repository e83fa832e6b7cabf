import { getCollection, type CollectionEntry } from 'astro:content';

export interface Lesson {
  entry: CollectionEntry<'lessons'>;
  /** From the file's name: `04-normalize.mdx` is lesson 4. */
  number: number;
  path: string;
  /** How many checks it asks. */
  checks: number;
}

/** Every lesson written so far, in the order of the course. */
export async function writtenLessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  return entries
    .map((entry) => ({
      entry,
      number: orderOf(entry),
      path: `/lessons/${entry.id}/`,
      checks: entry.body?.match(/<Check>/g)?.length ?? 0,
    }))
    .sort((a, b) => a.number - b.number);
}

function orderOf(entry: CollectionEntry<'lessons'>): number {
  const name = entry.filePath?.split('/').at(-1) ?? '';
  const order = Number(/^\d+/.exec(name)?.[0]);
  if (!order)
    throw new Error(`${entry.filePath}: a lesson's file name starts with its number, as in 04-normalize.mdx`);
  return order;
}
