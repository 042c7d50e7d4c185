/** What is known of a request → Markdown that a curator reads in a minute. */
import type { Looked } from '../links/look-at-link.ts';
import { byCause } from './causes.ts';
import type { Facts } from './gather.ts';
import { asCode, section } from './markdown.ts';

/** `looked` is absent where no link was looked at. */
export function summaryOf(
  { files, code, problems }: Facts,
  looked: ReadonlyMap<string, Looked> | undefined,
  lang: 'zh' | 'en',
): string {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const STATES = { added: say('新', 'new'), changed: say('改', 'changed'), removed: say('删', 'removed') };
  const more = (count: number) => say(`……还有 ${count} 项`, `… and ${count} more`);
  const count = (state: keyof typeof STATES) => files.filter((file) => file.state === state).length;

  const { own, others } = byCause(problems, files);
  const changed = files.map(({ path, state, title, posts }) =>
    [
      `**${STATES[state]}** ${asCode(path)}`,
      title === undefined ? '' : asCode(title),
      posts === 0 ? '' : say(`${posts} 帖`, `${posts} post${posts === 1 ? '' : 's'}`),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
  const removed = files.filter(({ state, path }) => state === 'removed' && !path.startsWith('figures/'));
  const isPaper = (path: string) => path.startsWith('papers/');
  const papers = files.filter(({ path, state }) => isPaper(path) && state === 'added');
  const links = files.flatMap((file) => file.links).map((link) => ({ ...link, ...looked?.get(link.url) }));
  const linksThatAre = (wanted: Looked['state']) =>
    links
      .filter(({ state }) => state === wanted)
      .map(({ url, file, line, why = '' }) => `${asCode(url, 300)} · ${why} · ${asCode(`${file}:${line}`)}`);
  const alike = files.flatMap(({ path, similar }) =>
    similar.map(({ id, title }) => `${asCode(path)} ↔ ${asCode(`threads/${id}`)} ${asCode(title)}`),
  );
  const doubtful = files.flatMap(({ path, doubtful: places }) =>
    places.map(({ line, what }) => `${asCode(`${path}:${line}`)} ${what[lang]}`),
  );

  return [
    `## ${
      problems.length === 0
        ? say('检查通过', 'The check passes')
        : say(`有 ${problems.length} 个问题`, `${problems.length} problem${problems.length === 1 ? '' : 's'}`)
    }`,
    '',
    say(
      `新 ${count('added')}，改 ${count('changed')}，删 ${count('removed')}；可能重复 ${alike.length}，失效链接 ${linksThatAre('dead').length}，新论文 ${papers.length}，要看的地方 ${doubtful.length}。`,
      `${count('added')} new, ${count('changed')} changed, ${count('removed')} removed; possible duplicates ${alike.length}, dead links ${linksThatAre('dead').length}, new papers ${papers.length}, places to look at ${doubtful.length}.`,
    ),
    ...(looked === undefined ? ['', say('没有去看外部链接。', 'No link outside was looked at.')] : []),
    ...section(
      say('问题', 'Problems'),
      own.map(({ file, line, column, rule, message }) =>
        [asCode(`${file}:${line}:${column}`), rule, asCode(message[lang])].join(' · '),
      ),
      more,
    ),
    ...section(
      say('别的文件里的问题，按起因', 'Problems in other files, by their cause'),
      others.map(({ why, problems: [first, ...rest] }) =>
        [
          asCode(why[lang]),
          first ? asCode(`${first.file}:${first.line}`) : '',
          rest.length === 0 ? '' : say(`等 ${rest.length + 1} 处`, `and ${rest.length} more`),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
      more,
    ),
    ...section(say('改动', 'What changed'), changed, more),
    ...section(say('可能重复', 'Possible duplicates'), alike, more),
    ...section(say('失效链接', 'Dead links'), linksThatAre('dead'), more),
    ...section(say('看不准的链接', 'Links that gave no clear answer'), linksThatAre('unsure'), more),
    ...section(
      say('新论文', 'New papers'),
      papers.map(
        ({ path, title }) =>
          `${asCode(path)} ${title === undefined ? say('没有题名', 'without a title') : asCode(title)}`,
      ),
      more,
    ),
    ...section(say('要看的地方', 'Places to look at'), doubtful, more),
    ...section(
      say('网址会消失', 'Addresses that vanish'),
      removed.filter(({ now }) => now === undefined).map(({ path }) => asCode(path)),
      more,
    ),
    ...section(
      say('网址转到别处', 'Addresses that lead elsewhere'),
      removed.flatMap(({ path, now }) => (now === undefined ? [] : [`${asCode(path)} → ${asCode(now)}`])),
      more,
    ),
    ...section(
      say('还改了代码，由另一组检查负责', 'Code is changed too, which other checks look at'),
      code.map((path) => asCode(path)),
      more,
    ),
    '',
  ].join('\n');
}
