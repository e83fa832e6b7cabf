import { defineMdastPlugin } from 'satteri';
import { withBase } from '../site/href.ts';

/** Markdown links such as `[Normalize](/lessons/normalize/)` get the base path, as links in components do. */
export function markdownLinks(base: string) {
  return defineMdastPlugin({
    name: 'markdown-links',
    link(node, ctx) {
      if (node.url.startsWith('/')) ctx.setProperty(node, 'url', withBase(node.url, base));
    },
  });
}
