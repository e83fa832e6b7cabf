/** The faint curves of a run darken while its row is pointed at or has the focus. */
export function pointAtShade(body: HTMLElement, drawing: SVGSVGElement, signal: AbortSignal): void {
  const point = (event: Event) => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-run]'); // an event of the table's body
    for (const shade of drawing.querySelectorAll<SVGGElement>('.shades > g'))
      shade.classList.toggle('pointed', row !== null && shade.dataset.run === row.dataset.run);
  };
  const leave = () => drawing.querySelector('.shades > .pointed')?.classList.remove('pointed');
  for (const type of ['pointerover', 'focusin']) body.addEventListener(type, point, { signal });
  for (const type of ['pointerleave', 'focusout']) body.addEventListener(type, leave, { signal });
}
