const EVENTS = ['input', 'change', 'click'];

/**
 * Keeps what the reader does to the controls of a figure whose code is still on its way, and returns what does it again
 * once the code is there: without it, the figure would put its own state over the reader's.
 */
export function keepInput(figure: HTMLElement): () => void {
  const kept = new Map<unknown, () => void>(); // in the reader's order: of a field the last value, of a button every press
  const keep = (event: Event) => {
    const control = event.target as HTMLInputElement; // select and textarea have a value too, and need no more
    const { value, checked } = control;
    const button = control.closest('button');
    if (event.type === 'click') {
      if (button) kept.set(event, () => button.click());
    } else {
      kept.delete(control);
      kept.set(control, () => put(control, value, checked));
    }
  };
  for (const type of EVENTS) figure.addEventListener(type, keep);
  return () => {
    for (const type of EVENTS) figure.removeEventListener(type, keep);
    kept.forEach((again) => again());
    kept.clear();
  };
}

function put(control: HTMLInputElement, value: string, checked: boolean): void {
  if (/radio|checkbox/.test(control.type)) control.checked = checked;
  else control.value = value;
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}
