/** Ctrl-C over formulas: plain text becomes Markdown with LaTeX, and HTML keeps a formula once, as MathML. Selections without formulas are left alone. */
import { markdownOf } from './markdown-of.ts';

export function copySelection(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || isField(event.target)) return;
  const part = fragmentOf(selection.getRangeAt(0));
  if (!part.querySelector('.katex')) return;
  event.clipboardData.setData('text/plain', markdownOf(part));
  for (const drawn of part.querySelectorAll('.katex-html')) drawn.remove();
  const holder = document.createElement('div');
  holder.append(part);
  event.clipboardData.setData('text/html', holder.innerHTML);
  event.preventDefault();
}

/** What is selected, formulas whole: a part of one means nothing. */
function fragmentOf(selected: Range): DocumentFragment {
  const range = selected.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const part = range.cloneContents();
  // Inside one paragraph, list or formula block its own element is not in the clone.
  const around = elementOf(range.commonAncestorContainer)?.closest('.math-display, li, pre, blockquote, ul, ol');
  if (around?.matches('.math-display, ul, ol, pre')) {
    const shell = around.cloneNode() as Element;
    shell.append(part);
    const holder = document.createDocumentFragment();
    holder.append(shell);
    return strip(holder);
  }
  return strip(part);
}

/** What is of the interface is no part of the text. */
function strip(part: DocumentFragment): DocumentFragment {
  for (const own of part.querySelectorAll('button, footer, script, .post-papers')) own.remove();
  return part;
}

function formulaAround(node: Node): Element | null | undefined {
  return elementOf(node)?.closest('.katex');
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}
