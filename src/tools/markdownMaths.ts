import katex from 'katex';
import { defineMdastPlugin } from 'satteri';
import { texOptions } from '../viz/tex.ts';

/** KaTeX lets a line end after any "=": a long formula on a phone needs that, "m = 8" does not. */
const isShort = (tex: string) => tex.length <= 24;
const unbroken = (html: string) => `<span class="unbroken">${html}</span>`;

/**
 * Maths in Markdown, set by KaTeX at build time; a formula that KaTeX refuses fails the build and names its file.
 * The result is an `html` node: `{ raw }` would be parsed as Markdown again, which corrupts TeX.
 */
export function markdownMaths() {
  const typeset = (tex: string, displayMode: boolean, where: string) => {
    try {
      // HTML gives <math> its namespace by itself, and MDX would turn the attribute into one that does not exist.
      return katex.renderToString(tex, { ...texOptions, displayMode }).replace(/ xmlns="[^"]*"/, '');
    } catch (error) {
      throw new Error(`${where}: ${(error as Error).message}`);
    }
  };
  const at = (node: { position?: { start: { line: number } } | undefined }, file: URL | undefined) =>
    `${file?.pathname ?? 'Markdown'}:${node.position?.start.line ?? '?'}`;
  return defineMdastPlugin({
    name: 'markdown-maths',
    inlineMath: (node, ctx) => {
      const value = typeset(node.value, false, at(node, ctx.fileURL));
      return ctx.replaceNode(node, { type: 'html', value: isShort(node.value) ? unbroken(value) : value });
    },
    math: (node, ctx) =>
      ctx.replaceNode(node, { type: 'html', value: typeset(node.value, true, at(node, ctx.fileURL)) }),
  });
}
