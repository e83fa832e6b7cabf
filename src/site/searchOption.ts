import type { Entry } from './searchList.ts';

/** A line of the list: a link, which a press follows as any other, and an option, which the field can point at. */
export function optionOf({ url, title, page, excerpt }: Entry, id: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = url;
  option.tabIndex = -1; // the arrow keys lead here, not Tab
  option.setAttribute('role', 'option');
  const head = part('search-title', title);
  if (page) head.append(part('search-page', page));
  const text = part('search-excerpt', '');
  text.innerHTML = excerpt; // text of our own pages, escaped by Pagefind, with <mark> around the words found
  option.append(head, text);
  return option;
}

function part(name: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}
