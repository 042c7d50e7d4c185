/** Lines of a list of questions or a digest → those that only name the chapter below them: nobody has said them. Lines that frame one go. */
import { both } from '../../format/problem.ts';
import type { Tracked } from '../tracked.ts';
import { bareChapters } from './chapters/bare.ts';
import { formOf, isTitle } from './chapters/forms.ts';
import { isDivider } from './markdown-lines.ts';
import { dividerIn, isPauseLine } from './talk/banners.ts';
import { isBlank } from './talk/text.ts';

export const OVER_SEVERAL = both(
  '几条共用的小标题，不属于其中任何一条',
  'A heading over several items, of which none can hold it',
);

export const PARTS = both('只说下面是哪一部分，不是谁说的话', 'it only says which part follows; nobody said it');

export const PAUSE = both('只说中间休息，不是谁说的话', 'it only says that there was a break; nobody said it');

/** What a line opens. */
export type Opens = 'question' | 'answer' | undefined;

export interface Chapters {
  /** Without the lines that frame chapters. */
  readonly lines: readonly Tracked[];
  /** Places in those lines, and whether a question is the next thing below each; else words are. */
  readonly chapters: ReadonlyMap<number, boolean>;
  readonly frames: readonly Tracked[];
}

/** @param opens for each line what it opens; lines of code open nothing */
export function partChapters(
  lines: readonly Tracked[],
  code: readonly boolean[],
  opens: readonly Opens[],
  takesBare: boolean,
): Chapters {
  const texts = lines.map(({ text }) => text);
  const found = chaptersIn(texts, code, opens, takesBare);
  const pauses = [...texts.keys()].filter((at) => !code[at] && !opens[at] && isPauseLine(texts[at] ?? ''));
  const framing = new Set([...[...found].flatMap((at) => framesOf(texts, at)), ...pauses]);
  const kept = [...lines.keys()].filter((at) => !framing.has(at));
  return {
    lines: lines.filter((_, at) => !framing.has(at)),
    chapters: new Map(
      kept.flatMap((at, index) =>
        found.has(at) ? [[index, opens[nextWords(texts, at)] === 'question'] as const] : [],
      ),
    ),
    frames: lines.filter((_, at) => framing.has(at)),
  };
}

function chaptersIn(
  texts: readonly string[],
  code: readonly boolean[],
  opens: readonly Opens[],
  takesBare: boolean,
): ReadonlySet<number> {
  const chapters = new Set<number>();
  const byForm = new Map<string, Candidate[]>();
  const asked = new Set<string>();
  for (const [at, text] of texts.entries()) {
    const form = code[at] ? undefined : formOf(text);
    if (opens[at] === 'question' && form) asked.add(form.name);
    if (code[at] || opens[at]) continue;
    if (dividerIn(text)) chapters.add(at);
    else if (!isTitle(text) || !standsAlone(texts, at)) continue;
    const leads = opens[nextWords(texts, at)] === 'question';
    if (leads && framesOf(texts, at).length === 2) chapters.add(at);
    else if (form) byForm.set(form.name, [...(byForm.get(form.name) ?? []), { at, leads, number: form.number }]);
  }
  const questions = opens.filter((what) => what === 'question').length;
  for (const [form, candidates] of byForm)
    if (!asked.has(form) && areChapters(candidates, questions)) for (const { at } of candidates) chapters.add(at);
  return chapters.size > 0 || !takesBare ? chapters : bareChapters(texts, code, opens);
}

interface Candidate {
  readonly at: number;
  /** A question is the next thing below it. */
  readonly leads: boolean;
  readonly number: number | undefined;
}

/** Two at least that count up, each above questions; below the last may stand words. Points of an answer stand above words. */
function areChapters(candidates: readonly Candidate[], questions: number): boolean {
  const isLed = candidates.every(({ leads }, at) => leads || (at > 1 && at === candidates.length - 1));
  const countsUp = candidates.every(
    ({ number }, at) => at === 0 || number === undefined || number === (candidates[at - 1]?.number ?? 0) + 1,
  );
  const isCounted = candidates[0]?.number !== undefined;
  // What bears no number, and stands below every question, may be its answer.
  return candidates.length >= 2 && isLed && countsUp && (isCounted || candidates.length <= questions / 2);
}

/** Air above and below it, or lines that frame it. */
function standsAlone(texts: readonly string[], at: number): boolean {
  const isApart = (text: string | undefined) => text === undefined || isBlank(text) || isDivider(text);
  return isApart(texts[at - 1]) && isApart(texts[at + 1]);
}

/** The lines right above and below, with air between at most. */
function framesOf(texts: readonly string[], at: number): number[] {
  const above = isBlank(texts[at - 1] ?? '') ? at - 2 : at - 1;
  const below = isBlank(texts[at + 1] ?? '') ? at + 2 : at + 1;
  return [above, below].filter((place) => isDivider(texts[place] ?? ''));
}

function nextWords(texts: readonly string[], at: number): number {
  let next = at + 1;
  while (next < texts.length && (isBlank(texts[next] ?? '') || isDivider(texts[next] ?? ''))) next++;
  return next;
}
