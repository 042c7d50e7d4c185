/**
 * A digest of a group chat → its threads, discussions, short answers and briefs. Headings are questions or name a group of items; labels
 * at the start of a line (`Q：`, `研究员1：`, `D(Discussion)：`, `F1：`, `作者回答：`, `@某某 提问`) open turns.
 */
import { both } from '../../format/problem.ts';
import { slice, type Tracked } from '../tracked.ts';
import { claimDigest } from './chat-digest/claim.ts';
import { rankingBelow } from './chat-digest/fields.ts';
import type { Gathering } from './chat-digest/gathering.ts';
import { itemOf } from './chat-digest/items.ts';
import { openLabels } from './chat-digest/labels.ts';
import { openQuotedLabels } from './chat-digest/quoted-turn.ts';
import { opensItem, tellDoubtfulNames } from './chat-digest/opens.ts';
import { isGroup, sectionsOf, type Section } from './chat-digest/sections.ts';
import { readTurns } from './chat-digest/turns.ts';
import { answeredInProse, leftOpen, listOfOpen } from './chat-digest/without-turns.ts';
import { behindFrontMatter } from './front-matter.ts';
import { leaveOpen } from './after/leave-open.ts';
import { OVER_SEVERAL, PARTS } from './chapters.ts';
import { isRule } from './markdown-lines.ts';
import { isFactLine } from './minutes/notes.ts';
import { tellsWho, WHO } from './after/part-head.ts';
import type { Found, FoundItem, Reader } from './reader.ts';
import { bannerIn, dividerIn } from './talk/banners.ts';
import { isBlank } from './talk/text.ts';

export const chatDigest: Reader = {
  dialect: 'chat-digest',
  isPlain: false,
  claim: claimDigest,
  read: (lines) => behindFrontMatter(lines, read),
};

function read(lines: readonly Tracked[]): Found {
  const texts = lines.map(({ text }) => text);
  const readLabel = openLabels(texts);
  const readQuoted = openQuotedLabels(texts, readLabel);
  const { preamble, sections } = sectionsOf(lines, readLabel);
  const found: Gathering = { items: [], doubts: [], moved: [], dropped: [], readLabel, readQuoted };
  readOpening(preamble, found);
  for (const section of sections) readSection(section, found);
  const { items, doubts, moved, dropped, title, opening } = found;
  return leaveOpen({ items, doubts, moved, dropped, ...(title && { title }), ...(opening && { opening }) });
}

/** What stands above the sections; a rule alone is no prose. */
function readOpening(lines: readonly Tracked[], found: Gathering): void {
  const said = lines.filter(({ text }) => !isBlank(text));
  if (said.every(({ text }) => isRule(text))) found.moved.push(...said);
  else readLoose(lines, undefined, found);
}

const HOW_MUCH = both('群里谁说了多少条的统计，不是内容', 'a table of who wrote how much in the group');

function readSection(section: Section, found: Gathering): void {
  const lines = section.lines;
  if (section.isDivider) {
    const reason = dividerIn(section.heading.text) ? PARTS : OVER_SEVERAL;
    found.dropped.push({ text: section.heading, reason });
    return readOpening(section.own, found);
  }
  const ranked = rankingBelow(
    section.title.text,
    lines.map(({ text }) => text),
  );
  if (ranked > 0) {
    for (const text of [section.heading, ...lines.slice(0, ranked)])
      if (!isBlank(text.text)) found.dropped.push({ text, reason: HOW_MUCH });
    const rest = lines.slice(ranked);
    if (rest.length > 0) found.items.push({ kind: 'brief', posts: [], body: rest });
    return;
  }
  if (isGroup(section, found.readLabel)) {
    if (section.level === 1 && !found.title) found.title = section.title;
    found.moved.push(section.heading);
    readOpening(section.own, found);
    for (const child of section.children) readSection(child, found);
    return;
  }
  if (section.lines.every(({ text }) => isBlank(text))) return readBare(section, found);
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

/** Lines under one heading, or under none: turns, or prose. */
function readLoose(lines: readonly Tracked[], section: Section | undefined, found: Gathering): void {
  const { before, turns, dropped } = readTurns(lines, found);
  found.dropped.push(...dropped);
  const hasIntro = before.some(({ text }) => !isBlank(text));
  if (turns.length === 0) {
    if (section && (leftOpen(section, found) || listOfOpen(section, found) || answeredInProse(section, found))) return;
    if (section) found.items.push(prose(section, lines.join('').length > 1500 ? 'analysis' : 'brief'));
    else if (hasIntro) readPreamble(before, found);
    return;
  }
  const starts = turns.flatMap((turn, index) =>
    opensItem(turn, turns, index, section && section.level > 1 ? section.title : undefined, found) ? [index] : [],
  );
  // A heading over one question, or over answers, is that question; over several it names them together.
  const isAnswered = starts.length > 0 && (starts[0] ?? 0) > 0;
  const isQuestion =
    section !== undefined && (starts.length === 0 || isAnswered || (starts.length === 1 && starts[0] === 0));
  // What stands there before the first of several turns is prose of its own, under that name.
  const isPart = section !== undefined && !isQuestion && hasIntro;
  if (isPart)
    found.items.push({ kind: 'brief', title: section.title, posts: [], body: before, moved: [section.heading] });
  else if (section && !isQuestion) found.moved.push(section.heading);
  const groups = starts.length === 0 ? [turns] : starts.map((from, i) => turns.slice(from, starts[i + 1]));
  if (isAnswered) groups.unshift(turns.slice(0, starts[0]));
  if (hasIntro && section === undefined) readPreamble(before, found);
  for (const [index, group] of groups.entries())
    found.items.push(
      itemOf(
        group,
        isQuestion && index === 0 ? section : undefined,
        index === 0 && hasIntro && isQuestion ? before : [],
        found,
      ),
    );
  tellDoubtfulNames(turns, found);
}

/** What stands above all items: a line names the whole, and one below it leads to them; more is prose of its own. */
function readPreamble(all: readonly Tracked[], found: Gathering): void {
  const isTop = found.items.length === 0;
  const makers = isTop ? all.filter(({ text }) => tellsWho(text)) : [];
  found.dropped.push(...makers.map((text) => ({ text, reason: WHO })));
  // When it was tells of the whole and is no word of it.
  const facts = isTop ? all.filter(({ text }) => isFactLine(text) && !text.includes('://')) : [];
  found.moved.push(...facts);
  const lines = all.filter((line) => !makers.includes(line) && !facts.includes(line));
  const said = lines.filter(({ text }) => !isBlank(text));
  if (said.length === 0) return;
  const first = said[0] && withoutSigns(said[0]);
  const isName = said.length <= 2 && said.every(({ text }) => text.trim().length <= 60);
  if (!isName || found.title || !first) found.items.push({ kind: 'brief', posts: [], body: lines });
  else {
    found.title = first;
    found.moved.push(...said.slice(0, 1));
    if (said.length > 1) found.opening = said.slice(1);
  }
}

/** `◆◇◆ 周精选 ◆◇◆` */
function withoutSigns(line: Tracked): Tracked {
  const apart = bannerIn(line.text);
  return apart ? slice(line, ...apart) : line;
}

function prose(section: Section, kind: 'brief' | 'analysis'): FoundItem {
  return { kind, title: section.title, posts: [], body: section.lines, moved: [section.heading] };
}
