/** Text, raw or Markdown → every web address in it, exact, in order, with its place. */
import { codeRanges, insideOf, type Range } from '../../format/code-ranges.ts';
import { framedLinks } from './framed-links.ts';
import { paperNames } from '../papers/paper-names.ts';
import { readAddress } from './read-address.ts';

export interface FoundLink {
  /** The whole of it: `[text](address)`, `<address>`, or the address alone. */
  readonly from: number;
  readonly to: number;
  /** Exact as it was meant: with a scheme where none is written, without escapes of Markdown and HTML. */
  readonly url: string;
  /**
   * `bare`: in running text; `nameless`: the same without a scheme (`www.…`, `arxiv.org/abs/…`); `text`: `[text](address)`; `image`:
   * `![text](address)`; `angle`: `<address>`; `attribute`: in an HTML tag; `name`: no address at all, but an arXiv id or a DOI.
   */
  readonly kind: 'bare' | 'nameless' | 'text' | 'image' | 'angle' | 'attribute' | 'name';
  /** Where the address itself stands. */
  readonly at: Range;
  /** Where the text of the link stands, if it has one. */
  readonly label?: Range | undefined;
  readonly isCode: boolean;
}

/** Takes time linear in the text. Numbers in code that look like a DOI are none. */
export function findLinks(text: string): FoundLink[] {
  const framed = framedLinks(text);
  const taken = framed.map(({ at }) => at).sort(byStart);
  // What a link shows is no other link, even if it is an address; a picture's address inside a link is one.
  const labels = framed.flatMap(({ label, kind }) => (label && kind !== 'image' ? [label] : [])).sort(byStart);
  const bare = bareLinks(text, taken).filter(notIn(labels));
  const names = paperNames(text).filter(notIn([...taken, ...labels, ...bare].sort(byStart)));
  const all = [...framed, ...bare, ...names];
  const isCode = insideOf(codeRanges(text));
  return all
    .sort((a, b) => a.at.from - b.at.from)
    .map((link) => ({ ...link, isCode: isCode(link.at.from) }))
    .filter(({ kind, from, at, isCode: isWithinCode }) => !(kind === 'name' && from === at.from && isWithinCode));
}

/** Where another address may begin: a scheme, with the colon that an input method gave it, or a name that is known for links. */
const START =
  /https?[:：]\/\/|(?<![A-Za-z0-9@./_~-])(?:www\.(?=[a-z0-9-]{1,63}\.[a-z])|(?:(?:www|export|cn)\.)?(?:arxiv\.org\/(?:abs|pdf|html)|alphaxiv\.org\/(?:abs|overview|pdf)|ar5iv\.org\/(?:abs|html)|openreview\.net\/(?:forum|pdf)|aclanthology\.org|github\.com|huggingface\.co)(?=[/?][A-Za-z0-9])|doi\.org\/10(?=\.\d))/giu;

/** `xmlns="http://…"` names a language of marks and leads nowhere. */
function isNamespace(text: string, at: number): boolean {
  return /\bxmlns(?::[a-z]{1,12})?\s?=\s?["']$/u.test(text.slice(Math.max(0, at - 24), at));
}

type Bare = Omit<FoundLink, 'isCode'>;

function bareLinks(text: string, taken: readonly Range[]): Bare[] {
  const isTaken = insideOf(taken);
  const starts = [...text.matchAll(START)].filter(({ index }) => !isTaken(index) && !isNamespace(text, index));
  // An address ends at the latest where the next begins that is no part of it, as an archive's or a translator's is.
  const limits: number[] = [];
  for (let i = starts.length - 1, limit = text.length; i >= 0; i--) {
    limits[i] = limit;
    const index = starts[i]?.index ?? 0;
    if (!/[/=:?&#%@+!$]/u.test(text[index - 1] ?? ' ')) limit = index;
  }
  const links: Bare[] = [];
  let done = 0;
  for (const [i, { index: from, 0: start }] of starts.entries()) {
    if (from < done) continue;
    const scheme = /^https?/iu.exec(start)?.[0].toLowerCase();
    const behind = from + (scheme === undefined ? 0 : start.length);
    const found = readAddress(text, from, behind, limits[i] ?? text.length);
    if (!found) continue;
    const to = behind + found.length;
    const kind = scheme === undefined ? 'nameless' : 'bare';
    links.push({ from, to, url: `${scheme ?? 'https'}://${found.rest}`, kind, at: { from, to } });
    done = to;
  }
  return links;
}

function byStart(a: Range, b: Range): number {
  return a.from - b.from;
}

/** For links in order and ranges in order. */
function notIn(ranges: readonly Range[]): (link: Bare) => boolean {
  const isIn = insideOf(ranges);
  return ({ at }) => !isIn(at.from);
}
