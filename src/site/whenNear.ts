/**
 * Loads the code of a figure when the reader comes within two screens of it: a lesson's first load carries the figure
 * at its top, not those further down. Until then the drawing made at build time stands in its place.
 */
export function whenNear(tag: string, load: () => Promise<unknown>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load().catch(() => {
        // The file did not arrive: the figure stays as it was drawn. It is asked for again when the reader is back online.
        window.addEventListener('online', () => whenNear(tag, load), { once: true });
      });
    },
    { rootMargin: '200% 0px' },
  );
  for (const figure of document.querySelectorAll(tag)) observer.observe(figure);
}
