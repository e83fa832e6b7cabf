/** Writes the text, if it is another one: what changes nothing costs no layout, sixty times a second. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
