import katex from 'katex';
import { defineMdastPlugin } from 'satteri';
import { texOptions } from '../viz/tex.ts';

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
    inlineMath: (node, ctx) =>
      ctx.replaceNode(node, { type: 'html', value: typeset(node.value, false, at(node, ctx.fileURL)) }),
    math: (node, ctx) =>
      ctx.replaceNode(node, { type: 'html', value: typeset(node.value, true, at(node, ctx.fileURL)) }),
  });
}
