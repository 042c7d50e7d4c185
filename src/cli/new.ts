/** npm run new -- thread|analysis|topic|digest --title TITLE [--slug SLUG] …, or paper ID: writes a valid starting file; never overwrites. */
import { parseArgs } from 'node:util';
import { ContentMissing } from './content-folder.ts';
import { newDigest } from './new-digest.ts';
import { newPaper } from './new-paper.ts';
import { askMissing } from './ask-missing.ts';
import { newAnalysis, newThread, newTopic } from './new-item.ts';
import { contentDir } from './settings.ts';

/** A starting file of a kind: where it stands now and what to do next, or why none was written. */
export type Outcome = { readonly file: string; readonly told: readonly string[] } | { readonly refusal: string };

export interface NewOptions {
  /** What the file is about, where the kind wants it told: the id of a paper. */
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  /** Of a thread or an analysis. */
  readonly kind?: string | undefined;
  /** Ids with commas between. */
  readonly topics?: string | undefined;
  readonly papers?: string | undefined;
  /** A topic's name in English. */
  readonly en?: string | undefined;
}

interface Maker {
  readonly make: (content: string, options: NewOptions) => Outcome | Promise<Outcome>;
  /** What stands behind the kind. */
  readonly takes?: 'ID';
  /** Flags that a person at a terminal is asked for when they are missing, with the question. */
  readonly asks?: Readonly<Partial<Record<keyof NewOptions, string>>>;
}

/** Another kind is a line here and a file beside. */
const MAKERS: Readonly<Record<string, Maker>> = {
  thread: { make: newThread, asks: { title: 'The question in one line' } },
  analysis: {
    make: newAnalysis,
    asks: { title: 'Title of the note', papers: 'arXiv ids of the papers it reads, the main one first (may be empty)' },
  },
  topic: { make: newTopic, asks: { title: 'Name in Chinese', en: 'Name in English' } },
  digest: { make: newDigest },
  paper: { make: newPaper, takes: 'ID' },
};

const FLAGS = {
  slug: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  kind: { type: 'string' },
  topics: { type: 'string' },
  papers: { type: 'string' },
  en: { type: 'string' },
} as const;
const USAGE = `Usage: npm run new -- ${Object.entries(MAKERS)
  .map(([kind, { takes }]) => (takes ? `${kind} ${takes}` : kind))
  .join('|')} [--slug SLUG] [--title TITLE] [--date DATE]
  thread: [--kind question|discussion|short]; analysis: [--kind brief|deep-dive]; both: [--topics ID,ID] [--papers ID,ID]
  topic: [--en NAME]`;

try {
  const outcome = await main();
  if ('refusal' in outcome) {
    console.error(outcome.refusal);
    process.exitCode = 1;
  } else {
    console.log(outcome.file);
    for (const line of outcome.told) console.error(line);
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof ContentMissing)) throw error;
  console.error(isUsage ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = 1;
}

async function main(): Promise<Outcome> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  const [kind, ...more] = positionals;
  const maker = kind !== undefined && Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!maker || more.length > (maker.takes ? 1 : 0))
    return {
      refusal: `Unexpected ${positionals.join(' ') || 'end'}, expected one of: ${Object.keys(MAKERS).join(', ')}\n${USAGE}`,
    };
  const options = await askMissing(values, maker.asks ?? {});
  return maker.make(contentDir(), { ...options, name: more[0] });
}
