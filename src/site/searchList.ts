/** @file From Pagefind's answers to the entries of the list. */

/** The part of an answer that is used here; https://pagefind.app/docs/api-reference/ has the whole. */
export interface PageHit {
  url: string;
  meta: { title?: string };
  /** One for each heading with an id that has hits below it; the text before the first heading has the page's own url. */
  sub_results: SectionHit[];
  /** Everything with an id, headings or not. */
  anchors: Anchor[];
}

interface Anchor {
  element: string;
  id: string;
  text: string;
  /** In words from the beginning. */
  location: number;
}

export interface SectionHit {
  url: string;
  title: string;
  /** HTML: text with its special characters escaped, and `<mark>` around the words found. */
  excerpt: string;
  /** Where the words stand, in words from the beginning, and how much they count: more in a heading, and where they are rare. */
  weighted_locations: { location: number; balanced_score: number }[];
}

/** A line of the list. */
export interface Entry {
  url: string;
  /** The section, or the page where the words stand before its first section. */
  title: string;
  /** The page that the section is on; missing where `title` says it already. */
  page?: string;
  excerpt: string;
}

const PAGES = 5;
const SECTIONS = 3;

/** The best pages, and of each the sections where the words count most. */
export function entriesOf(hits: readonly PageHit[]): Entry[] {
  return hits.slice(0, PAGES).flatMap((hit) => {
    const sections = [...hit.sub_results].sort((a, b) => weightOf(b) - weightOf(a));
    return sections.slice(0, SECTIONS).map((section) => entryOf(section, hit));
  });
}

function weightOf({ weighted_locations }: SectionHit): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function entryOf({ url, title, excerpt, weighted_locations }: SectionHit, hit: PageHit): Entry {
  const page = hit.meta.title ?? title;
  if (url !== hit.url) return { url, title, page, excerpt };
  const term = termAt(
    weighted_locations.map(({ location }) => location),
    hit.anchors,
  );
  return term ? { url: `${url}#${term.id}`, title: term.text, page, excerpt } : { url, title: page, excerpt };
}

/** The glossary has no headings: there, the entry with the most hits. Its term is a span with an id. */
function termAt(locations: readonly number[], anchors: readonly Anchor[]): Anchor | undefined {
  const terms = anchors.filter(({ element }) => element === 'span').sort((a, b) => a.location - b.location);
  const hits = terms.map(
    ({ location }, k) =>
      locations.filter((at) => at >= location && at < (terms[k + 1]?.location ?? Infinity)).length,
  );
  const most = Math.max(0, ...hits);
  return most > 0 ? terms[hits.indexOf(most)] : undefined;
}

/** The entry that an arrow key leads to, round and round; -1 is the field itself. */
export function nextChoice(key: 'ArrowDown' | 'ArrowUp', now: number, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (now + 1) % count;
  return now <= 0 ? count - 1 : now - 1;
}

/** What is said of a search when it has been done. */
export function outcome(words: string, count: number): string {
  if (count === 0) return `Nothing on these pages is about “${words}”.`;
  return count === 1 ? '1 result.' : `${count} results.`;
}
