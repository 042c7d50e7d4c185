/** Single tags in running text, and what each becomes. */
import { attribute } from './tokens.ts';
import { decode } from './formula.ts';
import { raised } from './raised.ts';
import type { Edit } from '../rule.ts';

export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
}

const TAG =
  /(?<!\\)<(\/?)(br|hr|img|sub|sup|b|strong|i|em|u|ins|del|strike|mark|code|kbd|samp|tt|small|big|font|span|center|div|p|a|details|summary|figure|figcaption|table|h[1-6]|iframe)((?:\s[^<>\n]{0,3000})?)\/?>/giu;

export function tagsOf(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(({ 0: tag, 1: slash, 2: name = '', 3: attributes = '', index }) => ({
    name: name.toLowerCase(),
    isClosing: slash === '/',
    attributes,
    from: index,
    to: index + tag.length,
  }));
}

const FAR = 20_000;

/** What takes the place of a tag that needs no other; undefined for all others. */
export function writeSingle(text: string, { name, attributes, from, to }: Tag): string | undefined {
  if (name === 'img') {
    const address = decode(attribute(attributes, 'src') ?? '').trim();
    const said = decode(attribute(attributes, 'alt') ?? '').replace(/[\\[\]]/gu, '\\$&');
    return address === '' || /\s/u.test(address) ? undefined : `![${said}](${address})`;
  }
  if (name !== 'hr' && name !== 'br') return undefined;
  // A line may be as long as the text: no more of it is looked at for each tag.
  const near = text.slice(Math.max(0, from - FAR), from);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const behind = /^[^\n]*/u.exec(text.slice(to, to + 4000))?.[0] ?? '';
  if (name === 'hr') return before.trim() === '' && behind.trim() === '' ? '---' : undefined;
  if (/^\s*\|/u.test(before)) return ' ';
  if (before.trim() === '' || behind.trim() === '') return '';
  const mark = /^\s*(?:>\s?)*/u.exec(before)?.[0] ?? '';
  return `\n${mark}${/^(?:[-*+]|\d{1,3}[.)])\s/u.test(before.slice(mark.length)) ? '  ' : ''}`;
}

const MARKS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  mark: '**',
  summary: '**',
  i: '*',
  em: '*',
  del: '~~',
  strike: '~~',
  code: '`',
  kbd: '`',
  samp: '`',
  tt: '`',
};
/** These hold paragraphs; all others stay within one. */
const BLOCK = /^(?:center|div|p|details|figure)$/u;
const MOST_RAISED = 40;

/** Nothing where the two are no pair after all. */
export function writePair(text: string, open: Tag, close: Tag): Edit[] {
  const { name } = open;
  const inside = text.slice(open.to, close.from);
  const both = (before: string, behind: string): Edit[] => [
    { from: open.from, to: open.to, text: before },
    { from: close.from, to: close.to, text: behind },
  ];
  if (BLOCK.test(name)) return both(gap(text, open), gap(text, close));
  if (/\n[ \t]*\n/u.test(inside)) return [];
  if (name === 'sub' || name === 'sup')
    return inside.length > MOST_RAISED || /[<$`\n]/u.test(inside)
      ? both('', '')
      : [{ from: open.from, to: close.to, text: raised(decode(inside), name).replace(/[*<[\]]/gu, '\\$&') }];
  if (name === 'a') {
    const address = decode(attribute(open.attributes, 'href') ?? '').trim();
    const isLink = /^https?:\/\/[^\s()]+$/iu.test(address) && inside.trim() !== '' && !/^\s*https?:/iu.test(inside);
    return isLink
      ? both('[', `](${address})`)
      : both('', /^https?:/iu.test(address) && inside.trim() === '' ? address : '');
  }
  if (name === 'iframe') {
    const address = decode(attribute(open.attributes, 'src') ?? '').trim();
    return [{ from: open.from, to: close.to, text: /^https?:/iu.test(address) ? address : '' }];
  }
  if (/^h[1-6]$/u.test(name)) {
    const start = text.lastIndexOf('\n', open.from - 1) + 1;
    const isAlone = text.slice(start, open.from).trim() === '' && !inside.includes('\n');
    return isAlone
      ? [
          { from: open.from, to: open.to, text: `${'#'.repeat(Number(name[1]))} ` },
          { from: close.from, to: close.to, text: '' },
        ]
      : both('', '');
  }
  const mark = MARKS[name] ?? '';
  // A mark holds only where words touch it from within.
  const holds = inside === inside.trim() && inside !== '' && !(mark === '`' && inside.includes('`'));
  return both(holds ? mark : '', holds ? mark : '');
}

/** Words on the line before and behind a block would run together without it. */
function gap(text: string, { from, to }: Tag): string {
  const isFirst = from === 0 || text[from - 1] === '\n';
  const isLast = to === text.length || text[to] === '\n';
  return isFirst || isLast ? '' : '\n\n';
}
