import { keepInput } from './keepInput.ts';

/**
 * Loads the code of a figure when the reader comes within two screens of it, or prints: a lesson's first load carries
 * the figure at its top, not those further down. Until then the drawing made at build time stands in its place. If the
 * code does not arrive, the figure says so and offers to try again. What the reader sets meanwhile is not lost.
 */
export function whenNear(tag: string, load: () => Promise<unknown>): void {
  const figures = [...document.querySelectorAll<HTMLElement>(tag)];
  const replays = figures.map(keepInput);
  const arrive = async () => {
    await load();
    replays.forEach((replay) => replay());
  };
  const start = () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', start);
    arrive().catch(() => figures.forEach((figure) => offerRetry(figure, arrive)));
  };
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && start(),
    {
      rootMargin: '200% 0px',
    },
  );
  figures.forEach((figure) => observer.observe(figure));
  window.addEventListener('beforeprint', start);
}

function offerRetry(figure: HTMLElement, load: () => Promise<unknown>): void {
  const message = document.createElement('p');
  const button = document.createElement('button');
  message.className = 'controls message';
  message.setAttribute('role', 'status');
  message.textContent = 'The code of this figure did not arrive, so it stands still. ';
  button.type = 'button';
  button.textContent = 'Try again';
  button.addEventListener('click', (event) => {
    event.stopPropagation(); // not meant for the figure
    message.remove();
    load().catch(() => offerRetry(figure, load));
  });
  message.append(button);
  figure.append(message);
}
