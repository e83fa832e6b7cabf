/** @file The browser tests that failed, for the end of a long log: Playwright itself says why in the midst of it. */
import { stripVTControlCharacters } from 'node:util';

/** As many lines of an error as say what was expected, and what came. */
const LINES = 6;

/** From Playwright's JSON: a paragraph for each test that failed, also when it passed on a second try. */
export function failures(json) {
  return specsOf(JSON.parse(json)).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        [`[${projectName}] ${file}:${line} ${title}`, ...errorOf(results)].join('\n    '),
      ),
  );
}

/** Suites lie in suites, to any depth. */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function errorOf(results) {
  const error = results.find(({ error }) => error)?.error.message ?? 'no message';
  const lines = stripVTControlCharacters(error).split('\n');
  return lines
    .map((text) => text.trim())
    .filter(Boolean)
    .slice(0, LINES);
}
