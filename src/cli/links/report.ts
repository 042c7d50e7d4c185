/** What a look at all links found → Markdown for a maintainer. */
import { asCode, notChecked, section } from '../request/markdown.ts';
import type { ExternalLink } from './external-links.ts';
import type { Looked } from './look-at-link.ts';
import type { LinkRecord } from './record.ts';

export function linkReport(
  links: readonly ExternalLink[],
  looked: ReadonlyMap<string, Looked>,
  before: LinkRecord,
  after: LinkRecord,
  unasked: number,
  lang: 'zh' | 'en',
): string {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const places = new Map<string, string[]>();
  for (const { url, file, line } of links) places.set(url, [...(places.get(url) ?? []), `${file}:${line}`]);
  const told = (url: string, why: string | undefined) =>
    [
      asCode(url, 300),
      why ?? '',
      ...(places.get(url) ?? []).slice(0, 3).map((place) => asCode(place)),
      after[url]?.copy === undefined
        ? say('没有存档', 'no copy')
        : say(`存档 ${asCode(after[url].copy, 400)}`, `copy ${asCode(after[url].copy, 400)}`),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const dead = Object.entries(after).filter(([, { dead }]) => dead !== undefined);
  const isNew = ([url]: readonly [string, unknown]) => !Object.hasOwn(before, url) || before[url]?.dead === undefined;
  const unsure = [...looked].filter(([, { state }]) => state === 'unsure');
  const copied = Object.keys(after).filter(
    (url) => after[url]?.copy !== undefined && !(Object.hasOwn(before, url) && before[url]?.copy !== undefined),
  );
  const more = (count: number) => say(`……还有 ${count} 项`, `… and ${count} more`);
  return [
    notChecked(lang),
    '',
    say(
      `看了 ${looked.size} 个链接：失效 ${dead.length}，其中新失效 ${dead.filter(isNew).length}；看不准 ${unsure.length}；新找到的存档 ${copied.length}；没问到存档 ${unasked}。`,
      `Looked at ${looked.size} links: ${dead.length} dead, ${dead.filter(isNew).length} of them newly; ${unsure.length} without a clear answer; ${copied.length} copies newly found; ${unasked} not asked of the archive.`,
    ),
    ...section(
      say('新失效', 'Newly dead'),
      dead.filter(isNew).map(([url, { why }]) => told(url, why)),
      more,
    ),
    ...section(
      say('早已失效', 'Dead before'),
      dead.filter((one) => !isNew(one)).map(([url, { why }]) => told(url, why)),
      more,
    ),
    ...section(
      say('看不准', 'No clear answer'),
      unsure.map(([url, { why }]) => told(url, why)),
      more,
    ),
    '',
  ].join('\n');
}
