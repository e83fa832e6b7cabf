/** @file The reader's state as text: `batch=4,9,2&stepper.step=3`. */

/** A fragment with `=` is state; one without is an anchor and holds no pairs. */
export function readPairs(hash: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const cut = pair.indexOf('=');
    if (cut > 0) pairs.set(decode(pair.slice(0, cut)), decode(pair.slice(cut + 1)));
  }
  return pairs;
}

/** Readable: commas and points stay as they are, only what would end a pair is escaped. */
export function writePairs(pairs: ReadonlyMap<string, string>): string {
  const escape = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',');
  return [...pairs].map(([key, text]) => `${escape(key)}=${escape(text)}`).join('&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % in a hand-made link
  }
}
