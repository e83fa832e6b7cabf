/** @file Writes measured numbers into content/measured.yaml, line by line: what others wrote there stays as it is. */

/** As the schema of src/content.config.ts has it. */
export interface Entry {
  /** As prose prints it. */
  value: string;
  what: string;
  source: string;
}

/** A key of the first level, such as `e1.bn.500:`. */
const KEY = /^([^\s#:][^:]*):\s*$/;

/** The text of the file with these entries: those it has are replaced in their place, new ones come last. */
export function withEntries(text: string, entries: ReadonlyMap<string, Entry>): string {
  const lines = text.replace(/\n*$/, '').split('\n');
  const kept: string[] = [];
  const written = new Set<string>();
  for (let n = 0; n < lines.length; n++) {
    const id = KEY.exec(lines[n])?.[1] ?? '';
    const entry = entries.get(id);
    if (!entry) {
      kept.push(lines[n]);
      continue;
    }
    kept.push(...entryLines(id, entry));
    written.add(id);
    while (/^\s+\S/.test(lines[n + 1] ?? '')) n++; // the lines of the old entry
  }
  const added = [...entries].filter(([id]) => !written.has(id));
  return [...kept, ...added.flatMap(([id, entry]) => entryLines(id, entry))].join('\n') + '\n';
}

function entryLines(id: string, { value, what, source }: Entry): string[] {
  return [`${id}:`, `  value: ${quoted(value)}`, `  what: ${quoted(what)}`, `  source: ${quoted(source)}`];
}

/** In single quotes, in which YAML reads everything as text: a bare 2.07 would be a number. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
