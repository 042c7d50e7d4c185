/** A section of a digest in which nobody speaks → what its heading asks all the same: with no answer, with one in prose, or over a list of open questions. */
import { both } from '../../../format/problem.ts';
import { slice } from '../../tracked.ts';
import { NOBODY_ANSWERED } from '../after/leave-open.ts';
import { isRule } from '../markdown-lines.ts';
import type { FoundPost } from '../reader.ts';
import { isNoAnswerLine, namesOpenQuestions } from '../talk/no-answer.ts';
import { isBlank, mayAsk, textOf, trimLines } from '../talk/text.ts';
import { isAddress } from './fields.ts';
import type { Gathering } from './gathering.ts';
import type { Section } from './sections.ts';

/** A question over nothing but a line in brackets, which says that nobody has answered or is the curator's; what follows a rule is prose of its own. */
export function leftOpen({ heading, title, own }: Section, found: Gathering): boolean {
  const said = own.filter(({ text }) => !isBlank(text));
  const at = said.findIndex(({ text }) => isRule(text));
  const below = at < 0 ? said : said.slice(0, at);
  const isOpen = below.length <= 1 && below.every(({ text }) => isNoAnswerLine(text) || BRACKETED.test(text));
  if (!isOpen || said.length === 0 || !mayAsk(title.text)) return false;
  const posts: FoundPost[] = [{ role: 'question', body: [title], moved: [] }];
  for (const note of below)
    if (isNoAnswerLine(note.text)) found.dropped.push({ text: note, reason: NOBODY_ANSWERED });
    else posts.push({ role: 'aside', parent: 0, body: [note], moved: [] });
  const moved = [heading, ...said.slice(below.length, below.length + 1)];
  found.items.push({ kind: 'thread', title, posts, body: [], moved });
  const rest = said.slice(below.length + 1);
  if (rest.length > 0) found.items.push({ kind: 'brief', posts: [], body: rest });
  return true;
}

const BRACKETED = /^\s*[*_]{0,2}[(（][^()（）]{2,120}[)）][*_]{0,2}\s*$/u;

/** `Unanswered this week` over a list of questions: each of them is one nobody has answered. */
export function listOfOpen({ heading, title, own }: Section, found: Gathering): boolean {
  const said = own.filter(({ text }) => !isBlank(text));
  if (said.length === 0 || !namesOpenQuestions(title.text)) return false;
  const marks = said.map(({ text }) => /^\s*(?:[-*+•]|\d{1,3}[.、)）])\s*/u.exec(text)?.[0].length ?? 0);
  if (!said.every(({ text }, at) => (marks[at] ?? 0) > 0 && mayAsk(text.slice(marks[at])))) return false;
  for (const [at, line] of said.entries()) {
    const mark = marks[at] ?? 0;
    const question: FoundPost = { role: 'question', body: [slice(line, mark)], moved: [slice(line, 0, mark)] };
    found.items.push({ kind: 'short', posts: [question], body: [] });
  }
  found.moved.push(heading);
  return true;
}

/** Characters of an answer; more is an article that asks in its title. */
const LONGEST = 1500;
/** What a brief on a paper has in its heading or right below it. */
const READS = /[《》]|^(?:论文|論文|[Pp]aper|arXiv)\s*[:：]/u;

/** `## 要不要预热？` over a few words without a label: hardly anything else than the answer, but nobody is named. */
export function answeredInProse({ heading, title, own }: Section, found: Gathering): boolean {
  const body = trimLines(own);
  const first = body[0];
  const isBrief =
    [title, first].some((line) => READS.test(line?.text ?? '')) ||
    isAddress(first?.text ?? '') ||
    isNameOfPaper(title.text, textOf(body));
  // Words in brackets are the curator's.
  if (body.every(({ text }) => isBlank(text) || BRACKETED.test(text.replace(/^\s*[-*+•]\s+/u, '')))) return false;
  if (!first || isBrief || !/[?？]["”」』）)]*\s*$/u.test(title.text) || textOf(body).length > LONGEST) return false;
  found.items.push({
    kind: 'short',
    title,
    posts: [
      { role: 'question', body: [title], moved: [] },
      { role: 'reply', parent: 0, body, moved: [] },
    ],
    body: [],
    moved: [heading],
  });
  found.doubts.push({
    at: first,
    reason: both(
      '标题是问题，下面的话没有标明是谁说的',
      'The heading asks a question, and the text below it has no label',
    ),
    choice: both('当作一条回答', 'taken for one answer'),
  });
  return true;
}

/** `Why Do Large Nets Train?` over words of another language, or in the capitals of a title, with the address of a paper: papers ask in their titles too. */
function isNameOfPaper(title: string, body: string): boolean {
  if (/\p{Script=Han}/u.test(title) || !PAPER.test(body)) return false;
  const words = title.match(/[A-Za-z][A-Za-z’'-]{3,}/gu) ?? [];
  return /\p{Script=Han}/u.test(body) || words.filter((word) => /^[A-Z]/u.test(word)).length > words.length * 0.7;
}

const PAPER = /(?:arxiv|alphaxiv|openreview|aclanthology|doi)\.(?:org|net)\//iu;
