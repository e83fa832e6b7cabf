import type { Station } from './course.ts';

export interface Prerequisite {
  text: string;
  /** Where it is a lesson that is written. */
  path?: string;
  /** Where it is one that is still to come. */
  unwritten: boolean;
}

/** The slug of a lesson becomes its title, and a link once the lesson is written; other words stand as they are. */
export function prerequisitesOf(entries: readonly string[], stations: readonly Station[]): Prerequisite[] {
  return entries.map((entry) => {
    const station = stations.find(({ slug }) => slug === entry);
    return {
      text: station?.title ?? entry,
      path: station?.lesson?.path,
      unwritten: Boolean(station && !station.lesson),
    };
  });
}
