/** A page as HTML → Markdown: its article alone, each tag as its mark, each formula as its TeX. */
import { both } from '../../format/problem.ts';
import { lostCaption, missingFigure } from './figure-tag.ts';
import { decodeEntity } from './html-entities.ts';
import { decode, formulaAt } from './html/formula.ts';
import { articleOf, endOfElement, isHtml, reasonToDrop } from './html/page.ts';
import { attribute, type TagToken, type Token, tokensOf } from './html/tokens.ts';
import { openWriter, type Writer } from './html/writer.ts';
import type { Rule } from './rule.ts';

const OUTSIDE = both('网页上文章以外的部分', 'a part of the page around the article');
const COMMENT = both('网页里的注释', 'a comment in the page');

export const htmlPage: Rule = {
  name: 'html-page',
  isHabit: true,
  find(text) {
    if (!isHtml(text)) return [];
    const tokens = tokensOf(text);
    const [from, to] = articleOf(tokens);
    const title = titleOf(tokens, from, to);
    const writer = openWriter();
    const state: State = { lists: [], links: [], row: undefined, cells: 0, code: 0 };
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at];
      if (!token) break;
      const isTitle = title !== undefined && at >= title[0] && at < title[1];
      if (!isTitle && (at < from || at >= to)) {
        writer.drop(token.from, token.to, OUTSIDE);
        at++;
      } else if (token.type === 'comment' || token.type === 'raw') {
        if (isTitle) write(text, token, writer, false);
        else writer.drop(token.from, token.to, COMMENT);
        at++;
      } else if (token.type === 'text') {
        write(text, token, writer, state.code > 0);
        at++;
      } else
        at =
          token.type === 'open'
            ? openTag(text, tokens, at, writer, state)
            : closeTag(token as TagToken, writer, state, at);
    }
    return writer.edits.filter((edit) => edit.dropped !== undefined || edit.text !== text.slice(edit.from, edit.to));
  },
};

/** Tokens of a link that are looked through for words. */
const MOST_IN_LINK = 60;

interface State {
  /** Open lists: the number of the next item, or undefined for bullets. */
  readonly lists: { next: number | undefined }[];
  readonly links: (string | undefined)[];
  /** Which row of a table is being written, from 0. */
  row: number | undefined;
  cells: number;
  /** How many elements of code are open. */
  code: number;
}

/** A heading of the first level, or else the title in the head, where the article has none. */
function titleOf(tokens: readonly Token[], from: number, to: number): readonly [number, number] | undefined {
  const isOpen = (name: string) => (token: Token, index: number) =>
    token.type === 'open' && token.name === name && (index < from || index >= to);
  if (tokens.slice(from, to).some((token) => token.type === 'open' && token.name === 'h1')) return undefined;
  const heading = tokens.findIndex(isOpen('h1'));
  if (heading >= 0) return [heading, endOfElement(tokens, heading)];
  const title = tokens.findIndex(isOpen('title'));
  return title < 0 ? undefined : [title, title + 3];
}

const PIECE = /[ \t\r\n\f]+|&(#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z]{2,8}\d{0,2});|[*`\\_<]|[^ \t\r\n\f&*`\\_<]+|&/gu;

/** White space counts as one blank; entities are what they stand for; signs of Markdown are escaped, but in code. */
function write(text: string, { from, to }: Token, writer: Writer, isCode: boolean): void {
  const words = text.slice(from, to);
  for (const { 0: piece, 1: entity, index } of words.matchAll(PIECE)) {
    const [start, end] = [from + index, from + index + piece.length];
    const character = entity === undefined ? undefined : decodeEntity(entity);
    if (/^\s/u.test(piece)) writer.inline(start, end, ' ');
    else if (character === ' ') writer.inline(start, end, ' ');
    else if (character !== undefined)
      writer.inline(start, end, isCode ? character : escape(character, words, index + piece.length - 1));
    else if (isCode || escape(piece, words, index) === piece) writer.keep(start);
    else writer.inline(start, end, `\\${piece}`);
  }
}

/** A sign of Markdown at `index` with a backslash before it, where it would be read as one. */
function escape(sign: string, words: string, index: number): string {
  if (!/^[*`\\_<]$/u.test(sign) || isTex(words, index)) return sign;
  const [before, behind] = [words[index - 1] ?? ' ', words[index + 1] ?? ' '];
  if (sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind)) return sign;
  if (sign === '<' && !/[A-Za-z/!]/u.test(behind)) return sign;
  return `\\${sign}`;
}

/** Between the marks that a script of the page would have made a formula of. */
function isTex(words: string, index: number): boolean {
  const before = words.slice(Math.max(0, index - 400), index + 1);
  return (
    (before.match(/(?<!\\)\$/gu)?.length ?? 0) % 2 === 1 ||
    before.lastIndexOf('\\(') > before.lastIndexOf('\\)') ||
    before.lastIndexOf('\\[') > before.lastIndexOf('\\]') ||
    /^\\[()[\]A-Za-z]/u.test(words.slice(index, index + 2))
  );
}

const BLOCKS =
  /^(?:p|div|section|article|main|header|figure|figcaption|address|details|summary|dl|dt|dd|center|hgroup|fieldset|body|html|thead|tbody|tfoot|caption|td|th|tr|table)$/u;

function openTag(text: string, tokens: readonly Token[], at: number, writer: Writer, state: State): number {
  const tag = tokens[at] as TagToken;
  const { from, to, name, attributes } = tag;
  const formula = formulaAt(text, tokens, at);
  if (formula) {
    const end = tokens[formula.end - 1]?.to ?? to;
    if (formula.tex === '') writer.inline(from, end, '');
    else if (formula.isDisplay && state.row === undefined) {
      writer.block(from, end, 2, `$$\n${formula.tex}\n$$`);
      writer.block(end, end, 2);
    } else writer.inline(from, end, `$${formula.tex.replace(/\s*\n\s*/gu, ' ')}$`);
    return formula.end;
  }
  const reason = reasonToDrop(tag);
  if (reason) {
    const end = endOfElement(tokens, at);
    writer.drop(from, tokens[end - 1]?.to ?? to, reason);
    return end;
  }
  if (/^h[1-6]$/u.test(name) || name === 'title')
    writer.block(from, to, 2, `${'#'.repeat(name === 'title' ? 1 : Number(name[1]))} `);
  else if (name === 'pre') return openCode(text, tokens, at, writer);
  else if (name === 'ul' || name === 'ol') {
    writer.block(from, to, state.lists.length > 0 ? 1 : 2);
    state.lists.push({ next: name === 'ol' ? Number(attribute(attributes, 'start') ?? 1) || 1 : undefined });
  } else if (name === 'li') {
    const list = state.lists.at(-1);
    const mark = list?.next === undefined ? '- ' : `${list.next++}. `;
    writer.block(from, to, 1, mark);
    writer.prefixes.push(' '.repeat(mark.length));
  } else if (name === 'blockquote') {
    writer.block(from, to, 2);
    writer.prefixes.push('> ');
  } else if (name === 'br') writer.block(from, to, state.row === undefined ? 1 : 0);
  else if (name === 'hr') writer.block(from, to, 2, '---');
  else if (name === 'img') picture(from, to, attributes, writer, state);
  else if (name === 'table') {
    writer.block(from, to, 2);
    state.row = 0;
  } else if (name === 'tr' && state.row !== undefined) {
    writer.block(from, to, 1, '|');
    state.cells = 0;
  } else if ((name === 'td' || name === 'th') && state.row !== undefined) {
    state.cells++;
    writer.inline(from, to, ' ');
  } else if (name === 'a') {
    const address = decode(attribute(attributes, 'href') ?? '').trim();
    const isWeb = /^https?:\/\//iu.test(address);
    const hasWords = tokens
      .slice(at + 1, Math.min(endOfElement(tokens, at), at + MOST_IN_LINK))
      .some((token) => token.type === 'text' && text.slice(token.from, token.to).trim() !== '');
    state.links.push(
      isWeb && hasWords
        ? address.replace(/[\s()<>]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
        : undefined,
    );
    writer.inline(from, to, isWeb && hasWords ? '[' : '');
  } else if (Object.hasOwn(MARKS, name)) {
    if (MARKS[name] === '`') state.code++;
    writer.inline(from, to, MARKS[name] ?? '');
  } else if (BLOCKS.test(name))
    writer.block(from, to, state.row !== undefined ? 0 : writer.prefixes.at(-1)?.trim() === '' ? 0 : 2);
  else writer.inline(from, to, '');
  return at + 1;
}

const MARKS: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  mark: '**',
  em: '*',
  i: '*',
  del: '~~',
  s: '~~',
  code: '`',
  tt: '`',
  kbd: '`',
  samp: '`',
};

function closeTag({ from, to, name }: TagToken, writer: Writer, state: State, at: number): number {
  if (/^h[1-6]$/u.test(name) || name === 'title') writer.block(from, to, 2);
  else if (name === 'ul' || name === 'ol') {
    state.lists.pop();
    writer.block(from, to, state.lists.length > 0 ? 1 : 2);
  } else if (name === 'li') {
    if (writer.prefixes.at(-1)?.trim() === '') writer.prefixes.pop();
    writer.block(from, to, 1);
  } else if (name === 'blockquote') {
    if (writer.prefixes.at(-1) === '> ') writer.prefixes.pop();
    writer.block(from, to, 2);
  } else if (name === 'table') {
    state.row = undefined;
    writer.block(from, to, 2);
  } else if (name === 'tr' && state.row !== undefined) {
    const rule = state.row === 0 ? `\n|${' --- |'.repeat(Math.max(1, state.cells))}` : '';
    writer.inline(from, to, rule === '' ? '' : rule);
    state.row++;
    writer.block(to, to, 1);
  } else if ((name === 'td' || name === 'th') && state.row !== undefined) writer.inline(from, to, ' |');
  else if (name === 'a') {
    const address = state.links.pop();
    writer.inline(from, to, address === undefined ? '' : `](${address})`);
  } else if (Object.hasOwn(MARKS, name)) {
    if (MARKS[name] === '`') state.code++;
    writer.inline(from, to, MARKS[name] ?? '');
  } else if (BLOCKS.test(name))
    writer.block(from, to, state.row !== undefined ? 0 : writer.prefixes.at(-1)?.trim() === '' ? 1 : 2);
  else writer.inline(from, to, '');
  return at + 1;
}

/** Code as it is: no blank of it is changed, its tags go. */
function openCode(text: string, tokens: readonly Token[], at: number, writer: Writer): number {
  const end = endOfElement(tokens, at);
  const [open, last] = [tokens[at] as TagToken, tokens[end - 1]];
  const classes = tokens
    .slice(at, at + 2)
    .map((token) => (token.type === 'open' ? (attribute(token.attributes, 'class') ?? '') : ''))
    .join(' ');
  const language = /(?:language-|lang-|brush:\s*|highlight-source-)([A-Za-z0-9+#-]{1,20})/u.exec(classes)?.[1] ?? '';
  const fence = text.slice(open.from, last?.to).includes('```') ? '````' : '```';
  const code = tokens
    .slice(at + 1, end - 1)
    .map((token) =>
      token.type === 'text'
        ? decode(text.slice(token.from, token.to))
        : token.type === 'open' && token.name === 'br'
          ? '\n'
          : '',
    )
    .join('')
    .replace(/^\n+|\s+$/gu, '');
  const prefix = writer.prefixes.join('');
  writer.block(
    open.from,
    last?.to ?? open.to,
    2,
    [`${fence}${language}`, ...code.split('\n'), fence].join(`\n${prefix}`),
  );
  writer.block(last?.to ?? open.to, last?.to ?? open.to, 2);
  return end;
}

function picture(from: number, to: number, attributes: string, writer: Writer, state: State): void {
  const address = attribute(attributes, 'data-(?:src|original|actualsrc)') ?? attribute(attributes, 'src') ?? '';
  const said = decode(attribute(attributes, 'alt') ?? '').trim();
  // A sign of feeling is a character.
  if (/^\p{Extended_Pictographic}/u.test(said)) writer.inline(from, to, said);
  else if (state.row !== undefined || writer.prefixes.length > 0) writer.inline(from, to, `〔图：${said || '…'}〕`);
  else {
    const file = decode(address).split(/[?#]/u)[0]?.split('/').at(-1) ?? '';
    const name = said !== '' ? said : address.startsWith('data:') || file === '' ? '原页此处的图' : file;
    const source = /^https?:/u.test(address) ? `原图：${decode(address)}` : '';
    writer.block(from, to, 2, missingFigure(name, lostCaption(name, source)));
    writer.block(to, to, 2);
  }
}
