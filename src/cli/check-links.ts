/** check-links --record FILE [--lang zh|en]: looks at every link outside, remembers in FILE which have died and where copies are kept; prints a report in Markdown. */
import { parseArgs } from 'node:util';
import { both } from '../format/problem.ts';
import { refuse, runCommand } from './command.ts';
import { listFiles, readText } from './content-folder.ts';
import { archivedCopy } from './links/archived-copy.ts';
import { externalLinks, type ExternalLink } from './links/external-links.ts';
import { lookAtAll, mayAsk } from './links/look-at-all.ts';
import { type LinkRecord, readRecord, remember, writeRecord } from './links/record.ts';
import { linkReport } from './links/report.ts';
import { languageOf } from './language.ts';
import { contentDir } from './settings.ts';
import { today } from './today.ts';

const FLAGS = { record: { type: 'string' }, lang: { type: 'string' } } as const;

/** The archive is asked about so many addresses a run, a second apart: the others wait for the next week. */
const MOST_ASKED = 300;
const PAUSE_MS = process.env['WENQU_ARCHIVE_API'] === undefined ? 1000 : 0;

await runCommand('Usage: check-links --record FILE [--lang zh|en]', async () => {
  const { values } = parseArgs({ options: FLAGS });
  if (values.record === undefined) return refuse(both('缺少 --record FILE', 'Expected --record FILE'));
  const content = contentDir();
  const links = listFiles(content).flatMap((file) => {
    const read = readText(content, file);
    return 'text' in read ? externalLinks(read.text, file) : [];
  });
  const looked = await lookAtAll(links.map(({ url }) => url));
  const before = readRecord(values.record);
  const { copies, unasked } = await copiesOf(links, before);
  const after = remember(before, looked, copies, today());
  writeRecord(values.record, after);
  process.stdout.write(linkReport(links, looked, before, after, unasked, languageOf(values.lang)));
  return 0;
});

/** Copies of addresses of which none is known yet, the first first; and how many were not asked about, or without an answer. */
async function copiesOf(
  links: readonly ExternalLink[],
  before: LinkRecord,
): Promise<{ copies: Map<string, string>; unasked: number }> {
  const wanted = [...new Set(links.map(({ url }) => url))].filter(
    (url) => !(Object.hasOwn(before, url) && before[url]?.copy !== undefined),
  );
  const copies = new Map<string, string>();
  let unasked = Math.max(0, wanted.length - MOST_ASKED);
  for (const url of wanted.slice(0, MOST_ASKED)) {
    try {
      const copy = await archivedCopy(url, { mayAsk, timeoutMs: 20_000 });
      if (copy !== undefined) copies.set(url, copy);
    } catch (error) {
      unasked++;
      console.error(`${url}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { copies, unasked };
}
