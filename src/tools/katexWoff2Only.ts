/** Vite plugin: KaTeX's CSS names three files per font; every browser we serve reads woff2 (1.2 MB become 296 kB). */
export const katexWoff2Only = {
  name: 'katex-woff2-only',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/katex\/dist\/katex.*\.css/.test(id)) return undefined;
    return code.replace(/,\s*url\([^)]*\.(woff|ttf)\) format\("(woff|truetype)"\)/g, '');
  },
};
