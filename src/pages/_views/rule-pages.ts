/** The pages of the rules, as they are drawn: the words of `content/pages/rules/`, and examples that the check itself has told of. */
import { exampleMaker, type Example } from '../../lint/examples.ts';
import { type Explanation, readExplanation } from '../../lint/explanation.ts';
import type { Text } from '../../format/problem.ts';
import { escapeHtml } from '../../render/escape.ts';

export interface RulePage extends Pick<Explanation, 'title'> {
  readonly id: string;
  /** HTML in both languages. */
  readonly what: Text;
  readonly why: Text;
  readonly mend: Text;
  readonly told: Told | undefined;
  readonly examples: readonly RuleExample[];
}

export type RuleExample = Omit<Example, 'problem'> & Told & { readonly line: number | undefined };

/** A message of the check, as HTML. */
interface Told {
  readonly message: Text;
  readonly help: Text | undefined;
}

const FOLDER = '../../../content/pages/rules/';
const pages = import.meta.glob<string>('../../../content/pages/rules/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sampleFiles = import.meta.glob<string>('../../../content/pages/rules/sample/**/*.{mdx,yml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let drawn: readonly RulePage[] | undefined;

/** In the order of their ids. Throws when a page would show what is not so. */
export function rulePages(): readonly RulePage[] {
  drawn ??= readPages();
  return drawn;
}

export function ruleIds(): string[] {
  return Object.keys(pages)
    .map((path) => path.slice(FOLDER.length, -'.yml'.length))
    .sort();
}

function readPages(): RulePage[] {
  const sample = Object.entries(sampleFiles).map(
    ([path, text]) => [path.slice(`${FOLDER}sample/`.length), text] as const,
  );
  const examplesOf = exampleMaker(new Map(sample));
  return ruleIds().map((id) => {
    const explanation = readExplanation(pages[`${FOLDER}${id}.yml`] ?? '');
    return pageOf(id, explanation, examplesOf(id, explanation));
  });
}

function pageOf(id: string, { title, what, why, mend, told }: Explanation, examples: readonly Example[]): RulePage {
  return {
    id,
    title,
    what: htmlOf(what),
    why: htmlOf(why),
    mend: htmlOf(mend),
    told: told && { message: htmlOf(told.message), help: told.help && htmlOf(told.help) },
    examples: examples.map(({ problem: { line, message, help }, ...example }) => ({
      ...example,
      line,
      message: htmlOf(message),
      help: help && htmlOf(help),
    })),
  };
}

/** What stands between backticks is code; nothing else is a mark. */
function htmlOf({ zh, en }: Text): Text {
  const html = (text: string) => escapeHtml(text).replace(/`([^`]+)`/gu, '<code translate="no">$1</code>');
  return { zh: html(zh), en: html(en) };
}
