/** Tags of a page → marks of Markdown. What of them is no mark (a formula, a table, a picture, code) is written by modules of its own. */
import { both } from '../../../format/problem.ts';
import { writeCode } from './code.ts';
import { forFormula } from '../../stand-ins.ts';
import { decode, formulaAt } from './formula.ts';
import { endOfElement, reasonToDrop } from './page.ts';
import { writePicture } from './picture.ts';
import { raised } from './raised.ts';
import { type State, tableAround } from './state.ts';
import { closeCell, closeRow, isCell, openCell, openRow, openTable } from './table.ts';
import { attribute, type TagToken, type Token } from './tokens.ts';
import type { Writer } from './writer.ts';

const BLOCKS =
  /^(?:p|div|section|article|main|header|figure|figcaption|address|details|summary|dl|dt|dd|center|hgroup|fieldset|body|html|thead|tbody|tfoot|caption|table)$/u;
const MARKS: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  mark: '**',
  summary: '**',
  em: '*',
  i: '*',
  del: '~~',
  s: '~~',
  code: '`',
  tt: '`',
  kbd: '`',
  samp: '`',
  q: '"',
};
/** Tokens of a link that are looked through for words. */
const MOST_IN_LINK = 60;

/** Returns the index of the next token. */
export function openTag(text: string, tokens: readonly Token[], at: number, writer: Writer, state: State): number {
  const tag = tokens[at] as TagToken;
  const { from, to, name, attributes } = tag;
  const behindFormula = writeFormula(text, tokens, at, writer, state);
  if (behindFormula !== undefined) return behindFormula;
  const reason = reasonToDrop(tag);
  if (reason) {
    const end = endOfElement(tokens, at);
    writer.drop(from, tokens[end - 1]?.to ?? to, reason);
    return end;
  }
  if (name === 'pre') return writeCode(text, tokens, at, writer);
  if (name === 'sup' || name === 'sub') return writeRaised(text, tokens, at, name, writer);
  if (/^h[1-6]$/u.test(name) || name === 'title')
    writer.block(from, to, 2, `${'#'.repeat(name === 'title' ? 1 : Number(name[1]))} `);
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
  } else if (name === 'br' && tableAround(state)) writer.inline(from, to, ' ');
  else if (name === 'br') writer.block(from, to, 1);
  else if (name === 'hr') writer.block(from, to, 2, '---');
  else if (name === 'img') writePicture(tag, writer, state);
  else if (name === 'table') {
    writer.block(from, to, 2);
    openTable(tokens, at, state);
  } else if (name === 'tr') openRow(tag, writer, state);
  else if (isCell(name)) openCell(tag, writer, state);
  else if (name === 'a') openLink(text, tokens, at, writer, state);
  else {
    if (BLOCKS.test(name)) openBlock(text, tokens, at, writer, state);
    if (Object.hasOwn(MARKS, name)) mark(tag, 1, writer, state);
    else if (!BLOCKS.test(name)) writer.inline(from, to, '');
  }
  return at + 1;
}

export function closeTag(tag: TagToken, writer: Writer, state: State): void {
  const { from, to, name } = tag;
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
    state.tables.pop();
    writer.block(from, to, 2);
  } else if (name === 'tr') closeRow(tag, writer, state);
  else if (isCell(name)) closeCell(tag, writer, state);
  else if (name === 'a') {
    const address = state.links.pop();
    writer.inline(from, to, address === undefined ? '' : `](${address})`);
  } else {
    if (Object.hasOwn(MARKS, name)) mark(tag, -1, writer, state);
    else if (!BLOCKS.test(name)) writer.inline(from, to, '');
    if (BLOCKS.test(name)) closeBlock(tag, writer, state);
  }
}

function mark({ from, to, name }: TagToken, step: 1 | -1, writer: Writer, state: State): void {
  const isBlock = BLOCKS.test(name);
  const isWithin = /^(?:strong|b|mark)$/u.test(name) && state.bold > 0;
  const sign = isWithin ? '' : (MARKS[name] ?? '');
  if (name === 'summary') state.bold = Math.max(0, state.bold + step);
  if (sign === '`') state.code = Math.max(0, state.code + step);
  // The block has spoken for the tag where one opens, and speaks for it after the mark where one closes.
  if (isBlock) writer.inline(step === 1 ? to : from, step === 1 ? to : from, sign);
  else writer.inline(from, to, sign);
}

function openBlock(text: string, tokens: readonly Token[], at: number, writer: Writer, state: State): void {
  const { from, to, name } = tokens[at] as TagToken;
  const isInItem = writer.prefixes.at(-1)?.trim() === '';
  const goesOn = isInItem && name === 'p' && !opensItem(text, tokens, at);
  writer.block(from, to, tableAround(state) || (isInItem && !goesOn) ? 0 : 2);
}

/** Whether nothing but white space stands between the mark of the item and this tag. */
function opensItem(text: string, tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token?.type === 'text' && text.slice(token.from, token.to).trim() === '') continue;
    return token?.type === 'open' && token.name !== 'br' && token.name !== 'img';
  }
  return true;
}

function closeBlock({ from, to }: TagToken, writer: Writer, state: State): void {
  if (tableAround(state)) writer.inline(from, to, ' ');
  else writer.block(from, to, writer.prefixes.at(-1)?.trim() === '' ? 1 : 2);
}

function openLink(text: string, tokens: readonly Token[], at: number, writer: Writer, state: State): void {
  const { from, to, attributes } = tokens[at] as TagToken;
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
}

/** Raised and lowered words are plain, but for a link in them, whose words stay. */
function writeRaised(text: string, tokens: readonly Token[], at: number, name: 'sup' | 'sub', writer: Writer): number {
  const end = endOfElement(tokens, at);
  const tag = tokens[at] as TagToken;
  const inside = tokens.slice(at + 1, Math.max(at + 1, end - 1));
  const hasFormula = inside.some((_, index) => formulaAt(text, tokens, at + 1 + index) !== undefined);
  if (end === at + 1 || hasFormula || inside.length > 12) {
    writer.inline(tag.from, tag.to, '');
    return at + 1;
  }
  const words = inside
    .map((token) => (token.type === 'text' ? decode(text.slice(token.from, token.to)) : ''))
    .join('')
    .replace(/\s+/gu, ' ');
  const isNote = inside.some((token) => token.type === 'open' && token.name === 'a');
  const written = isNote ? words.trim().replace(/^\[?(.*?)\]?$/u, '[$1]') : raised(words, name);
  writer.inline(tag.from, tokens[end - 1]?.to ?? tag.to, written.replace(/[*`<[\]]/gu, '\\$&'));
  return end;
}

/** The index behind the formula that begins here; undefined where none does. */
function writeFormula(
  text: string,
  tokens: readonly Token[],
  at: number,
  writer: Writer,
  state: State,
): number | undefined {
  const formula = formulaAt(text, tokens, at);
  const from = tokens[at]?.from ?? 0;
  if (!formula) return undefined;
  const end = tokens[formula.end - 1]?.to ?? from;
  const tex = formula.tex.replace(/\s*\n\s*/gu, ' ');
  if (formula.shown !== undefined) {
    writer.inline(from, end, forFormula(formula.shown || '…', state.language()).replace(/[*`<_\\]/gu, '\\$&'));
    writer.doubt(end, {
      reason: both('网页里的这个公式没有 TeX 源码', 'The page has this formula without its TeX'),
      choice: both(
        '写下看得见的字符，上下标可能不对，请重写成公式',
        'kept as the characters that showed, perhaps without their sub- and superscripts: please write it as a formula',
      ),
    });
  } else if (tex === '') writer.inline(from, end, '');
  else if (formula.isDisplay && !tableAround(state)) {
    const prefix = writer.prefixes.join('');
    writer.block(from, end, 2, `$$\n${formula.tex}\n$$`.replaceAll('\n', `\n${prefix}`));
    writer.block(end, end, 2);
  } else writer.inline(from, end, `$${tableAround(state) ? tex.replace(/(?<!\\)\|/gu, '\\vert ') : tex}$`);
  return formula.end;
}
