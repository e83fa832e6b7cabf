/** In pixels: from the line to the note, and from the note to the edges of the window. */
const GAP = 6;
const EDGE = 12;

interface Box {
  left: number;
  top: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}

/** Under the line, or above it where there is no room; never over the edge of the window. */
export function notePlace(line: Box, note: Size, window: Size): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(line.left, window.width - EDGE - note.width));
  const below = line.bottom + GAP;
  const fits = below + note.height <= window.height - EDGE;
  return { left, top: fits ? below : Math.max(EDGE, line.top - GAP - note.height) };
}

/** A link may run over two lines: the note stands at the first. */
export function placeNote(note: HTMLElement, link: HTMLElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const { clientWidth: width } = document.documentElement;
  const place = notePlace(line, note.getBoundingClientRect(), { width, height: innerHeight });
  note.style.left = `${place.left}px`;
  note.style.top = `${place.top}px`;
}
