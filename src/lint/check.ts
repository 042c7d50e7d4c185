/** Content files → entries for the corpus and every problem in every file. Pure; keeps no text and no tree. */
import { isUnreadable, plainLines } from '../format/characters.ts';
import type { Block, DocumentKind } from '../format/document.ts';
import { parse } from '../format/parse.ts';
import { both, byPlace, type Point, type Problem } from '../format/problem.ts';
import type { Entry, Fragment } from '../format/rendered.ts';
import { render } from '../render/render.ts';
import { write, type Written } from '../render/written.ts';
import type { FigureUse, Known, SentencesOf, Subject } from './rule.ts';
import { walk } from '../format/walk-blocks.ts';
import { askedOf, termsOf } from './asked.ts';
import { datesOf } from './dates.ts';
import { quotesOf } from './quotes.ts';
import { referencesOf } from './references.ts';
import { fileRules, rules } from './rules/index.ts';

/** What is known of a file from itself alone; plain JSON, so that it can be kept between runs. */
export interface FileReport {
  readonly subject: Subject;
  readonly problems: readonly Problem[];
  /** Absent when the file cannot be drawn. */
  readonly entry?: Omit<Entry, 'fragments'> | undefined;
}

/** What a file becomes; the fragments and the text are for the caller to store: they are the bulk of it. */
export interface Reported {
  readonly report: FileReport;
  readonly fragments: readonly Fragment[];
  /** Absent when the file cannot be drawn. */
  readonly written?: Written | undefined;
}

/** One file by itself. */
export function reportFile(text: string, path: string): Reported {
  const parsed = parse(text, path);
  const rendered = render(parsed, path);
  const plain = plainLines(text);
  const own = isUnreadable(text, parsed.problems)
    ? []
    : fileRules.flatMap((rule) => rule.check({ path, text: plain, parsed }).map((fault) => ({ file: path, ...fault })));
  const problems = [...parsed.problems, ...rendered.problems, ...own].sort(byPlace);
  const { entry } = rendered;
  const data = parsed.draft.data as { parent?: unknown; arxiv?: unknown } | undefined;
  const subject: Subject = {
    path,
    kind: parsed.kind,
    id: parsed.id,
    references: referencesOf(parsed),
    quotes: quotesOf(parsed),
    anchors: entry?.anchors,
    figures: figuresOf(parsed.draft.body),
    parent: parsed.kind === 'topic' && typeof data?.parent === 'string' ? data.parent : undefined,
    arxiv:
      parsed.kind === 'paper' && typeof data?.arxiv === 'string'
        ? { id: data.arxiv, ...pointOf(parsed.place(['arxiv'])) }
        : undefined,
    dates: datesOf(parsed),
    asked: askedOf(parsed),
    terms: termsOf(parsed),
  };
  const written = entry && parsed.document && write(parsed.document, rendered.sentences);
  return { report: { subject, problems, entry }, fragments: rendered.fragments, written };
}

/**
 * All problems: each file's own, and those that only show beside the others. In file and line order.
 * `sentencesOf` is asked only for files that another one quotes; `today` is YYYY-MM-DD.
 */
export function checkTogether(reports: readonly FileReport[], sentencesOf: SentencesOf, today: string): Problem[] {
  const known = Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Subject>()])) as Record<
    DocumentKind,
    Map<string, Subject>
  >;
  const problems: Problem[] = [];
  for (const { subject } of reports) {
    if (subject.id === '') continue;
    const other = known[subject.kind].get(subject.id);
    if (other) {
      problems.push({
        file: subject.path,
        line: 1,
        column: 1,
        rule: 'unique-id',
        message: both(
          `\`${subject.id}\` 与 \`${other.path}\` 重名`,
          `Unexpected second \`${subject.id}\`, expected a name unlike that of \`${other.path}\``,
        ),
        help: both('网址由文件名决定，请换一个', 'the name makes the address of the page: choose another'),
      });
    } else known[subject.kind].set(subject.id, subject);
  }
  for (const { subject, problems: own } of reports) {
    problems.push(...own);
    for (const rule of rules)
      problems.push(
        ...rule
          .check(subject, known satisfies Known, sentencesOf, today)
          .map((fault) => ({ file: subject.path, ...fault })),
      );
  }
  return problems.sort(byPlace);
}

function pointOf({ line, column }: Point): Point {
  return { line, column };
}

const KINDS: readonly DocumentKind[] = ['thread', 'analysis', 'paper', 'topic', 'digest', 'glossary'];

function figuresOf(body: readonly Block[]): FigureUse[] {
  const found: FigureUse[] = [];
  walk(body, (block) => {
    if (block.type === 'figure' && block.src !== undefined && block.src !== '')
      found.push({ src: block.src, ...(block.position?.start ?? { line: 1, column: 1 }) });
  });
  return found;
}
