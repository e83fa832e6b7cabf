/** @file How a page of this site is cited. Authors and version come from CITATION.cff, so that they stand in one place. */

export interface Citation {
  plain: string;
  bibtex: string;
}

interface CitedPage {
  title: string;
  /** The page's name in its address, and so in the BibTeX key. */
  slug: string;
  /** Left out of the citation where it is of the reader's own machine. */
  url: string;
}

/** `cff` is the text of CITATION.cff. The year is that of `date-released`, where it has one. */
export function citationOf(cff: string, { title, slug, url }: CitedPage): Citation {
  const work = `${field(cff, 'title')}, version ${field(cff, 'version')}`;
  const authors = authorsOf(cff);
  const year = /^date-released: *'?(\d{4})/m.exec(cff)?.[1];
  const address = isLocal(url) ? '' : url;
  const lines = [
    `author = {${authors.map((name) => `{${name}}`).join(' and ')}}`,
    `title = {${title}}`,
    `howpublished = {${work}}`,
    ...(year ? [`year = {${year}}`] : []),
    ...(address ? [`url = {${address}}`] : []),
  ];
  return {
    plain: `${authors.join(', ')}${year ? ` (${year})` : ''}. “${title}”. In: ${work}.${address && ` ${address}`}`,
    bibtex: `@misc{batch-normalization-live-${slug},\n${lines.map((line) => `  ${line},\n`).join('')}}`,
  };
}

/** A site built without SITE_URL does not know where it will stand. */
function isLocal(url: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}

function field(cff: string, name: string): string {
  const value = new RegExp(`^${name}: *(.+)$`, 'm').exec(cff)?.[1];
  if (!value) throw new Error(`CITATION.cff has no ${name}`);
  return value.trim();
}

/** Each author as an entity with a `name`, or as a person with `family-names` and `given-names`. */
function authorsOf(cff: string): string[] {
  const list = /^authors:\n((?:[ -].*\n?)+)/m.exec(cff)?.[1] ?? '';
  const authors = list.split(/^ *- /m).slice(1).map(authorOf);
  if (authors.length === 0) throw new Error('CITATION.cff has no authors');
  return authors;
}

function authorOf(entry: string): string {
  const value = (name: string) => new RegExp(`^ *${name}: *(.+)$`, 'm').exec(entry)?.[1].trim();
  const name = value('name') ?? [value('given-names'), value('family-names')].filter(Boolean).join(' ');
  if (!name) throw new Error(`CITATION.cff has an author without a name: ${entry}`);
  return name;
}
