/** What of a list of questions depends on more than one line: headings above questions, answers on the line of their questions. */
import { slice, type Tracked } from '../../tracked.ts';
import { inCode } from '../talk/fences.ts';
import { isFirstChoice } from '../talk/choices.ts';
import { mayAsk } from '../talk/text.ts';
import { answerBehind, labelOf, looseLabelOf, type Label } from './labels.ts';

/** The labels of all lines. Choices, quarters of a year and notes look like labels too; only the lines around tell. */
export function labelsOf(texts: readonly string[], code: readonly boolean[]): (Label | undefined)[] {
  const labels = texts.map((text, at) => {
    const label = code[at] ? undefined : (labelOf(text) ?? looseLabelOf(text));
    if (!label || (label.kind === 'answer' && !label.isHeading && isFirstChoice(texts, at))) return undefined;
    return label.isLoose && label.kind === 'question' && !mayAsk(text.slice(label.from)) ? undefined : label;
  });
  const isLooseTalk = takesTurns(labels);
  const remarks = labels.filter((label) => label?.isRemark === true).length;
  const isReview = remarks > 0 && respondsTo(labels, remarks);
  const whole = new Set(
    labels.flatMap((label) => (label?.kind === 'question' && !label.isSub ? (label.number ?? []) : [])),
  );
  return labels.map((label) => {
    if (!label) return undefined;
    if ((label.isRemark && !isReview) || (label.isLoose && label.kind === 'answer' && !isLooseTalk)) return undefined;
    if (label.isLoose && label.number === undefined && !isLooseTalk) return undefined;
    // `Q1.2` asks further only where there is a `Q1`.
    return label.isSub && (label.isRemark || !whole.has(label.number ?? -1))
      ? { ...label, kind: 'question', role: 'question', number: undefined }
      : label;
  });
}

/** Loose questions and answers by turns, and nothing else. */
function takesTurns(labels: readonly (Label | undefined)[]): boolean {
  const loose = labels.flatMap((label) => (label?.isLoose ? [label.kind] : []));
  const turns = loose.filter((kind, at) => kind === 'question' && loose[at + 1] === 'answer').length;
  return turns >= 2 && turns * 2 >= loose.length * 0.75;
}

/** Remarks are questions where most have a response below them, before the next. */
function respondsTo(labels: readonly (Label | undefined)[], remarks: number): boolean {
  let [answered, answers] = [0, 0];
  let open: Label | undefined;
  for (const label of labels) {
    if (label?.kind === 'answer') answers++;
    if (label?.isRemark) open = label;
    else if (label?.kind === 'answer' && open) {
      // Reviewers and authors who speak by turns are a talk.
      if (!open.speaker || label.role !== 'author') answered++;
      open = undefined;
    }
  }
  return answers >= 2 && answered / remarks >= 0.6;
}

/** The first label below the heading and before the next heading, and how many questions stand there. */
export function nextLabel(
  labels: readonly (Label | undefined)[],
  texts: readonly string[],
  at: number,
): { label: Label | undefined; count: number } {
  let first: Label | undefined;
  let count = 0;
  for (let next = at + 1; next < Math.min(texts.length, at + 400); next++) {
    const label = labels[next];
    if (!label && /^\s{0,3}#{1,6}\s/u.test(texts[next] ?? '')) break;
    first ??= label;
    if (label?.kind === 'question') count++;
    if (count > 1) break;
  }
  return { label: first, count };
}

/** Whether headings above questions stand above one each: they are titles then, and no groups. */
export function holdsOneEach(
  labels: readonly (Label | undefined)[],
  texts: readonly string[],
  code: readonly boolean[],
): boolean {
  let [one, more, here] = [0, 0, 0];
  let level = 0;
  for (const [at, text] of [...texts, '# '].entries()) {
    const heading = code[at] ? undefined : /^\s{0,3}(#{1,6})\s/u.exec(text)?.[1]?.length;
    if (heading !== undefined) {
      if (level > 0 && here === 1) one++;
      if (level > 0 && here > 1) more++;
      here = 0;
      level = heading;
    } else if (labels[at]?.kind === 'question') here++;
  }
  return more === 0 && one > 0;
}

/** Where questions and answers stand in quotations, the lines without the signs of them. */
export function unquoted(lines: readonly Tracked[]): { lines: readonly Tracked[]; marks: readonly Tracked[] } {
  const labelled = lines.filter(({ text }) => labelOf(text));
  const quoted = labelled.filter(({ text }) => QUOTED.test(text));
  if (quoted.length === 0 || quoted.length < labelled.length * 0.7) return { lines, marks: [] };
  const marks: Tracked[] = [];
  const bare = lines.map((line) => {
    const sign = QUOTED.exec(line.text)?.[0];
    if (sign === undefined) return line;
    marks.push(slice(line, 0, sign.length));
    return slice(line, sign.length);
  });
  return { lines: bare, marks };
}

const QUOTED = /^\s{0,3}>[ \t]?/u;

/** An answer on the line of its question gets a line of its own. */
export function partLines(lines: readonly Tracked[]): Tracked[] {
  const code = inCode(lines.map(({ text }) => text));
  return lines.flatMap((line, at) => {
    const behind = code[at] ? undefined : answerBehind(line.text);
    return behind === undefined ? [line] : [slice(line, 0, behind), slice(line, behind)];
  });
}
