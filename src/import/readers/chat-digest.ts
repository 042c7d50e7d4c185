/**
 * A digest of a group chat → its threads, discussions, short answers and briefs. Headings are questions or name a group of items; labels
 * at the start of a line (`Q：`, `研究员1：`, `D(Discussion)：`, `F1：`, `作者回答：`, `@某某 提问`) open turns.
 */
import { both } from '../../format/problem.ts';
import { join, slice, trim, type Tracked } from '../tracked.ts';
import type { Label } from './chat-digest/label.ts';
import { headingsThatAsk, openLabels, type ReadLabel } from './chat-digest/labels.ts';
import { headsOf, isGroup, sectionsOf, type Section } from './chat-digest/sections.ts';
import { readTurns, type Turn } from './chat-digest/turns.ts';
import { isRule } from './markdown-lines.ts';
import type { Question } from '../repairs/rule.ts';
import { leaveOpen, NOBODY_ANSWERED } from './leave-open.ts';
import type { Found, FoundItem, FoundPost, Reader } from './reader.ts';
import { behindFrontMatter } from './front-matter.ts';
import { isNoAnswerLine } from './talk/no-answer.ts';
import { isPresentLine } from './minutes/present.ts';
import { labelOf } from './questions/labels.ts';
import { lettersWhoTalk } from './talk/letters.ts';
import { openRoleLabels } from './talk/role-labels.ts';
import { mayAsk } from './talk/text.ts';

export const chatDigest: Reader = {
  dialect: 'chat-digest',
  isPlain: false,
  claim,
  read: (lines) => behindFrontMatter(lines, read),
};

/** Sure where headings and labels of several kinds stand together. */
function claim(lines: readonly string[]): number {
  const head = lines.slice(0, 600);
  if (lettersWhoTalk(head).size > 0) return 0;
  const readLabel = openLabels(head);
  const labels = head.flatMap((line) => readLabel(line) ?? []);
  const kinds = new Set(labels.map(({ kind }) => kind));
  const headings = headsOf(head, readLabel).length;
  const people = new Set(labels.filter(({ kind }) => kind === 'person').map(({ name }) => name)).size;
  const isAsked = kinds.has('question') || kinds.has('discussion') || kinds.has('mention');
  const named = labels.filter(({ kind }) => kind === 'person').length;
  // `问：` and the name of who answers, again and again.
  const isInterview = people === 1 && named >= 2 && kinds.has('question') && !kinds.has('answer');
  // Who takes which part is said line by line: nothing else looks so.
  const readRole = openRoleLabels(head, headingsThatAsk(head) > 0);
  const taken = head.filter((line) => readRole(line));
  // A list of questions has names too, in shapes of its own.
  const isList = taken.every((line) => labelOf(line)?.speaker !== undefined);
  if (taken.length >= 3 && !isList && !head.some(isPresentLine)) return 0.95;
  if (taken.length >= 2 && isList && headings === 0) return 0.5;
  const isOurs = isInterview || kinds.has('discussion') || kinds.has('follow') || kinds.has('mention') || people >= 2;
  if (labels.filter(({ kind }) => kind !== 'author' && kind !== 'note').length < 2) return 0;
  if (isOurs && !isAsked && headingsThatAsk(head) > 0 && !head.some(isPresentLine))
    return labels.some(({ name }) => LEADS.test(name)) ? 0.6 : 0.95;
  const asked = labels.filter(({ kind }) => kind === 'question').length;
  if (isOurs && (isAsked || headings > 0))
    return Math.min(
      0.95,
      0.55 + 0.1 * Math.min(kinds.size, 3) + (headings > 0 || (people >= 2 && asked >= 2) ? 0.15 : 0),
    );
  // Where nobody asks and nobody answers, `Q1：` is a quarter of a year or a mark.
  const saysAnything = head.some((line) => {
    const label = readLabel(line);
    return label !== undefined && (label.kind !== 'question' || mayAsk(line.slice(label.length)));
  });
  if (!saysAnything) return 0;
  // Q and A alone are a list of questions; under a heading that groups them they may be a part of a digest.
  return headings > 0 ? 0.35 : 0.2;
}

/** Who leads a talk: below a heading that asks, it is a panel or an interview and no digest of answers. */
const LEADS = /^(?:主持人?|采访者|採訪者|访谈者|訪談者|记者|記者|host|moderator|interviewer|chair)$/iu;

function read(lines: readonly Tracked[]): Found {
  const readLabel = openLabels(lines.map(({ text }) => text));
  const { preamble, sections } = sectionsOf(lines, readLabel);
  const found: Gathering = { items: [], doubts: [], moved: [], dropped: [], readLabel };
  readOpening(preamble, found);
  for (const section of sections) readSection(section, found);
  const { items, doubts, moved, dropped, title } = found;
  return leaveOpen({ items, doubts, moved, dropped, ...(title && { title }) });
}

interface Gathering {
  readonly items: FoundItem[];
  readonly doubts: Found['doubts'][number][];
  readonly moved: Tracked[];
  readonly dropped: Found['dropped'][number][];
  readonly readLabel: ReadLabel;
  /** Name of the whole. */
  title?: Tracked | undefined;
}

/** What stands above the sections; a rule alone is no prose. */
function readOpening(lines: readonly Tracked[], found: Gathering): void {
  const said = lines.filter(({ text }) => text.trim() !== '');
  if (said.every(({ text }) => isRule(text))) found.moved.push(...said);
  else readLoose(lines, undefined, found);
}

function readSection(section: Section, found: Gathering): void {
  if (isGroup(section, found.readLabel)) {
    if (section.level === 1 && !found.title) found.title = section.title;
    found.moved.push(section.heading);
    readOpening(section.own, found);
    for (const child of section.children) readSection(child, found);
    return;
  }
  if (section.lines.every(({ text }) => text.trim() === '')) return readBare(section, found);
  if (section.children.length === 0) return readLoose(section.own, section, found);
  // A section with parts of its own and no turns is prose about one thing.
  found.items.push(prose(section, 'analysis'));
}

/** A heading over nothing: a question nobody has answered yet, or the name of what follows. */
function readBare({ heading, title }: Section, found: Gathering): void {
  if (/[？?]\s*$/u.test(title.text))
    found.items.push({ kind: 'thread', title, posts: [{ role: 'question', body: [title], moved: [] }], body: [] });
  else if (!found.title) found.title = title;
  found.moved.push(heading);
}

/** A question over a line that only says that nobody has answered; what follows a rule below it is prose of its own. */
function leftOpen({ heading, title, own }: Section, found: Gathering): boolean {
  const at = own.findIndex(({ text }) => text.trim() !== '');
  const note = own[at];
  if (!note || !isNoAnswerLine(note.text) || !mayAsk(title.text)) return false;
  const rest = own.slice(at + 1).filter(({ text }) => text.trim() !== '');
  const [rule] = rest;
  const isParted = rule !== undefined && isRule(rule.text);
  if (rest.length > 0 && !isParted) return false;
  const moved = isParted ? [heading, rule] : [heading];
  found.items.push({ kind: 'thread', title, posts: [{ role: 'question', body: [title], moved: [] }], body: [], moved });
  found.dropped.push({ text: note, reason: NOBODY_ANSWERED });
  if (rest.length > 1) found.items.push({ kind: 'brief', posts: [], body: rest.slice(1) });
  return true;
}

/** Lines under one heading, or under none: turns, or prose. */
function readLoose(lines: readonly Tracked[], section: Section | undefined, found: Gathering): void {
  const { before, turns } = readTurns(lines, found.readLabel);
  const hasIntro = before.some(({ text }) => text.trim() !== '');
  if (turns.length === 0) {
    if (section && leftOpen(section, found)) return;
    if (section) found.items.push(prose(section, lines.join('').length > 1500 ? 'analysis' : 'brief'));
    else if (hasIntro) readPreamble(before, found);
    return;
  }
  const starts = turns.flatMap((turn, index) =>
    opensItem(turn, turns, index, (section?.level ?? 1) > 1, found) ? [index] : [],
  );
  // A heading over one question, or over answers alone, is that question; over several it names them together.
  const isQuestion = section !== undefined && (starts.length === 0 || (starts.length === 1 && starts[0] === 0));
  // What stands there before the first of several turns is prose of its own, under that name.
  const isPart = section !== undefined && !isQuestion && hasIntro;
  if (isPart)
    found.items.push({ kind: 'brief', title: section.title, posts: [], body: before, moved: [section.heading] });
  else if (section && !isQuestion) found.moved.push(section.heading);
  const groups = starts.length === 0 ? [turns] : starts.map((from, i) => turns.slice(from, starts[i + 1]));
  if (starts.length > 0 && (starts[0] ?? 0) > 0) groups.unshift(turns.slice(0, starts[0]));
  if (hasIntro && section === undefined) readPreamble(before, found);
  for (const [index, group] of groups.entries())
    found.items.push(
      itemOf(group, isQuestion ? section : undefined, index === 0 && hasIntro && isQuestion ? before : [], found),
    );
  for (const { label, line } of turns) if (label.isDoubtful) found.doubts.push({ at: line, ...mayBeName(label.name) });
}

/** What stands above all items: a line or two name the whole, more is prose of its own. */
function readPreamble(lines: readonly Tracked[], found: Gathering): void {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const [first] = said;
  const isName = said.length <= 2 && said.every(({ text }) => text.trim().length <= 60);
  if (!isName || found.title || !first) found.items.push({ kind: 'brief', posts: [], body: lines });
  else {
    found.title = first;
    found.moved.push(...said);
  }
}

function mayBeName(name: string): Question {
  return {
    reason: both(
      `“${name}”只在这里出现一次，可能是人名，也可能不是`,
      `“${name}” comes once only: it may be a name, or none`,
    ),
    choice: both('当作发言的人', 'taken for who speaks'),
  };
}

const CONTINUES =
  /^(?:并且|而且|另外|还有|還有|以及|同时|同時|此外|再者|接着|顺便|順便|(?:and|also|besides|moreover|furthermore|in addition)\b)/iu;

/** A question or a discussion begins an item; one that goes on from what was said before it is a doubt, and stays with it. */
function opensItem(turn: Turn, turns: readonly Turn[], index: number, hasHeading: boolean, found: Gathering): boolean {
  if (turn.label.asks !== 'anew') return false;
  const before = turns[index - 1];
  // Below one heading who asked asks again of the same matter.
  const asker = turns.slice(0, index).find(({ label }) => label.asks === 'anew')?.label;
  const isAnswered = turns.slice(0, index).some(({ label }) => label.asks === undefined);
  if (hasHeading && isAnswered && turn.label.kind === 'mention' && asker?.name === turn.label.name) return false;
  const text = trim(turn.body.find(({ text }) => text.trim() !== '') ?? turn.line);
  if (before === undefined || !CONTINUES.test(text.text)) return true;
  found.doubts.push({
    at: turn.line,
    reason: both(
      `这一条标作新的${turn.label.kind === 'discussion' ? '讨论' : '问题'}（${turn.label.written}），却以“${CONTINUES.exec(text.text)?.[0] ?? ''}”起头，像是接着上一条说的`,
      `This is labelled as a new ${turn.label.kind} (${turn.label.written}) but begins as if it went on from what stands before`,
    ),
    choice: both('暂按追问处理，接在上一条之后', 'taken as a further question to the post before it'),
  });
  return false;
}

function itemOf(
  turns: readonly Turn[],
  section: Section | undefined,
  before: readonly Tracked[],
  found: Gathering,
): FoundItem {
  const posts: FoundPost[] = [];
  const [first] = turns;
  const opens = first !== undefined && (first.label.asks !== undefined || OPENER.test(first.label.name));
  const intro = before.some(({ text }) => text.trim() !== '') ? before : [];
  if (!opens && section) posts.push({ role: 'question', body: intro.length > 0 ? intro : [section.title], moved: [] });
  else if (!opens)
    found.doubts.push({
      at: first?.line ?? slice(join(before, '\n'), 0, 1),
      reason: both('这里有回答，却没有找到它的问题', 'There is an answer here, and no question before it'),
      choice: both('以第一条发言开头', 'the first post stands where the question should'),
    });
  let asked = posts.length > 0 ? 0 : undefined;
  for (const turn of turns) {
    const parent = asked;
    posts.push(postOf(turn, posts, parent));
    if (parent === undefined || turn.label.asks !== undefined) asked = posts.length - 1;
    // What is said above a question that is asked in words is the curator's.
    if (parent === undefined && opens && intro.length > 0)
      posts.push({ role: 'aside', parent: posts.length - 1, body: intro, moved: [] });
  }
  const isShort = turns.length <= 2 && turns.every(({ label }) => label.kind === 'question' || label.kind === 'answer');
  return {
    kind: first?.label.kind === 'discussion' ? 'discussion' : isShort ? 'short' : 'thread',
    title: section?.title,
    posts,
    body: [],
    moved: section ? [section.heading] : [],
  };
}

/** Who opened the matter that the heading names. */
const OPENER =
  /^(?:opener|op|asker|original poster|(?:thread )?starter|[楼樓]主|[题題]主|提[问問][者人]|[发發]起[者人])$/iu;

/** @param parent the question that is being answered; undefined for what opens the item */
function postOf({ label, body, moved }: Turn, before: readonly FoundPost[], parent: number | undefined): FoundPost {
  const said = { ...speakerOf(label), body, moved };
  if (parent === undefined) return { role: 'question', ...said };
  if (label.kind === 'question' || label.kind === 'discussion')
    return { role: 'question', parent: before.length - 1, ...said };
  if (label.asks !== undefined) return { role: 'followup', parent, ...said };
  if (label.kind === 'note') return { role: 'aside', parent, ...said };
  const role = label.kind === 'author' ? 'author' : label.kind === 'follow' ? 'followup' : 'reply';
  const named = label.to === undefined ? -1 : before.findLastIndex(({ speaker }) => speaker === label.to);
  return { role, parent: named >= 0 ? named : parent, ...said };
}

function speakerOf({ kind, name, isPerson }: Label): Pick<FoundPost, 'speaker' | 'speakerIs'> {
  if (name === '' || kind === 'question' || kind === 'answer' || kind === 'discussion' || kind === 'note') return {};
  if (kind === 'follow' && !/\d/u.test(name)) return {};
  if (NOBODY.test(name)) return {};
  return { speaker: name, speakerIs: isPerson ? 'name' : 'label' };
}

/** `@someone asks:` names nobody. */
const NOBODY = /^(?:someone|somebody|anyone|anon(?:ymous)?|某人|某群友|有人|某同学|匿名)$/iu;

function prose(section: Section, kind: 'brief' | 'analysis'): FoundItem {
  return { kind, title: section.title, posts: [], body: section.lines, moved: [section.heading] };
}
