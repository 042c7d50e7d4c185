/**
 * node test/search-eval/from-passages.ts FILE.json DIR [--titles]: passages with questions → DIR/content, a folder of threads with
 * nothing in them but the passages (telephones and the like masked), and DIR/queries.yml. FILE holds `passages` ({id, title, script, text}) and `queries`
 * ({query, gold, script, kind}). `--titles` gives each thread its passage's title; else titles say nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { isSlug } from '../../src/format/address.ts';
import type { Block, Document } from '../../src/format/document.ts';
import { hiddenIn } from '../../src/format/hidden.ts';
import { parse } from '../../src/format/parse.ts';
import { findPersonalData, PERSONAL_NAMES } from '../../src/format/personal-data.ts';
import { print } from '../../src/format/print.ts';
import { plainText } from '../../src/render/plain-text.ts';

interface Passage {
  readonly id: string;
  readonly title?: string;
  readonly script?: string;
  readonly text: string;
}
interface Question {
  readonly query: string;
  readonly gold: readonly string[];
  readonly script?: string;
  readonly kind?: string;
}

const { values, positionals } = parseArgs({
  options: { titles: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file, dir] = positionals;
if (file === undefined || dir === undefined) {
  console.error('Usage: node test/search-eval/from-passages.ts FILE.json DIR [--titles]');
  process.exit(1);
}
const { passages, queries } = JSON.parse(readFileSync(file, 'utf8')) as { passages: Passage[]; queries: Question[] };
const slugs = new Map(passages.map(({ id }, i) => [id, isSlug(id) ? id : `p${i}`]));
const content = join(dir, 'content');
let dropped = 0;
let masked = 0;

mkdirSync(join(content, 'topics'), { recursive: true });
mkdirSync(join(content, 'threads', '2024'), { recursive: true });
writeFileSync(join(content, 'topics', 'passages.mdx'), print(topic()));
for (const passage of passages) {
  const path = `threads/2024/${slugs.get(passage.id) ?? ''}.mdx`;
  const thread = threadOf(passage);
  const written = print(thread);
  expectSame(path, thread.body, parse(written, path).document?.body ?? []);
  writeFileSync(join(content, path), written);
}
writeFileSync(join(dir, 'queries.yml'), stringify(queryFile(), { lineWidth: 0 }));
console.error(
  `${passages.length} threads, ${queries.length} queries; ${dropped} characters dropped that no content file may hold, ${masked} telephones and the like masked`,
);
console.error(`CONTENT_DIR=${content} npm run search:eval -- --queries ${join(dir, 'queries.yml')}`);

/** The passage is the one reply; all else is the same in every thread, so that it helps to find none of them. */
function threadOf({ id, title, script, text }: Passage): Document<'thread'> {
  const language = script === 'Hant' ? 'zh-Hant' : script === 'en' ? 'en' : undefined;
  return {
    kind: 'thread',
    data: {
      title: (values.titles && title ? visible(title).replace(/\s+/gu, ' ').trim() : '').slice(0, 120) || `段落 ${id}`,
      kind: 'short',
      date: '2024',
      status: 'answered',
      statusDate: '2024',
      summary: '段落。',
      topics: ['passages'],
      ...(language && { language }),
      source: { name: '段落', rights: 'cc-by-sa' },
    },
    body: [post('question', 'q', '段落。'), post('reply', 'r1', text)],
  };
}

/** What a reader will see is what the passage says, to the letter. */
function expectSame(path: string, meant: readonly Block[], read: readonly Block[]): void {
  if (plainText(meant) !== plainText(read))
    throw new Error(`${path} would not show its passage as it is: please report it.`);
}

function topic(): Document<'topic'> {
  return {
    kind: 'topic',
    data: { title: '段落', en: 'Passages', summary: '段落。', updated: '2024' },
    body: [paragraph('段落。')],
  };
}

function post(role: 'question' | 'reply', id: string, text: string): Block {
  const lines = withoutPersonalData(visible(text))
    .split('\n')
    .map((line) => line.trim());
  const children = lines.filter((line) => line !== '').map(paragraph);
  return { type: 'post', role, id, ...(role === 'reply' && { to: 'q' }), children };
}

/** One node of plain text: the printer writes it so that Markdown and our tags find nothing of theirs in it. */
function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** Without what may stand in no content file: invisible characters. */
function visible(text: string): string {
  const hidden = new Set(hiddenIn(text));
  dropped += hidden.size;
  return [...text].reduce(
    ({ at, kept }, character) => ({ at: at + character.length, kept: hidden.has(at) ? kept : kept + character }),
    { at: 0, kept: '' },
  ).kept;
}

/** With the kind in the place of what belongs to one person, as everywhere in content. */
function withoutPersonalData(text: string): string {
  const found = findPersonalData(text);
  masked += found.length;
  return found.reduceRight(
    (rest, { kind, from, to }) => `${rest.slice(0, from)}〔${PERSONAL_NAMES[kind].zh}〕${rest.slice(to)}`,
    text,
  );
}

function queryFile(): Record<string, object[]> {
  const classes: Record<string, object[]> = {};
  for (const { query, gold, script, kind } of queries) {
    const name = [kind, script].filter((part) => part !== undefined).join(', ') || 'passages';
    (classes[name] ??= []).push({ query, gold: gold.map((id) => `threads/${slugs.get(id) ?? id}`) });
  }
  return classes;
}
