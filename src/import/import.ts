/** Bytes of a raw document → the draft of what it holds, with all that was repaired, doubted and left out. Pure: Node and browser. */
import { both, type Text } from '../format/problem.ts';
import { openAccount } from './account.ts';
import { applyRules } from './apply-rules.ts';
import { chatOfJson, LAID_OUT } from './chat-json.ts';
import { chatLineIn, looksLikeChat } from './chat-lines.ts';
import { composeItem } from './compose/compose-item.ts';
import { factsOf } from './compose/facts.ts';
import { fullNamesIn } from './compose/full-names.ts';
import { languageOf } from './compose/language.ts';
import { addressesLost, sourcesOf } from './compose/sources.ts';
import { meansMaths } from './compose/maths-habit.ts';
import type { Composed, ComposedItem } from './composed.ts';
import { dayDoubts } from './day-doubts.ts';
import { dayInCode, dayTold } from './head-date.ts';
import { decode } from './decode.ts';
import { AT_TERMINAL, type DialectChoice } from './dialect-choice.ts';
import type { Dialect } from './draft.ts';
import type { KnownPaper } from './papers/gather-papers.ts';
import { itemParts, partParts, readOurOwn, readOurPart, type ItemParts } from './our-own.ts';
import { withoutNames } from './compose/speakers.ts';
import { listedPeople } from './people/listed-people.ts';
import { isPatch, PATCH } from './patch.ts';
import { openPeople } from './people/people.ts';
import { titleFrom } from './compose/title.ts';
import type { Block } from '../format/document.ts';
import type { FoundItem } from './readers/reader.ts';
import { chooseReader } from './readers/index.ts';
import { leaveOpen } from './readers/leave-open.ts';
import { moveFootnotes } from './readers/move-footnotes.ts';
import { partEchoes } from './readers/echoes.ts';
import { partEnding } from './readers/part-ending.ts';
import { partHead } from './readers/part-head.ts';
import { setBounds, type ToldBound } from './readers/told-bounds.ts';
import { isHtml } from './repairs/html/page.ts';
import { AFTER, BEFORE } from './repairs/index.ts';
import { inNoItem, tellFound, unclear } from './tell-found.ts';
import type { ToldName } from './people/told-names.ts';
import { splitLines, track } from './tracked.ts';
import { UNTOLD, untoldIn } from './untold.ts';

interface ImportOptions {
  /** The file's name as the draft tells it. */
  readonly name: string;
  /** Of the bytes, in hexadecimal: Node and browsers have different ways to it. */
  readonly sha256: string;
  /** Reads the source as this, whatever it looks like. */
  readonly dialect?: Dialect | undefined;
  /** How the person who reads the reasons can say that it is something else; as at a terminal when absent. */
  readonly dialectChoice?: DialectChoice | undefined;
  /** Language of reasons and choices. */
  readonly lang?: 'zh' | 'en' | undefined;
  /** Papers whose titles are known, for links whose text names another work. */
  readonly knownPapers?: readonly KnownPaper[] | undefined;
  /** What a person says of names in the text: what else is one and becomes a label, and who bears two. */
  readonly names?: readonly ToldName[] | undefined;
  /** What a person says begins at a place: an item, a post, nothing. */
  readonly bounds?: readonly ToldBound[] | undefined;
  /** Repairs that are not to be made, by `keyOfRepair`. */
  readonly undone?: ReadonlySet<string> | undefined;
  /** Told between steps: what is being done. */
  readonly onStep?: ((step: Text) => void) | undefined;
}

export type Imported = { readonly draft: Composed } | { readonly refusal: Text };

export function importBytes(bytes: Uint8Array, options: ImportOptions): Imported {
  const decoded = decode(bytes);
  if ('refusal' in decoded) return decoded;
  if (isPatch(decoded.text)) return { refusal: PATCH };
  const chat = chatOfJson(decoded.text);
  if (typeof chat === 'object') return chat;
  if (chat !== undefined)
    return { draft: importText(chat, new TextEncoder().encode(chat).length, { ...options, isLaidOut: true }) };
  const mayBeOurs = options.dialect === undefined || options.dialect === 'wenqu';
  const own = mayBeOurs ? readOurOwn(decoded.text, options.name) : undefined;
  if (own)
    return { draft: asItStands(itemParts(own.document), own.document.body, { document: own }, decoded.text, options) };
  const part = mayBeOurs ? readOurPart(decoded.text) : undefined;
  if (part)
    return { draft: asItStands(partParts(part), part.body, { copiedFrom: part.address }, decoded.text, options) };
  return { draft: importText(decoded.text, bytes.length, options) };
}

/** A file is named for it, and no item's labels count there. */
function titleOfWhole(title: string, speakers: readonly string[], language: Composed['source']['language']): string {
  const people = openPeople([], language);
  for (const name of speakers) if (title.includes(name)) people.label(name);
  return withoutNames(title, people);
}

/** What the site gave out comes back as it was. */
function asItStands(
  parts: ItemParts,
  body: readonly Block[],
  more: Pick<Composed, 'document' | 'copiedFrom'>,
  source: string,
  options: ImportOptions,
): Composed {
  const account = openAccount(source, (text) => text[options.lang ?? 'zh']);
  const whole = track(source);
  const { asides, ...facts } = factsOf(body);
  const sources = sourcesOf(whole, { account, knownPapers: options.knownPapers ?? [], lost: [] });
  account.keep(whole);
  const { coverage } = account.close();
  return {
    source: {
      name: options.name,
      sha256: options.sha256,
      dialect: 'wenqu',
      language: languageOf(source),
      bytes: Object.values(coverage).reduce((sum, bytes) => sum + bytes),
    },
    items: [
      {
        ...parts,
        title: titleFrom(parts.title || undefined, parts.posts[0]?.text ?? parts.text),
        lines: [1, account.lastLineOf(whole)],
        ...facts,
        asides: asides.map((text) => ({ line: 1, text })),
        ...sources,
      },
    ],
    ...more,
    people: [],
    repairs: [],
    undone: [],
    doubts: account.doubts,
    dropped: [],
    coverage,
  };
}

/** Their readers know nothing of messages: a chat that is read so keeps its names. */
const HOLD_NO_CHAT: ReadonlySet<Dialect> = new Set(['unknown', 'web', 'minutes']);

const HOLD_QUESTIONS: ReadonlySet<Dialect> = new Set(['chat-digest', 'questions']);

function importText(
  source: string,
  bytes: number,
  options: ImportOptions & { readonly isLaidOut?: boolean },
): Composed {
  const account = openAccount(source, (text) => text[options.lang ?? 'zh'], options.undone);
  const { dialectChoice: choice = AT_TERMINAL } = options;
  const step = (zh: string, en: string) => options.onStep?.(both(zh, en));
  step('修复', 'repairing');
  const readable = applyRules(track(source), BEFORE, { dialect: options.dialect }, account);
  const { reader, isSure } = chooseReader(readable.text, options.dialect, isHtml(source));
  const mended = applyRules(readable, AFTER, { dialect: reader.dialect }, account);
  step('分条', 'cutting into items');
  const ended = partEnding(moveFootnotes(reader.read(splitLines(mended))), reader.isPlain);
  // What stood behind an answer may have been all that it said.
  const cut = partEchoes(partHead(HOLD_QUESTIONS.has(reader.dialect) ? leaveOpen(ended) : ended));
  const lineAt = (index: number) => account.lineOf({ text: ' ', origins: Int32Array.of(index) });
  const { found, idle } = setBounds(cut, options.bounds ?? [], lineAt);
  if (options.isLaidOut === true) account.doubt(mended, LAID_OUT);
  if (!isSure) account.doubt(mended, unclear(reader.dialect, choice));
  const chatLine = HOLD_NO_CHAT.has(reader.dialect) ? chatLineIn(found) : undefined;
  if (chatLine) account.doubt(chatLine, looksLikeChat(reader.dialect, choice));
  tellFound(found, reader, account);
  for (const { at, ...question } of dayDoubts(found, splitLines(mended))) account.doubt(at, question);

  const told = dayTold((found.title ?? only(found.items)?.title)?.text, readable.text.split('\n')) ?? dayInCode(source);

  step('整理', 'laying out');
  const language = languageOf(mended.text);
  const lost = addressesLost(account);
  const { isPlain } = reader;
  const hasAccounts = reader.dialect === 'chat-export';
  const { names = [], knownPapers = [] } = options;
  const usesMaths = isPlain && meansMaths(mended.text);
  const listed = listedPeople(mended.text.split('\n'));
  const speakers = [...new Set([...fullNamesIn(found.items), ...listed.names])];
  const compose = (item: FoundItem, index: number) =>
    composeItem(item, {
      ...{ index, account, language, isPlain, hasAccounts, lost },
      ...{ names, speakers, listed, usesMaths, knownPapers },
    });
  const composed = found.items.map(compose);
  const said = found.opening ?? [];
  const opening = said.length === 0 ? undefined : compose({ kind: 'brief', posts: [], body: said }, found.items.length);
  const people = [...composed, ...(opening ? [opening] : [])].flatMap((one) => one.people);
  const written = () => [
    ...[...composed, ...(opening ? [opening] : [])].flatMap(({ item }) => wordsOfItem(item)),
    ...[found.title?.text ?? ''],
    ...people.map(({ name }) => name),
  ];
  for (const word of untoldIn(account.movedParts(), written)) account.dropMoved(word, UNTOLD);
  const { lost: unread, coverage } = account.close();
  for (const [from, to] of unread)
    account.doubt({ text: source.slice(from, to), origins: Int32Array.of(from) }, inNoItem(source.slice(from, to)));
  return {
    source: { name: options.name, sha256: options.sha256, dialect: reader.dialect, language, bytes },
    ...(found.title && { title: titleOfWhole(found.title.text.trim(), speakers, language) }),
    ...(found.date !== undefined && { date: found.date }),
    ...(told && { told }),
    ...(opening && { opening: { lines: opening.item.lines, text: opening.item.text } }),
    items: composed.map(({ item }) => item),
    places: composed.map(({ places }) => places),
    people,
    repairs: account.repairs.toSorted((a, b) => a.at - b.at),
    undone: account.undone,
    doubts: account.doubts.toSorted((a, b) => a.line - b.line),
    dropped: account.dropped.toSorted((a, b) => a.lines[0] - b.lines[0]),
    ...(idle.length > 0 && { idleBounds: idle }),
    coverage,
  };
}

function only(items: readonly FoundItem[]): FoundItem | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function wordsOfItem({ title, text, posts }: ComposedItem): string[] {
  return [title, text, ...posts.flatMap((post) => [post.text, post.by ?? ''])];
}
