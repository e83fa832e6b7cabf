import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** `content/lessons/04-normalize.mdx`: the number is the order, the rest is the slug. */
const lessons = defineCollection({
  loader: glob({
    base: './content/lessons',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ''),
  }),
  schema: z.object({
    title: z.string(),
    lede: z.string(),
    description: z.string(),
    minutes: z.number().int().positive(),
    /** What the reader should know: slugs of lessons, or plain words. */
    prerequisites: z.array(z.string()).default([]),
  }),
});

/** All lessons of the course by slug, written or not. */
const course = defineCollection({
  loader: file('content/course.yaml'),
  schema: z.object({
    number: z.number().int().positive(),
    part: z.string(),
    title: z.string(),
    idea: z.string(),
  }),
});

const references = defineCollection({
  loader: file('content/references.yaml'),
  schema: z.object({
    authors: z.string(),
    /** How the text calls it, where that is not the authors' names. */
    short: z.string().optional(),
    year: z.number().int(),
    title: z.string(),
    venue: z.string(),
    url: z.url(),
    shows: z.string(),
    checked: z.string(),
  }),
});

/** Numbers quoted in prose: `value` as printed, `source` where it was measured. */
const measured = defineCollection({
  loader: file('content/measured.yaml'),
  schema: z.object({ value: z.string(), what: z.string(), source: z.string() }),
});

const glossary = defineCollection({
  loader: file('content/glossary.yaml'),
  schema: z.object({
    term: z.string(),
    symbol: z.string().optional(),
    meaning: z.string(),
    code: z.string().optional(),
  }),
});

export const collections = { lessons, course, references, measured, glossary };
