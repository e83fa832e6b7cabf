/** @file Carrying a digit from the tray to the seats. A press without a drag is left to the button's own click. */

/** So far a pointer goes before it carries something. */
const INTENT_PX = 6;

export function wireTray(
  buttons: Iterable<HTMLButtonElement>,
  drop: { onto: Element; signal: AbortSignal; seat(button: HTMLButtonElement): void },
): void {
  for (const button of buttons) wireButton(button, drop);
}

function wireButton(button: HTMLButtonElement, { onto, signal, seat }: Parameters<typeof wireTray>[1]): void {
  let from: { x: number; y: number } | undefined;
  let carried = false;
  const letGo = () => {
    from = undefined;
    button.style.translate = '';
    delete button.dataset.carried;
  };
  button.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY };
      carried = false;
      button.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  button.addEventListener(
    'pointermove',
    (event) => {
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      carried ||= Math.hypot(dx, dy) > INTENT_PX;
      if (!carried) return;
      button.dataset.carried = '';
      button.style.translate = `${dx}px ${dy}px`;
    },
    { signal },
  );
  button.addEventListener(
    'pointerup',
    (event) => {
      if (from && carried && isInside(onto, event)) seat(button);
      letGo();
    },
    { signal },
  );
  button.addEventListener('pointercancel', letGo, { signal });
  button.addEventListener(
    'click',
    (event) => {
      if (carried) event.stopImmediatePropagation(); // the drag was not a press
      carried = false;
    },
    { signal, capture: true },
  );
}

function isInside(element: Element, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
