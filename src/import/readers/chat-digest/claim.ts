/** Lines → how sure it is that they are a digest of a chat. */
import { fitShape } from '../chat-export/shapes.ts';
import { isPresentLine } from '../minutes/present.ts';
import { headingsAnswered } from '../questions/below-headings.ts';
import { labelOf } from '../questions/labels.ts';
import { inCode } from '../talk/fences.ts';
import { lettersWhoTalk } from '../talk/letters.ts';
import { leads } from '../talk/parts.ts';
import { isOfRecording } from '../talk/recordings.ts';
import { openRoleLabels } from '../talk/role-labels.ts';
import { mayAsk } from '../talk/text.ts';
import { areFields } from './fields.ts';
import { headingsThatAsk, openLabels, type ReadLabel } from './labels.ts';
import { openQuotedLabels } from './quoted-turn.ts';
import { headsOf } from './sections.ts';

/** Sure where headings and labels of several kinds stand together. */
export function claimDigest(lines: readonly string[]): number {
  const sample = lines.slice(0, 600);
  const code = inCode(sample);
  const head = sample.filter((_, at) => !code[at]);
  if (lettersWhoTalk(head).size > 0) return 0;
  // Times that rise from zero before who speaks are those of a recording, whatever its heading asks.
  const fit = fitShape(head);
  if (fit && fit.score > 0.3 && isOfRecording(fit, head)) return 0;
  const readLabel = openLabels(head);
  const labels = head.flatMap((line) => readLabel(line) ?? []);
  const kinds = new Set(labels.map(({ kind }) => kind));
  const headings = headsOf(head, readLabel).filter(({ isDivider }) => !isDivider).length;
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
  if (headings > 0 && areFields(head)) return 0.95;
  if (taken.length >= 3 && !isList && !head.some(isPresentLine)) return 0.95;
  if (taken.length >= 2 && isList && headings === 0) return 0.5;
  // `追问：` stands in lists of questions too, whose answers bear no label mostly; `F1：` does not.
  const follows = labels.some(
    ({ kind, written }) =>
      kind === 'follow' && (/^F/u.test(written) || bareAnswers(head, readLabel) <= labels.length / 2),
  );
  const isOurs = isInterview || kinds.has('discussion') || follows || kinds.has('mention') || people >= 2;
  if (taken.length >= 2 && isList && headings === 0 && people < 2) return 0.5;
  const quoted = kinds.has('mention') ? quotedTurns(head, readLabel) : 0;
  if (labels.filter(({ kind }) => kind !== 'author' && kind !== 'note').length + quoted < 2) return 0;
  if (isOurs && !isAsked && headingsThatAsk(head) > 0 && !head.some(isPresentLine))
    return labels.some(({ name }) => leads(name)) ? 0.6 : 0.95;
  const asked = labels.filter(({ kind }) => kind === 'question').length;
  // Where nobody asks by a label and it is told who was there, it is a meeting.
  if (isOurs && !isAsked && !follows && head.some(isPresentLine)) return 0.6;
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

/** What others say in a quotation below `@Ann asks:`. */
function quotedTurns(lines: readonly string[], readLabel: ReadLabel): number {
  const readQuoted = openQuotedLabels(lines, readLabel);
  return lines.filter((line) => readQuoted(line)?.isDoubtful === false).length;
}

/** Headings that ask, with words without a label right below them. */
function bareAnswers(lines: readonly string[], readLabel: ReadLabel): number {
  return headingsAnswered(
    lines,
    lines.map((line) => readLabel(line) !== undefined),
    [],
  );
}
