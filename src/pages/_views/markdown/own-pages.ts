/** Pages of ours in prose, as Markdown: in Chinese, and below it in English. */
import { inlineMarkdown } from '../../../exports/inline-markdown.ts';
import { type RuleExample, type RulePage, rulePages } from '../rule-pages.ts';
import { type Full, link, paragraphs, section, t } from './lines.ts';

const FOLDER = '../../../../content/pages/';
const sources = import.meta.glob<string>('../../../../content/pages/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** `name`: `about`, `contribute`. */
export function ownPageMarkdown(name: string, full: Full): string {
  return paragraphs(...[`${name}.mdx`, `${name}.en.mdx`].map((file) => withTitle(sources[FOLDER + file] ?? '', full)));
}

/** The head's title and lead as a reader sees them, and addresses on the site as whole ones. */
function withTitle(source: string, full: Full): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(source) ?? [];
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(head)?.[1] ?? '';
  const prose = body.replace(/\]\(\.\.\/([a-z]+\/[^)\s]*)\)/gu, (_, address: string) => `](${full(`/${address}`)})`);
  return `# ${field('title')}\n\n${field('lead')}\n\n${prose.trim()}`;
}

export function rulesMarkdown(full: Full): string {
  const lines = rulePages().map(
    ({ id, title, what }) =>
      `- ${link(title.zh, `/contribute/rules/${id}/`, full)} \`${id}\`${t.mark.colon}${inlineMarkdown(what.zh)}`,
  );
  return paragraphs(`# ${t.titles.rules}`, t.leads.rules, lines.join('\n'));
}

export function ruleMarkdown({ id, title, what, why, mend, told, examples }: RulePage): string {
  const said = told && inlineMarkdown(told.message.zh);
  return paragraphs(
    `# ${title.zh}`,
    `\`${id}\``,
    inlineMarkdown(what.zh),
    section(t.rule.why, inlineMarkdown(why.zh)),
    section(t.rule.mend, inlineMarkdown(mend.zh)),
    examples.length > 0
      ? section(t.rule.examples, examples.map(exampleLines).join('\n\n'))
      : section(t.rule.told, said ?? ''),
    `# ${title.en}`,
    ...[what, why, mend].map((text) => inlineMarkdown(text.en)),
  );
}

function exampleLines({ badFiles, bad, message, help, goodFile, good }: RuleExample): string {
  const words = [message, help].flatMap((text) => (text ? [inlineMarkdown(text.zh)] : []));
  return [
    `### ${t.rule.bad}`,
    fenced(badFiles.at(-1) ?? '', bad),
    ...words,
    `### ${t.rule.good}`,
    fenced(goodFile, good),
  ].join('\n\n');
}

function fenced(file: string, lines: RuleExample['bad']): string {
  const code = lines.map(({ text: { before, fault, after } }) => before + fault + after).join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length + 1)));
  return `\`${file}\`${code === '' ? '' : `\n\n${fence}\n${code}\n${fence}`}`;
}
