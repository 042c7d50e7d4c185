/** Lists of questions and answers → one item per question. Labels: `questions/labelled.ts`; headings and numbers that ask: `questions/headed.ts`. */
import { leaveOpen } from './after/leave-open.ts';
import type { Found, Reader } from './reader.ts';
import { countAnswers, readAnswersPage } from './questions/answers-page.ts';
import { asksBelowHeadings, headingsAnswered } from './questions/below-headings.ts';
import { readHeaded } from './questions/headed.ts';
import { readLabelled } from './questions/labelled.ts';
import { answerBehind } from './questions/labels.ts';
import { labelsOf } from './questions/lines.ts';
import { measure, type Measure } from './questions/measure.ts';
import type { Style } from './questions/styles.ts';
import { countReviews, readReviewPage } from './questions/review-page.ts';
import { readTable, tableIn } from './questions/table.ts';
import { behindFrontMatter } from './front-matter.ts';
import type { Tracked } from '../tracked.ts';
import { lettersAreParts, lettersWhoTalk } from './talk/letters.ts';
import { inCode } from './talk/fences.ts';
import { mayBeName } from './talk/names.ts';
import { isPart } from './talk/parts.ts';
import { isNoTalk } from './talk/no-talk.ts';
import { isVerse } from './talk/verse.ts';
import { isBlank, mayAsk } from './talk/text.ts';

/** Lines that are looked at to choose. */
const SAMPLE = 1500;
/** Characters of an answer that is rather a part of an article. */
const LONG = 200;
const STYLES: readonly Style[] = ['heading', 'bold', 'summary', 'numbered', 'bare', 'boxes'];

export const questions: Reader = {
  dialect: 'questions',
  isPlain: false,
  claim(lines) {
    if (countAnswers(lines) >= 2 || countReviews(lines) >= 2) return 0.93;
    if (isNoTalk(lines) || lettersWhoTalk(lines).size > 0) return 0;
    const { form, sure } = choose(lines);
    // Questions that stand bare behind the names of who asks are somebody's talk.
    return form === 'bare' && isTalk(lines.slice(0, SAMPLE)) ? Math.min(sure, 0.4) : sure;
  },
  read: (lines) => behindFrontMatter(lines, read),
};

function read(lines: readonly Tracked[]): Found {
  const texts = lines.map(({ text }) => text);
  if (countAnswers(texts) >= 2) return leaveOpen(readAnswersPage(lines));
  if (countReviews(texts) >= 2) return leaveOpen(readReviewPage(lines));
  const { form } = choose(texts);
  if (form === 'table') {
    const table = tableIn(texts);
    if (table) return leaveOpen(readTable(lines, table));
  }
  return leaveOpen(form === 'labelled' || form === 'table' ? readLabelled(lines) : readHeaded(lines, form));
}

/** Two or more who speak again and again. */
function isTalk(lines: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const line of lines) {
    const name = /^([^\s：:，。？?]{1,12})[：:]\s*\S/u.exec(line)?.[1];
    if (name !== undefined && (isPart(name) || mayBeName(name))) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times.values()].filter((count) => count > 1).length > 1;
}

interface Choice {
  readonly form: Style | 'labelled' | 'table';
  readonly sure: number;
}

function choose(all: readonly string[]): Choice {
  const lines = all.slice(0, SAMPLE);
  const choices: Choice[] = [{ form: 'labelled', sure: labelled(lines) }];
  if (tableIn(lines)) choices.push({ form: 'table', sure: 0.8 });
  for (const style of STYLES) choices.push({ form: style, sure: headed(measure(lines, style)) });
  return choices.reduce((best, choice) => (choice.sure > best.sure ? choice : best));
}

function labelled(lines: readonly string[]): number {
  const code = inCode(lines);
  const labels = labelsOf(lines, code);
  let [questions, asking, answers, digest, filled] = [0, 0, 0, 0, 0];
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    filled++;
    if (code[at]) continue;
    const label = labels[at];
    if (label?.kind === 'answer' || answerBehind(line) !== undefined) answers++;
    if (label?.kind === 'answer') continue;
    if (label) {
      questions++;
      if (mayAsk(isBlank(line.slice(label.from)) ? (lines[at + 1] ?? '') : line.slice(label.from))) asking++;
    } else if (DIGEST.test(line)) digest++;
  }
  if (questions === 0 || (answers === 0 && (questions === 1 || asking === 0))) return 0;
  // `A：Attention`, `K：Key`, `Q：Query`: entries of a glossary.
  if (asking === 0 && !lettersAreParts(lines)) return 0;
  // A digest of a chat has questions too; its own reader knows who speaks.
  if (digest > 0) return 0.4;
  // A verse may ask, and another begin with a letter.
  if (questions <= 1 && answers <= 1 && isVerse(lines)) return 0;
  const pairs = Math.min(questions, Math.max(1, answers));
  const base = answers === 0 ? 0.45 : pairs >= 2 ? 0.88 : 0.75;
  // A label now and then in a long text is no list.
  const dense = Math.min(1, (questions + answers) / filled / 0.04);
  // Most questions are headings, and labels only stand in some of the answers.
  if (
    headingsAnswered(
      lines,
      labels.map((label) => label !== undefined),
      code,
    ) > questions
  )
    return 0.4;
  // What bears a label is no answer to the heading above it.
  return Math.max(base, asksBelowHeadings(lines, labels, code) ? 0.85 : 0) * dense;
}

const DIGEST = /^\s*(?:研究[员員]\s?\d+|D|F\d{0,2})\s*[:：]|^@\S{1,20}\s*提问/u;

const WEIGHT: Readonly<Record<Style, number>> = {
  heading: 0.78,
  bold: 0.78,
  summary: 0.78,
  numbered: 0.76,
  bare: 0.66,
  boxes: 0.78,
};

function headed({ style, questions, others, answered, covered, spacing, length }: Measure): number {
  if (questions < (style === 'bare' ? 3 : 2))
    return questions === 1 && style === 'heading' && others === 0 && answered === 1 ? 0.3 : 0;
  const share = questions / (questions + others);
  if (share < 0.5) return 0;
  // Headings that ask now and then, with long prose below them, are those of an article.
  if (style === 'heading' && share < 0.75 && length > LONG) return 0;
  // Questions alone are a list too, but of bare lines it would be a guess.
  if (answered === 0 && (style === 'bare' || style === 'bold')) return 0;
  // Questions now and then are the turns of an essay.
  if (style === 'bare' && (answered / questions < 0.6 || spacing > 7)) return 0;
  if (spacing > 60) return 0;
  return (
    WEIGHT[style] * Math.min(1, 0.4 + share * 0.6) * Math.min(1, covered / 0.6) * (answered / questions < 0.3 ? 0.8 : 1)
  );
}
