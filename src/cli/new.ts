/** npm run new -- digest [--slug SLUG] [--title TITLE] [--date DATE]: writes a valid starting file; never overwrites. */
import { parseArgs } from 'node:util';
import { ContentMissing } from './content-folder.ts';
import { newDigest } from './new-digest.ts';
import { contentDir } from './settings.ts';

/** A starting file of a kind: where it stands now and what to do next, or why none was written. */
export type Outcome = { readonly file: string; readonly told: readonly string[] } | { readonly refusal: string };

export interface NewOptions {
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
}

/** Another kind is a line here and a file beside. */
const MAKERS: Readonly<Record<string, (content: string, options: NewOptions) => Outcome>> = { digest: newDigest };

const FLAGS = { slug: { type: 'string' }, title: { type: 'string' }, date: { type: 'string' } } as const;
const USAGE = `Usage: npm run new -- ${Object.keys(MAKERS).join('|')} [--slug SLUG] [--title TITLE] [--date DATE]`;

try {
  const outcome = main();
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

function main(): Outcome {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  const [kind, ...more] = positionals;
  const make = kind !== undefined && Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!make || more.length > 0)
    return {
      refusal: `Unexpected ${positionals.join(' ') || 'end'}, expected one of: ${Object.keys(MAKERS).join(', ')}\n${USAGE}`,
    };
  return make(contentDir(), values);
}
