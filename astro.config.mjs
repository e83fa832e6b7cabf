import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { katexWoff2Only } from './src/tools/katexWoff2Only.ts';
import { markdownLinks } from './src/tools/markdownLinks.ts';
import { markdownMaths } from './src/tools/markdownMaths.ts';

const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // 'jsx' would drop the space between inline elements that stand on separate lines.
  compressHTML: true,
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // KaTeX lays out with style="" attributes: allow those, and only those, inline.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  markdown: {
    processor: satteri({
      features: { math: true, rawHtml: true },
      mdastPlugins: [markdownMaths(), markdownLinks(base)],
    }),
  },
  integrations: [mdx()],
  vite: {
    // An inlined worker, font or wasm would be a data: address, which the policy above forbids.
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    plugins: [katexWoff2Only],
  },
});
