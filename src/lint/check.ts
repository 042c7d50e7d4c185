/** What is known of each file from itself → every problem of all of them together. Pure. */
import type { DocumentKind } from '../format/document.ts';
import { both, byPlace, type Problem } from '../format/problem.ts';
import type { Entry } from '../format/rendered.ts';
import type { PublishedFiles } from './lasting.ts';
import type { Known, SentencesOf, Subject } from './rule.ts';
import { rules } from './rules/index.ts';
import { topicCalled } from './topic-called.ts';

/** What is known of a file from itself alone; plain JSON, so that it can be kept between runs. */
export interface FileReport {
  readonly subject: Subject;
  readonly problems: readonly Problem[];
  /** Absent when the file cannot be drawn, or was only checked. */
  readonly entry?: Omit<Entry, 'fragments'> | undefined;
}

/**
 * All problems: each file's own, and those that only show beside the others. In file and line order.
 * `sentencesOf` is asked only for files that another one quotes; `today` is YYYY-MM-DD; `published` holds the files that have changed
 * since they were published, or are gone, as they were.
 */
export function checkTogether(
  reports: readonly FileReport[],
  sentencesOf: SentencesOf,
  today: string,
  published: PublishedFiles = new Map(),
): Problem[] {
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
    problems.push(...own.map((problem) => withMeantTopic(problem, subject, known)));
    for (const rule of rules)
      problems.push(
        ...rule
          .check(subject, known satisfies Known, sentencesOf, today, published)
          .map((fault) => ({ file: subject.path, ...fault })),
      );
  }
  for (const rule of rules) problems.push(...(rule.checkGone?.(known, published) ?? []));
  return problems.sort(byPlace);
}

/** Of what cannot be the name of a topic's file, which topic is called so. */
function withMeantTopic(problem: Problem, { misnamed = [] }: Subject, known: Known): Problem {
  if (problem.rule !== 'schema' || problem.help) return problem;
  const written = misnamed.find(({ line, column }) => line === problem.line && column === problem.column);
  const meant = written && topicCalled(written.name, known);
  if (!meant) return problem;
  const help = both(
    `主题写它的文件名：是不是想写 \`${meant.id}\`？`,
    `a topic is named by its file: did you mean \`${meant.id}\`?`,
  );
  return { ...problem, help };
}

const KINDS: readonly DocumentKind[] = ['thread', 'analysis', 'paper', 'topic', 'digest', 'glossary'];
