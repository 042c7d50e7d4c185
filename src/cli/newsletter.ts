/** npm run newsletter -- digests/SLUG [--into DIR] [--script hans|hant] [--force] [--lang zh|en]: a digest as a mail, in plain text and in HTML. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCorpus } from '../corpus/create.ts';
import type { Document } from '../format/document.ts';
import { both } from '../format/problem.ts';
import { isWebAddress } from '../format/schema/fields.ts';
import { parse } from '../format/parse.ts';
import { letterOf } from '../newsletter/letter.ts';
import { letterToHtml } from '../newsletter/to-html.ts';
import { letterToText } from '../newsletter/to-text.ts';
import { refuse, runCommand } from './command.ts';
import { readText } from './content-folder.ts';
import { inScript } from './other-script.ts';
import { prepare } from './prepare.ts';
import { basePath, contentDir, languageOf } from './settings.ts';
import { countToWrite } from '../format/to-write.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = 'Usage: npm run newsletter -- digests/SLUG [--into DIR] [--script hans|hant] [--force] [--lang zh|en]';
const FLAGS = {
  into: { type: 'string', default: 'newsletters' },
  script: { type: 'string', default: 'hans' },
  force: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

await runCommand(USAGE, async () => {
  const refusal = await main();
  return refusal === undefined ? 0 : refuse(refusal);
});

/** Says in a sentence what stands in the way; nothing has been written then. */
async function main(): Promise<string | undefined> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  const [wanted, ...more] = positionals;
  const inWords = (zh: string, en: string) => both(zh, en)[languageOf(values.lang)];
  if (wanted === undefined || more.length > 0)
    return `${inWords('请写一期文摘的名字。', 'Expected one digest.')}\n${USAGE}`;
  if (values.script !== 'hans' && values.script !== 'hant')
    return inWords(
      `--script 是 ${values.script}，应为 hans 或 hant`,
      `Unexpected --script ${values.script}, expected hans or hant`,
    );
  const url = process.env['SITE_URL'] ?? '';
  if (!isWebAddress(url))
    return inWords(
      '信里的网址要写全：请把网站的公开地址写进 SITE_URL，如 SITE_URL=https://wenqu.example',
      'A mail needs complete addresses: set SITE_URL to the public address of the site, such as SITE_URL=https://wenqu.example',
    );

  const content = contentDir();
  const id = wanted.replace(/^(?:content\/)?digests\//u, '').replace(/(?:\.mdx|\/)$/u, '');
  const { entries, problems } = await prepare(content);
  const corpus = createCorpus(entries);
  const entry = corpus.digests.find((digest) => digest.id === id);
  const path = `digests/${id}.mdx`;
  if (problems.some(({ file }) => file === path))
    return inWords(
      `${path} 有问题，请先看：npm run check -- content/${path}`,
      `${path} has problems; see them with: npm run check -- content/${path}`,
    );
  if (!entry) {
    const there = corpus.digests.map((digest) => `digests/${digest.id}`).join(', ');
    return inWords(
      `没有 ${wanted} 这一期。${there === '' ? '可以新开一期：npm run new -- digest' : `现有：${there}`}`,
      `There is no digest ${wanted}. ${there === '' ? 'Begin one with: npm run new -- digest' : `There are: ${there}`}`,
    );
  }
  const read = readText(content, path);
  const document = 'text' in read ? parse(read.text, path).document : undefined;
  if (!document) return inWords(`${path} 读不出来`, `${path} cannot be read`);

  const unwritten = countToWrite('text' in read ? read.text : '');
  if (unwritten > 0)
    return inWords(
      `${path} 里还有 ${unwritten} 处〔待写…〕：写好或删掉再发`,
      `${path} still holds 〔待写…〕 in ${unwritten} places: write these words or delete them, then send it`,
    );

  const lang = values.script === 'hant' ? 'zh-Hant' : 'zh-Hans';
  const site = new URL(basePath(), url).href;
  // Its links lead to the pages in its own script.
  const edition = lang === 'zh-Hant' ? new URL('zh-hant/', site).href : site;
  const letter = letterOf(document as Document<'digest'>, id, corpus, edition);
  const convert = inScript(lang, 'zh-Hans');
  // Both scripts of a digest lie side by side.
  const name = join(values.into, `${id}.${lang}`);
  const files = [
    { file: `${name}.txt`, text: convert(letterToText(letter)) },
    { file: `${name}.html`, text: convert(letterToHtml(letter, lang)) },
  ];
  const standing = files.filter(({ file }) => existsSync(file)).map(({ file }) => file);
  if (standing.length > 0 && !values.force)
    return inWords(
      `${standing.join('、')} 会被覆盖；要覆盖请加 --force`,
      `${standing.join(' and ')} would be overwritten; add --force to do so`,
    );
  for (const { file, text } of files) {
    writeWhole(resolve(file), text);
    console.log(relative(process.cwd(), resolve(file)));
  }
  console.error(
    inWords('写好了：一份纯文本，一份网页，都可以贴进邮件。', 'Written: the mail as plain text and as HTML.'),
  );
  return undefined;
}
