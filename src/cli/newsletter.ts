/** npm run newsletter -- digests/SLUG [--into DIR] [--script hans|hant] [--force] [--lang zh|en]: a digest as a mail, in plain text and in HTML. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCorpus } from '../corpus/create.ts';
import type { Corpus } from '../corpus/model.ts';
import type { Document } from '../format/document.ts';
import { both, type Text } from '../format/problem.ts';
import { isWebAddress } from '../format/schema/fields.ts';
import { parse } from '../format/parse.ts';
import { letterOf } from '../newsletter/letter.ts';
import { letterToHtml } from '../newsletter/to-html.ts';
import { letterToText } from '../newsletter/to-text.ts';
import { refuse, runCommand } from './command.ts';
import { readText } from './content-folder.ts';
import { inScript } from './other-script.ts';
import { prepare } from './prepare.ts';
import { languageOf } from './language.ts';
import { basePath, contentDir } from './settings.ts';
import { countToWrite } from '../format/to-write.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = 'Usage: npm run newsletter -- digests/SLUG [--into DIR] [--script hans|hant] [--force] [--lang zh|en]';
const FLAGS = {
  into: { type: 'string', default: 'newsletters' },
  script: { type: 'string', default: 'hans' },
  force: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  return newsletter(values, positionals);
});

type Values = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'];

/** Nothing is written unless it can be sent as it is. */
async function newsletter({ into, script, force, lang }: Values, positionals: readonly string[]): Promise<number> {
  const language = languageOf(lang);
  const say = (zh: string, en: string) => both(zh, en)[language];
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0)
    return refuse(`${say('请写一期文摘的名字。', 'Expected one digest.')}\n${USAGE}`);
  if (script !== 'hans' && script !== 'hant')
    return refuse(
      say(`--script 是 ${script}，应为 hans 或 hant`, `Unexpected --script ${script}, expected hans or hant`),
    );
  const url = process.env['SITE_URL'] ?? '';
  if (!isWebAddress(url))
    return refuse(
      say(
        '信里的网址要写全：请把网站的公开地址写进 SITE_URL，如 SITE_URL=https://wenqu.example',
        'A mail needs complete addresses: set SITE_URL to the public address of the site, such as SITE_URL=https://wenqu.example',
      ),
    );
  const digest = await readDigest(wanted);
  if ('zh' in digest) return refuse(digest[language]);
  const { id } = digest;
  // Both scripts of a digest lie side by side.
  const files = mailOf(digest, script === 'hant' ? 'zh-Hant' : 'zh-Hans', url).map(({ ending, text }) => ({
    file: join(into, `${id}.${ending}`),
    text,
  }));
  const standing = files.filter(({ file }) => existsSync(file)).map(({ file }) => file);
  if (standing.length > 0 && !force)
    return refuse(
      say(
        `${standing.join('、')} 会被覆盖；要覆盖请加 --force`,
        `${standing.join(' and ')} would be overwritten; add --force to do so`,
      ),
    );
  for (const { file, text } of files) {
    writeWhole(resolve(file), text);
    console.log(relative(process.cwd(), resolve(file)));
  }
  console.error(say('写好了：一份纯文本，一份网页，都可以贴进邮件。', 'Written: the mail as plain text and as HTML.'));
  return 0;
}

interface Digest {
  readonly id: string;
  readonly document: Document<'digest'>;
  readonly corpus: Corpus;
}

/** The digest that a person names, or why it cannot be sent. */
async function readDigest(wanted: string): Promise<Digest | Text> {
  const content = contentDir();
  const id = wanted.replace(/^(?:content\/)?digests\//u, '').replace(/(?:\.mdx|\/)$/u, '');
  const path = `digests/${id}.mdx`;
  const { entries, problems } = await prepare(content);
  if (problems.some(({ file }) => file === path))
    return both(
      `${path} 有问题，请先看：npm run check -- content/${path}`,
      `${path} has problems; see them with: npm run check -- content/${path}`,
    );
  const corpus = createCorpus(entries);
  if (!corpus.digests.some((digest) => digest.id === id)) {
    const there = corpus.digests.map((digest) => `digests/${digest.id}`).join(', ');
    return both(
      `没有 ${wanted} 这一期。${there === '' ? '可以新开一期：npm run new -- digest' : `现有：${there}`}`,
      `There is no digest ${wanted}. ${there === '' ? 'Begin one with: npm run new -- digest' : `There are: ${there}`}`,
    );
  }
  const read = readText(content, path);
  const document = 'text' in read ? parse(read.text, path).document : undefined;
  if (!('text' in read) || !document) return both(`${path} 读不出来`, `${path} cannot be read`);
  const unwritten = countToWrite(read.text);
  if (unwritten > 0)
    return both(
      `${path} 里还有 ${unwritten} 处〔待写…〕：写好或删掉再发`,
      `${path} still holds 〔待写…〕 in ${unwritten} places: write these words or delete them, then send it`,
    );
  return { id, document: document as Document<'digest'>, corpus };
}

/** The mail in both its forms, each with the ending of its file. */
function mailOf({ id, document, corpus }: Digest, lang: 'zh-Hans' | 'zh-Hant', url: string) {
  const site = new URL(basePath(), url).href;
  // Its links lead to the pages in its own script.
  const letter = letterOf(document, id, corpus, lang === 'zh-Hant' ? new URL('zh-hant/', site).href : site);
  const convert = inScript(lang, 'zh-Hans');
  return [
    { ending: `${lang}.txt`, text: convert(letterToText(letter)) },
    { ending: `${lang}.html`, text: convert(letterToHtml(letter, lang)) },
  ];
}
