/** Raw text → the draft of what it holds, with all that was repaired, doubted and left out. The way of a text, step by step. */
import { both, type Text } from '../format/problem.ts';
import { openAccount, type Account } from './account.ts';
import { applyRules } from './apply-rules.ts';
import { LAID_OUT } from './chat-json.ts';
import { composeAll } from './compose/compose-all.ts';
import { languageOf } from './compose/language.ts';
import type { Composed } from './composed.ts';
import { AT_TERMINAL } from './dialect-choice.ts';
import { dayOfWhole } from './head-date.ts';
import type { ImportOptions } from './options.ts';
import { putRight } from './readers/after/index.ts';
import { chooseReader } from './readers/index.ts';
import { setBounds } from './readers/told-bounds.ts';
import { isHtml } from './repairs/html/page.ts';
import { AFTER, BEFORE } from './repairs/index.ts';
import { tripledFormula } from './repairs/tripled-formula.ts';
import { inNoItem, tellFound, tellReader } from './tell-found.ts';
import { splitLines, track } from './tracked.ts';
import { UNTOLD, untoldIn } from './untold.ts';

interface RawOptions extends ImportOptions {
  /** The text is talk in JSON, laid out for a person to read. */
  readonly isLaidOut?: boolean;
}

/** @param bytes of the file; as many as the text has where there is none */
export function readRaw(source: string, options: RawOptions, bytes = utf8Length(source)): Composed {
  const { name, sha256, lang = 'zh', dialectChoice = AT_TERMINAL, bounds = [] } = options;
  const step = (told: Text) => options.onStep?.(told);
  const account = openAccount(source, (text) => text[lang], options.undone);

  step(both('修复', 'repairing'));
  const readable = applyRules(track(source), BEFORE, { dialect: options.dialect }, account);
  const isPage = isHtml(source) || printsThrice(account);
  const { reader, isSure } = chooseReader(readable.text, options.dialect, isPage);
  const { dialect } = reader;
  const mended = applyRules(readable, AFTER, { dialect }, account);

  step(both('分条', 'cutting into items'));
  const lines = splitLines(mended);
  const { found, idle } = setBounds(putRight(reader.read(lines), reader), bounds, account.lineAt);
  if (options.isLaidOut === true) account.doubt(mended, LAID_OUT);
  tellReader(reader, isSure, mended, found, dialectChoice, account);
  tellFound(found, reader, lines, account);

  step(both('整理', 'laying out'));
  const language = languageOf(mended.text);
  const told = dayOfWhole(found, readable.text, source);
  const composed = composeAll(found, mended.text, reader, language, account, options);
  for (const word of untoldIn(account.movedParts(), () => wordsOf(composed, found.title?.text)))
    account.dropMoved(word, UNTOLD);
  const coverage = closeAccount(account, source);

  return {
    source: { name, sha256, dialect, language, bytes },
    ...composed,
    ...(found.date !== undefined && { date: found.date }),
    ...(told && { told }),
    repairs: account.repairs.toSorted((a, b) => a.at - b.at),
    undone: account.undone,
    doubts: account.doubts.toSorted((a, b) => a.line - b.line),
    dropped: account.dropped.toSorted((a, b) => a.lines[0] - b.lines[0]),
    ...(idle.length > 0 && { idleBounds: idle }),
    coverage,
  };
}

/** Whether formulas were printed three times again and again, as they are on pages alone. */
function printsThrice({ repairs }: Account): boolean {
  return repairs.filter(({ rule }) => rule === tripledFormula.name).length >= 3;
}

/** All words that the draft shows. */
function wordsOf({ items, opening, people }: Pick<Composed, 'items' | 'opening' | 'people'>, title = ''): string[] {
  return [
    ...items.flatMap((item) => [item.title, item.text, ...item.posts.flatMap(({ text, by }) => [text, by ?? ''])]),
    opening?.text ?? '',
    title,
    ...people.map(({ name }) => name),
  ];
}

/** Text that nobody spoke for is told, a doubt each. */
function closeAccount(account: Account, source: string): Composed['coverage'] {
  const { lost, coverage } = account.close();
  for (const [from, to] of lost) {
    const text = source.slice(from, to);
    account.doubt({ text, origins: Int32Array.of(from) }, inNoItem(text));
  }
  return coverage;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
