/** Text of one content file → what is known of it by itself: its problems, its entry, what it becomes. Pure; keeps no text and no tree. */
import { isUnreadable, plainLines } from '../format/characters.ts';
import type { Block } from '../format/document.ts';
import { parse, type Parsed } from '../format/parse.ts';
import { byPlace, type Problem } from '../format/problem.ts';
import { linesToWrite } from '../format/to-write.ts';
import type { Fragment } from '../format/rendered.ts';
import { walk } from '../format/walk-blocks.ts';
import { anchorsOf, nameHeadings } from '../render/anchors.ts';
import { checkFormulas } from '../render/check-formulas.ts';
import { render } from '../render/render.ts';
import { write, type Written } from '../render/written.ts';
import type { FileReport } from './check.ts';
import { arxivInWords } from './arxiv-in-words.ts';
import { askedOf, termsOf } from './asked.ts';
import { datesOf } from './dates.ts';
import { lastingOf } from './lasting.ts';
import { quotesOf } from './quotes.ts';
import { recordOf } from './record.ts';
import { referencesOf } from './references.ts';
import type { FigureUse, Subject } from './rule.ts';
import { fileRules } from './rules/index.ts';
import { topicNamesOf } from './topic-names.ts';

/** What a file becomes; the fragments and the text are for the caller to store: they are the bulk of it. */
export interface Reported {
  readonly report: FileReport;
  readonly fragments: readonly Fragment[];
  /** Absent when the file cannot be drawn. */
  readonly written?: Written | undefined;
}

/** One file by itself, and drawn. */
export function reportFile(text: string, path: string): Reported {
  const parsed = parse(text, path);
  const { entry, fragments, sentences, problems } = render(parsed, path);
  const report = reportOf(text, path, parsed, problems);
  const written = entry && parsed.document && write(parsed.document, sentences);
  return { report: { ...report, entry }, fragments, written };
}

/** The same report without an entry, in half the time: nothing is drawn. */
export function checkFile(text: string, path: string): FileReport {
  const parsed = parse(text, path);
  const faults = checkFormulas(parsed).map((fault): Problem => ({ file: path, ...fault }));
  return reportOf(text, path, parsed, faults);
}

function reportOf(text: string, path: string, parsed: Parsed, formulas: readonly Problem[]): FileReport {
  const plain = plainLines(text);
  const own = isUnreadable(text, parsed.problems)
    ? []
    : fileRules.flatMap((rule) => rule.check({ path, text: plain, parsed }).map((fault) => ({ file: path, ...fault })));
  const data = parsed.draft.data as { parent?: unknown } | undefined;
  const subject: Subject = {
    path,
    kind: parsed.kind,
    id: parsed.id,
    ...referencesOf(parsed),
    quotes: quotesOf(parsed),
    anchors: parsed.document && formulas.length === 0 ? anchorsOf(parsed, nameHeadings(parsed)) : undefined,
    figures: figuresOf(parsed.draft.body),
    parent: parsed.kind === 'topic' && typeof data?.parent === 'string' ? data.parent : undefined,
    record: recordOf(parsed),
    topicNames: topicNamesOf(parsed),
    arxivNamed: parsed.kind === 'paper' ? [] : arxivInWords(plain),
    dates: datesOf(parsed),
    asked: askedOf(parsed),
    terms: termsOf(parsed),
    toWrite: linesToWrite(plain),
    lasting: lastingOf(parsed),
  };
  return { subject, problems: [...parsed.problems, ...formulas, ...own].sort(byPlace) };
}

function figuresOf(body: readonly Block[]): FigureUse[] {
  const found: FigureUse[] = [];
  walk(body, (block) => {
    if (block.type === 'figure' && block.src !== undefined && block.src !== '')
      found.push({ src: block.src, ...(block.position?.start ?? { line: 1, column: 1 }) });
  });
  return found;
}
