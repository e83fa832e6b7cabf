/** @file One visible notice for a link that could not be read in full (components/site/LinkNotice.astro is its place). */

const notice = () => document.querySelector<HTMLElement>('.link-notice');

export function reportBadLink(key: string, text: string): void {
  const box = notice();
  if (!box?.hidden) return; // one notice, however much of the link is bad
  box.textContent = `Part of this link could not be read (${key}=${text.slice(0, 40)}), so that part starts from its default.`;
  box.hidden = false;
}

/** A newer link speaks for itself. */
export function clearNotice(): void {
  const box = notice();
  if (box) box.hidden = true;
}
