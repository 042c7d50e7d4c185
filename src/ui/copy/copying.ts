/** All of copying that is fetched when it is wanted. */
import { formula, quotation, withAddress } from './copied-text.ts';
import { postIn, sectionIn, speakerIn, titleIn, wordsOf } from './cut.ts';
import { copySelection } from './selection.ts';

/** The page's own Markdown, fetched once. */
let source: Promise<string> | undefined;

/** What a button stands at → the text for the clipboard. Rejects when the page's Markdown is not to be had. */
export async function textOf(what: string, button: Element, page: string): Promise<string> {
  const text = await (source ??= fetchSource());
  const post = button.closest<HTMLElement>('.post');
  const heading = button.closest('h2, h3, h4');
  if (what === 'whole') return withAddress(text, page);
  const found = post ? postIn(text, post.id) : heading && sectionIn(text, headings().indexOf(heading));
  if (found === undefined || found === null || found === '') throw new Error('The page is not as its Markdown is');
  const address = `${page}#${post?.id ?? encodeURIComponent(heading?.id ?? '')}`;
  if (!post || what !== 'quote') return withAddress(found, address);
  // Of the text that is quoted, not of the page: in another edition that has it in another script.
  const title = titleIn(text) ?? document.querySelector('h1')?.textContent.trim() ?? '';
  return quotation(wordsOf(found), { by: speakerIn(found), title, address });
}

/** A formula alone, and with the address of the place it stands in. */
export function formulaText(
  katex: Element,
  tex: string,
  isDisplay: boolean,
  page: string,
): { readonly short: string; readonly long: string } {
  const short = formula(tex, isDisplay);
  const near = katex.closest('.post, .finding, .theorem[id]') ?? headings().findLast((one) => isBefore(one, katex));
  const hash = near?.id ? `#${encodeURIComponent(near.id)}` : '';
  return { short, long: withAddress(short, page + hash) };
}

export function watchCopying(): void {
  // The same listener is added once, however often.
  document.addEventListener('copy', copySelection);
}

function headings(): Element[] {
  return [...document.querySelectorAll('.prose:not(.post-text) > :is(h2, h3, h4)')];
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

async function fetchSource(): Promise<string> {
  const address = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]')?.href ?? '';
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.text();
  } catch (error) {
    source = undefined; // to be tried again
    throw error;
  }
}
