/** npm run new -- thread|analysis|topic|digest --title TITLE [--slug SLUG] [--lang zh|en] …, or paper ID: writes a valid starting file; never overwrites. */
import { parseArgs } from 'node:util';
import { both, type Text } from '../format/problem.ts';
import { askMissing, Stopped } from './ask-missing.ts';
import { refuse, runCommand } from './command.ts';
import { knownContent } from './known-content.ts';
import type { NewOptions, Outcome } from './new-outcome.ts';
import { newDigest } from './new-digest.ts';
import { newPaper } from './new-paper.ts';
import { newAnalysis, newThread, newTopic } from './new-item.ts';
import { kindQuestion, questionsFor } from './new-questions.ts';
import { languageOf } from './language.ts';
import { contentDir } from './settings.ts';

interface Maker {
  readonly make: (content: string, options: NewOptions) => Outcome | Promise<Outcome>;
  /** What stands behind the kind. */
  readonly takes?: 'ID';
}

/** Another kind is a line here and a file beside. */
const MAKERS: Readonly<Record<string, Maker>> = {
  thread: { make: newThread },
  analysis: { make: newAnalysis },
  topic: { make: newTopic },
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
  lang: { type: 'string' },
} as const;
const USAGE = `Usage: npm run new -- ${Object.entries(MAKERS)
  .map(([kind, { takes }]) => (takes ? `${kind} ${takes}` : kind))
  .join('|')} [--slug SLUG] [--title TITLE] [--date DATE] [--lang zh|en]
  thread: [--kind question|discussion|short]; analysis: [--kind brief|deep-dive]; both: [--topics ID,ID] [--papers ID,ID]
  topic: [--en NAME]`;

await runCommand(USAGE, async () => {
  try {
    const { outcome, lang } = await main();
    if ('refusal' in outcome) return refuse(outcome.refusal[lang]);
    console.log(outcome.file);
    for (const line of outcome.told) console.error(line[lang]);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    // As a shell says it of what was ended by Ctrl-C.
    return 130;
  }
});

async function main(): Promise<{ readonly outcome: Outcome; readonly lang: 'zh' | 'en' }> {
  const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  const { lang: language, ...values } = flags;
  const lang = languageOf(language);
  const { what } = await askMissing({ what: positionals[0] }, () => [kindQuestion(Object.keys(MAKERS))], lang);
  const [kind, ...more] = [what, ...positionals.slice(1)];
  const maker = kind !== undefined && Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!maker || more.length > (maker.takes ? 1 : 0))
    return { outcome: { refusal: whatThereIs(positionals.join(' ')) }, lang };
  const content = contentDir();
  const questions = () => questionsFor(kind ?? '', () => knownContent(content));
  const options = await askMissing({ name: more[0], ...values }, questions, lang);
  return { outcome: await maker.make(content, options), lang };
}

function whatThereIs(written: string): Text {
  const kinds = Object.keys(MAKERS);
  return both(
    `${written === '' ? '没有说要写什么' : `没有 ${written} 这一种`}，可以是：${kinds.join('、')}\n${USAGE}`,
    `Unexpected ${written || 'end'}, expected one of: ${kinds.join(', ')}\n${USAGE}`,
  );
}
