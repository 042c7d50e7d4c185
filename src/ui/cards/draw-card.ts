/** What a card says → its element. Words come as text and formulas element by element: nothing else of a page gets through. */
import type { CardContent } from './read-card.ts';

/** `address`: where its own link leads, on screens that are touched. */
export function drawCard({ parts }: CardContent, address: string | undefined): HTMLElement {
  const card = document.createElement('div');
  card.id = 'page_card';
  card.className = 'card';
  card.setAttribute('popover', 'manual');
  // With a link in it, it is more than a tip.
  card.setAttribute('role', address === undefined ? 'tooltip' : 'dialog');
  for (const { kind, lang, nodes } of parts) {
    const last = card.lastElementChild;
    const line =
      kind === 'facts' && last instanceof HTMLElement && last.dataset['part'] === 'facts'
        ? last
        : card.appendChild(document.createElement('p'));
    line.dataset['part'] = kind;
    const words = kind === 'facts' ? line.appendChild(document.createElement('span')) : line;
    if (lang) words.lang = lang;
    for (const node of nodes) copyWords(node, words);
    if (kind === 'title') card.setAttribute('aria-label', line.textContent);
  }
  if (address !== undefined) card.append(openLink(address));
  return card;
}

function openLink(address: string): HTMLElement {
  const line = document.createElement('p');
  const link = line.appendChild(document.createElement('a'));
  link.href = address;
  link.textContent = document.querySelector<HTMLElement>('main')?.dataset['open'] ?? '→';
  line.dataset['part'] = 'open';
  return line;
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const KEPT = ['mathvariant', 'stretchy', 'fence', 'separator', 'accent', 'linethickness', 'display'];

function copyWords(node: Node, into: Element): void {
  if (node instanceof Text) into.append(node.data);
  if (!(node instanceof Element) || node.matches('script, style, svg, .katex-html, annotation')) return;
  let inner = into;
  if (node.namespaceURI === MATHML && /^(?:m[a-z]+|semantics)$/u.test(node.localName)) {
    inner = into.appendChild(document.createElementNS(MATHML, node.localName));
    for (const name of KEPT) {
      const value = node.getAttribute(name);
      if (value !== null) inner.setAttribute(name, value);
    }
  }
  for (const child of node.childNodes) copyWords(child, inner);
}
