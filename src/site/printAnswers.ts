/**
 * @file On paper a bet keeps its question and a check its options; the answers stand together at the end, numbered like
 * the questions. They are put there before printing and taken away after it.
 */
const QUESTIONS = 'main :is(.predict, .check)';

window.addEventListener('beforeprint', collect);
window.addEventListener('afterprint', putAway);

function collect(): void {
  putAway();
  const questions = [...document.querySelectorAll(QUESTIONS)];
  if (questions.length === 0) return;
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  const list = document.createElement('ol');
  section.className = 'print-answers';
  heading.textContent = 'Answers';
  list.append(...questions.map(answerTo));
  section.append(heading, list);
  document.querySelector('main article')?.append(section);
  document.documentElement.classList.add('answers-at-end');
}

function putAway(): void {
  document.documentElement.classList.remove('answers-at-end');
  document.querySelector('.print-answers')?.remove();
}

function answerTo(question: Element): HTMLLIElement {
  const item = document.createElement('li');
  const right = question.querySelector('.bet[data-right] > span, .option.right > summary');
  const why = question.querySelectorAll('.answer, .option.right .feedback');
  const option = document.createElement('p');
  option.className = 'right-answer';
  option.append(...copies(right?.childNodes ?? []));
  item.append(option, ...[...why].flatMap(({ childNodes }) => copies(childNodes)));
  item.querySelector(':scope > strong')?.remove(); // "Yes." answers an option, not a number in a list
  return item;
}

/** Text and formulas; a second copy of an element of ours would start to work, and an id can be there once. */
function copies(nodes: Iterable<Node>): Node[] {
  const copied = [...nodes].map((node) => node.cloneNode(true));
  for (const node of copied) {
    if (!(node instanceof Element)) continue;
    for (const part of node.querySelectorAll('*')) if (part.localName.includes('-')) part.remove();
    for (const part of [node, ...node.querySelectorAll('[id]')]) part.removeAttribute('id');
  }
  return copied;
}
