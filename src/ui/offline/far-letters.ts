/**
 * Text far below is laid out when it comes near, and only then asks for its letters: too late for paper, and for a reader whose network is
 * gone by then. So once the page stands, all letters of its formulas are set in a line that nobody sees, each once in each font, and the
 * browser brings what they need. Ends when they are there.
 */
export async function bringFarLetters(): Promise<void> {
  const line = document.createElement('span');
  line.className = 'katex';
  line.ariaHidden = 'true';
  Object.assign(line.style, { position: 'fixed', inset: '0 auto auto 0', visibility: 'hidden', whiteSpace: 'nowrap' });
  const places = new Map<string, Element>();
  for (const formula of document.querySelectorAll('.katex-html')) {
    const texts = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const classes = classesOf(texts.currentNode.parentElement);
      const place = places.get(classes.join()) ?? placeIn(line, classes);
      places.set(classes.join(), place);
      for (const letter of texts.currentNode.nodeValue ?? '')
        if (!place.textContent.includes(letter)) place.append(letter);
    }
  }
  if (places.size === 0) return;
  document.body.append(line);
  // Fonts are asked for as the line is laid out.
  line.getBoundingClientRect();
  await document.fonts.ready;
  line.remove();
}

/** Which font an element has, its own classes say or those of the element around it. */
function classesOf(element: Element | null): string[] {
  return [element?.parentElement?.className ?? '', element?.className ?? ''];
}

function placeIn(line: Element, classes: readonly string[]): Element {
  return classes.reduce((around, className) => {
    const inner = around.appendChild(document.createElement('span'));
    inner.className = className;
    return inner;
  }, line);
}
