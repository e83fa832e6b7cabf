/** Puts a site path under a base path: `withBase('/lessons/', '/course')` is `/course/lessons/`. */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The one way to link inside the site: give it the path as if the site stood at `/`. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}
