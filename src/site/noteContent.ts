/** What a note says: a term's meaning, or the entry of a source or a number at the end of the page. */
export function noteFor(link: HTMLAnchorElement): Node[] {
  const { word, meaning } = link.dataset;
  if (meaning !== undefined)
    return [paragraph(strong(word ?? ''), ` ${meaning}`), paragraph(linkTo(link.href, 'In the glossary'))];
  const entry = document.getElementById(link.hash.slice(1));
  const said = paragraph(...copies(entry));
  const how = entry?.closest('.experiment')?.querySelector('.shows');
  if (how) said.append(shows(how));
  const here = linkTo(link.href, 'Among the sources of this page');
  const { all } = link.dataset; // of a source, its place among those of all pages
  return [
    said,
    all === undefined ? paragraph(here) : paragraph(here, ' · ', linkTo(all, 'In the references')),
  ];
}

function paragraph(...parts: (Node | string)[]): HTMLElement {
  const element = document.createElement('p');
  element.append(...parts);
  return element;
}

const copies = (element: Element | null) =>
  [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));

/** How a number was measured, which is told once for all numbers of its experiment. */
function shows(how: Element): HTMLElement {
  const element = document.createElement('span');
  element.className = 'shows';
  element.append(...copies(how));
  return element;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

function linkTo(href: string, text: string): HTMLElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}
