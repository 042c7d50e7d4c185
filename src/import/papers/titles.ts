/** A link and the text it stands in → what the text itself calls the paper. Nothing where that is not certain: a title is never guessed. */
import { labelledTitle } from './labelled-title.ts';
import type { FoundLink } from '../links/links.ts';
import { unframed } from './unframed.ts';

/** @param after where the link before it ends: a title stands between the two */
export function titleBeside(text: string, link: FoundLink, after = 0): string | undefined {
  if (link.label) {
    const own = titleOfLabel(text.slice(link.label.from, link.label.to));
    if (own !== undefined || link.kind !== 'angle') return own;
  }
  const lineStart = text.lastIndexOf('\n', link.from - 1) + 1;
  const from = Math.max(lineStart, after, link.from - MOST);
  const before = text.slice(from, link.from);
  const quoted = /《([^《》\n]{4,300})》[^《》，。；！？!?;\n]{0,12}$/u.exec(before)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const english = /[“"]([^“”"\n]{8,300})[”"][\s:：,，(（]{0,4}$/u.exec(before)?.[1];
  if (english !== undefined && isTitle(english)) return tidy(english);
  const named = labelledTitle(text, link);
  if (named !== undefined) return named;
  const run = /[!-'*-~ ’–—()]+$/u.exec(before.replace(/[\s:：([（]{0,6}$/u, ''))?.[0] ?? '';
  const own = withoutMarks(run);
  if (own !== '' && !ONLY_A_LEAD.test(before)) return isTitle(own) ? own : undefined;
  if (lineStart === 0 || from > lineStart || !ONLY_A_LEAD.test(before)) return undefined;
  // The address stands alone: the line above it may be the title.
  const above = text.slice(Math.max(0, text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - MOST), lineStart - 1);
  const framed = /《([^《》]{4,300})》[\s:：]*$/u.exec(above)?.[1];
  if (framed !== undefined) return framed.trim();
  const line = withoutMarks(above.replace(/\*\*/gu, ''));
  return isTitle(line) ? line : undefined;
}

const MOST = 400;
/** What may stand before an address on its line: marks, or a word that says what it is. */
const ONLY_A_LEAD =
  /^[\s>*\-•·]*(?:(?:论文|原文|文章|论文地址|地址|链接|論文|論文地址|鏈接|連結|paper|link|url|pdf|arxiv|preprint)\s*(?:地址|链接|link|url)?(?:\s*[/／|]\s*(?:论文|原文|論文|paper|arxiv)?\s*(?:地址|链接|鏈接|連結|link|url|address|pdf))?\s*[:：])?\s*[(（<]?$/iu;

/** Whether words before an address on its line say no more than that an address comes. */
export function isLead(before: string): boolean {
  return ONLY_A_LEAD.test(before);
}

/** Text of a link without what sites add to the titles of their pages; of two titles the one in the original language. */
function titleOfLabel(label: string): string | undefined {
  const parts = label
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .split(/ --- /u);
  const cleaned = parts.map(withoutSite).filter((part) => part !== '');
  const original = cleaned.find((part) => !/\p{Script=Han}/u.test(part) && isTitle(part));
  if (original !== undefined) return original;
  const framed = /^《([^《》]{4,300})》$/u.exec(cleaned.at(-1) ?? '')?.[1];
  if (framed !== undefined) return framed;
  // A page's own name has more about it than the words of somebody who links to it.
  const only = cleaned.at(-1) ?? '';
  const isPageTitle = cleaned.length > 1 || withoutSite(label.trim()) !== tidy(label);
  return isPageTitle && [...only].length >= 4 && /\p{Script=Han}/u.test(only) ? only : undefined;
}

const SITE =
  /\s*(?:[|｜·–—-]|(?=\())\s*\(?(?:(?:www\.)?arxiv(?:\.org)?|alphaxiv|阿尔法西夫|openreview(?:\.net)?|acl anthology|aclanthology\.org|semantic scholar|papers with code|hugging face|researchgate|知乎|zhihu\.com|ieee xplore|springerlink|acm digital library|pdf|google 云端硬盘)\)?\s*(?:\((?:arxiv\.org|zhihu\.com)\)\s*)?$/iu;

function withoutSite(title: string): string {
  let left = title.trim();
  for (let cut = left.replace(SITE, ''); cut !== left; cut = left.replace(SITE, '')) left = cut.trim();
  return tidy(left);
}

function withoutMarks(run: string): string {
  const bare = run
    .replace(/^[\s>*#•·+-]+/u, '')
    .replace(
      /^(?:\(?\d{1,3}[.)、]|\[\d{1,3}\]|[A-Z]\d?:|(?:paper|title|ref(?:erence)?|论文|標題|标题)\s?\d{0,2}[:：])\s*/iu,
      '',
    )
    .replace(/[\s:：([（]+$/u, '');
  return tidy(bare);
}

/** Without what frames it: the number that arXiv puts before it, quotes, brackets, emphasis. */
function tidy(title: string): string {
  return unframed(title.trim().replace(/^\[\d{4}\.\d{4,5}(?:v\d+)?\]\s*/u, ''));
}

/** Small words that titles leave small. */
const SMALL = new Set(
  'with from that than into over under through between without toward towards using via beyond when where what about after before across against among during their your onto upon within does help need have'.split(
    ' ',
  ),
);
/** With these a sentence begins, not a title. */
const SENTENCE =
  /^(?:see|this|these|our|we|i|my|the (?:paper|link|article)|read|check|click|here|link|full|original|also|and|but|download|view|code|slides|source|updated?)\b/iu;

/** Words that look like a title in English: at least three, the long ones with capitals. A name and a colon before it may be all there is. */
export function isTitle(text: string): boolean {
  if (text.length > 300 || text.length < 8 || SENTENCE.test(text) || /https?:|www\.|[{}<>=\\|]/u.test(text))
    return false;
  const words = text.match(/[A-Za-z][A-Za-z'’]*/gu) ?? [];
  if (words.length < 3 || !/^["'(]?[A-Z0-9]/u.test(text) || /[.,;]$/u.test(text)) return false;
  // Names one after another are a list.
  if (text.split(/, /u).length > 2 && !/, (?:and|&) |:/u.test(text)) return false;
  const long = words.filter((word) => word.length >= 4 && !SMALL.has(word.toLowerCase()));
  const small = long.filter((word) => /^[a-z]/u.test(word));
  // `state-of-the-art` and `pre-trained` are written small in titles, too: one in five may be.
  return long.length >= 2 && small.length * 5 <= long.length;
}

/** Whether two titles are of one work: most words of the shorter stand in the longer. */
export function isSameTitle(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const least = Math.min(left.size, right.size);
  // Too little to tell.
  if (least < 3) return true;
  return [...left].filter((word) => right.has(word)).length * 2 > least;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[a-z0-9]{2,}/gu) ?? []);
}
