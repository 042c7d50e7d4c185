/**
 * Link texts that a translating browser glued: `机器译名 --- Original title | Site` → the original title. Of links to papers the name of
 * the site goes as well.
 */
import { codeRanges, insideOf } from '../../format/code-ranges.ts';
import { both } from '../../format/problem.ts';
import { framedLinks } from '../links/framed-links.ts';
import { isMarkdown } from './dialects.ts';
import type { Edit, Rule } from './rule.ts';

const PAPERS =
  /^https?:\/\/(?:[a-z0-9-]+\.)*(?:arxiv\.org|alphaxiv\.org|openreview\.net|aclanthology\.org|semanticscholar\.org)\//iu;
const GLUE = / (?:---|———?|–––) /u;
export const gluedLinkTitles: Rule = {
  name: 'glued-link-title',
  shown: both('与译名粘连的链接标题', 'link titles glued to a translation'),
  find(text, context) {
    if (!isMarkdown(context)) return [];
    const isCode = insideOf(codeRanges(text));
    return framedLinks(text)
      .sort((a, b) => a.from - b.from)
      .flatMap(({ kind, from, url, label }): Edit[] => {
        if (kind !== 'text' || !label || isCode(from)) return [];
        const name = text.slice(label.from, label.to);
        const original = originalOf(name, url);
        return original === name || original === '' ? [] : [{ ...label, text: original }];
      });
  },
};

function originalOf(name: string, address: string): string {
  const parts = name.split(GLUE);
  const [translated = '', original = ''] = parts;
  const isGlued = parts.length === 2 && /\p{Script=Han}/u.test(translated) !== /\p{Script=Han}/u.test(original);
  const title = isGlued ? (/\p{Script=Han}/u.test(translated) ? original : translated) : name;
  if (!isGlued && !PAPERS.test(address)) return name;
  const bare = title
    .replace(/\s*\|\s*[^|]{1,24}$/u, '')
    .replace(/\s*[(（](?:[a-z0-9-]+\.)+[a-z]{2,6}[)）]\s*$/iu, '')
    .replace(/\s+-\s+arXiv\s*$/u, '')
    .replace(/^\s*\[(?:arXiv:)?\d{4}\.\d{4,5}(?:v\d{1,2})?\]\s*/iu, '')
    .trim();
  return bare === '' ? title.trim() : bare;
}
