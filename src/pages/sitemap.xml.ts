import { href } from '../site/href.ts';
import { writtenLessons } from '../site/lessons.ts';

/** Every page a reader can land on, under SITE_URL. */
export async function GET({ site }: { site: URL | undefined }) {
  const lessons = await writtenLessons();
  const paths = ['/', ...lessons.map(({ path }) => path), '/glossary/', '/references/'];
  const urls = paths.map((path) => `<url><loc>${new URL(href(path), site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
}
