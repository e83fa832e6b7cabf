import { getCollection } from 'astro:content';
import { writtenLessons, type Lesson } from './lessons.ts';

/** A lesson of the course, written or not. */
export interface Station {
  slug: string;
  number: number;
  /** Lessons of one part stand together on the map. */
  part: string;
  title: string;
  idea: string;
  lesson?: Lesson;
}

/** The whole course in order: content/course.yaml, and any lesson that is written without standing there. */
export async function course(): Promise<Station[]> {
  const lessons = await writtenLessons();
  const planned = (await getCollection('course')).map(({ id, data }): Station => {
    const lesson = lessons.find(({ entry }) => entry.id === id);
    return { slug: id, ...data, title: lesson?.entry.data.title ?? data.title, lesson };
  });
  const extra = lessons
    .filter(({ entry }) => !planned.some(({ slug }) => slug === entry.id))
    .map((lesson): Station => {
      const { id, data } = lesson.entry;
      const part = planned.findLast(({ number }) => number < lesson.number)?.part ?? '';
      return { slug: id, number: lesson.number, part, title: data.title, idea: data.lede, lesson };
    });
  return [...planned, ...extra].sort((a, b) => a.number - b.number);
}
