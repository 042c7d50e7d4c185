/** summarise-request --base COMMIT [--head COMMIT] [--links] [--lang zh|en]: what a request changes in content → Markdown for its curator. The content folder holds the head's files. */
import { parseArgs } from 'node:util';
import { both } from '../format/problem.ts';
import { refuse, runCommand } from './command.ts';
import { lookAtAll } from './links/look-at-all.ts';
import { changesBetween } from './request/changed-content.ts';
import { gatherFacts } from './request/gather.ts';
import { summaryOf } from './request/summary.ts';
import { languageOf } from './language.ts';
import { contentDir } from './settings.ts';

const FLAGS = {
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  /** Looks at the links outside that stand in changed files. */
  links: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

/** A request with more links than this is for a person to look through. */
const MOST_LINKS = 100;

const USAGE = 'Usage: summarise-request --base COMMIT [--head COMMIT] [--links] [--lang zh|en]';

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: FLAGS });
  if (values.base === undefined) return refuse(both('缺少 --base COMMIT', 'Expected --base COMMIT'));
  const content = contentDir();
  const facts = await gatherFacts(content, changesBetween(content, values.base, values.head), values.base);
  const urls = facts.files.flatMap(({ links }) => links.map(({ url }) => url));
  const looked = values.links ? await lookAtAll(urls.slice(0, MOST_LINKS)) : undefined;
  process.stdout.write(summaryOf(facts, looked, languageOf(values.lang)));
  return 0;
});
