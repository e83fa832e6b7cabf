import { defineMdastPlugin } from 'satteri';
import { withBase } from '../site/href.ts';

/** Links and pictures in Markdown such as `[Normalize](/lessons/normalize/)` get the base path, as links in components do. */
export function markdownLinks(base: string) {
  // `//host/path` starts with a slash too, and leads elsewhere.
  const rebased = (url: string) => (/^\/(?!\/)/.test(url) ? withBase(url, base) : url);
  return defineMdastPlugin({
    name: 'markdown-links',
    link: (node, ctx) => ctx.setProperty(node, 'url', rebased(node.url)),
    definition: (node, ctx) => ctx.setProperty(node, 'url', rebased(node.url)),
    image: (node, ctx) => ctx.setProperty(node, 'url', rebased(node.url)),
  });
}
