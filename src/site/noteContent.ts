/** What a note says: a term's meaning, or the entry of a source or a number at the end of the page. */
export function noteFor(link: HTMLAnchorElement): Node[] {
  const { word, meaning } = link.dataset;
  if (meaning !== undefined)
    return [paragraph(strong(word ?? ''), ` ${meaning}`), paragraph(copyOf(link, 'In the glossary'))];
  const entry = document.getElementById(link.hash.slice(1));
  const said = paragraph(...copies(entry));
  const how = entry?.closest('.experiment')?.querySelector('.shows');
  if (how) said.append(shows(how));
  return [said, paragraph(copyOf(link, 'Among the sources of this page'))];
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

/** The link itself once more: where it leads. */
function copyOf({ href }: HTMLAnchorElement, text: string): HTMLElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}
