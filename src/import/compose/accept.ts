/** Markdown from anywhere → Markdown that a content file may hold: signs the format refuses are escaped, pictures become their places. */
import { parseBody } from '../../format/parse.ts';
import type { Block } from '../../format/document.ts';
import { lineStarts } from '../../format/places.ts';
import { both, type Fault } from '../../format/problem.ts';
import type { WrittenIn } from '../../format/written-in.ts';
import type { Account } from '../account.ts';
import { canDraw } from '../repairs/tex.ts';
import { forPicture } from '../stand-ins.ts';
import { languageOf } from './language.ts';
import { dollarsOfMoney } from './money.ts';
import { partsOf } from './parts.ts';
import { scriptAround } from './script-around.ts';
import { join, replace, slice, type Replacement, type Tracked } from '../tracked.ts';

/** Each round mends the faults that the one before laid open. */
const MOST_ROUNDS = 9;
/** Rounds for sums of money among formulas come on top, where the text is no longer than this. */
const CAREFUL_ROUNDS = 16;
const LONGEST_WITH_CARE = 20_000;

/** What makes a text worth parsing; words and full stops are always accepted. */
const SIGNS = /[\\`*_[\]<>{}$~|&]|https?:|^\s*(?:#|[-+=]{2,}|import\b|export\b)/mu;

/** It is no rule of the list, and told as one. */
export const ESCAPE = { name: 'escape', shown: both('会被误读的符号', 'signs that would be misread') } as const;

export interface Accepted {
  readonly text: Tracked;
  /** What the format reads in it; nothing for words alone, which need no reading. */
  readonly body: readonly Block[];
}

export function makeAcceptable(text: Tracked, account: Account): Accepted {
  const parts = partsOf(text).map((part) => acceptPart(part, account));
  const [only] = parts;
  if (only && parts.length === 1) return ruleAsText(only, account);
  return {
    text: join(
      parts.map((part) => part.text),
      '',
    ),
    body: parts.flatMap(({ body }) => body),
  };
}

/** Somebody's whole answer may be `---`: a rule alone says nothing in a file, and is text then. */
function ruleAsText(accepted: Accepted, account: Account): Accepted {
  const { text, body } = accepted;
  if (body.length === 0 || body.some(({ type }) => type !== 'thematicBreak')) return accepted;
  const mends = [...text.text.matchAll(/^[ \t]*(?=[-*_])/gmu)].map(({ index, 0: blanks }): Replacement => {
    const from = index + blanks.length;
    return { from, to: from, text: '\\' };
  });
  for (const { from, text: after } of mends)
    account.repair(ESCAPE.name, slice(text, from, from + 1), slice(text, from, from + 1), after);
  const now = replace(text, mends);
  return { text: now, body: parseBody(now.text).body };
}

function acceptPart(text: Tracked, account: Account): Accepted {
  if (!SIGNS.test(text.text)) return { text, body: [] };
  let now = text;
  let read = parseBody(now.text);
  let careful = text.text.length > LONGEST_WITH_CARE ? 0 : CAREFUL_ROUNDS;
  for (let round = 0; round < MOST_ROUNDS;) {
    const money = dollarsOfMoney(now.text, read.body, careful > 0);
    if (money.length > 0 && careful > 0) careful--;
    else round++;
    // A dollar escaped changes what all behind it mean, so faults wait for another look.
    const mends = money.length > 0 ? money : mendsFor(now.text, read.faults);
    if (mends.length === 0) break;
    for (const { from, to, text: after } of mends)
      account.repair(ESCAPE.name, slice(now, from, to), slice(now, from, from + 1), after);
    now = replace(now, mends);
    read = parseBody(now.text);
  }
  const [left] = read.faults;
  if (left)
    account.doubt(slice(now, lineStarts(now.text)[left.line - 1] ?? 0), {
      unquoted: both('内容文件不接受这里的写法', 'A content file does not accept this'),
      reason: both(
        `内容文件不接受这里的写法：${left.message.zh}`,
        `A content file does not accept this: ${left.message.en}`,
      ),
      choice: both('照原样留下，请人工改写', 'left as it is: please rewrite it by hand'),
    });
  return { text: now, body: read.body };
}

function mendsFor(text: string, faults: readonly Fault[]): Replacement[] {
  const starts = lineStarts(text);
  const mends: Replacement[] = [];
  let done = -1;
  for (const { line, column } of [...faults].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const from = (starts[line - 1] ?? 0) + column - 1;
    const mend = mendAt(text, from);
    if (!mend || mend.from <= done) continue;
    mends.push(mend);
    done = Math.max(mend.from, mend.to - 1);
  }
  return mends;
}

function mendAt(text: string, at: number): Replacement | undefined {
  const rest = text.slice(at, at + 2200);
  const picture = /^!\[([^\]\n]*)\](?:\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)|\[[^\]]*\])/u.exec(rest);
  if (picture)
    return {
      from: at,
      to: at + picture[0].length,
      text: placeOf(picture[1] ?? '', picture[2] ?? '', languageNear(text, at, at + picture[0].length)),
    };
  const address = /^<(https?:\/\/[^\s<>]+)>/u.exec(rest);
  if (address) return { from: at, to: at + address[0].length, text: ` ${address[1] ?? ''} ` };
  const comment = /^<!--[\s\S]*?-->/u.exec(rest);
  if (comment) return { from: at, to: at + comment[0].length, text: '' };
  if (/^#{1,6}[ \t]*(?:\n|$)/u.test(rest)) return { from: at, to: at, text: '\\' };
  const heading = /^#(?=\s)/u.exec(rest);
  if (heading) return { from: at, to: at + 1, text: '##' };
  // What the check takes for a formula that lost its dollars; behind a word it is a bracket, `f\(x\)`.
  const tex = /^\\\(\s*([^$\n]{1,600}?)\s*\\\)/u.exec(rest);
  if (tex?.[1] !== undefined && /[\w\])]/u.test(text[at - 1] ?? ''))
    return { from: at, to: at + tex[0].length, text: `(${tex[1]})` };
  if (tex?.[1] !== undefined && canDraw(tex[1])) return { from: at, to: at + tex[0].length, text: `$${tex[1]}$` };
  const sign = /[<{}[\]!&*_`~|$\\]/u.exec(rest.slice(0, 1))?.[0];
  if (sign !== undefined) return { from: at, to: at, text: '\\' };
  // A line that MDX would run is code that somebody pasted.
  const code = /^(?:import|export)\b[^\n`]*/u.exec(rest);
  if (code) return { from: at, to: at + code[0].length, text: `\`${unescaped(code[0].trimEnd())}\`` };
  return undefined;
}

/** In code a backslash before a sign is a backslash. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** Pictures may be many: what stands near each tells enough. */
function languageNear(text: string, from: number, to: number): WrittenIn {
  return scriptAround(text, from, to, languageOf(text.slice(Math.max(0, from - 2000), to + 2000)));
}

/** Where a picture was; its address stays with it. */
function placeOf(name: string, address: string, language: WrittenIn): string {
  return `${forPicture(name.trim() || '…', language)}${/^https?:\/\//u.test(address) ? ` ${address} ` : ''}`;
}
