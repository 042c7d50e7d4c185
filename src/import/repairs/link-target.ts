/** `[text](target)` whose target our format refuses: a blank is encoded, a title stands behind the link, and what leads nowhere on the web becomes text. */
import { guardLink, guardLinkText } from '../../format/guard-link.ts';
import { hiddenIn } from '../../format/hidden.ts';
import { both } from '../../format/problem.ts';
import { isWebAddress } from '../../format/schema/fields.ts';
import { codeRanges, insideOf } from '../../format/code-ranges.ts';
import { type Framed, framedLinks } from '../links/framed-links.ts';
import { type Edit, type Question, type Rule, quoting } from './rule.ts';

export const linkTarget: Rule = {
  name: 'link-target',
  shown: both('链接的地址', 'targets of links'),
  find(text, { dialect }) {
    // What the site gives out is right as it is.
    if (dialect === 'wenqu') return [];
    const isCode = insideOf(codeRanges(text));
    const links = framedLinks(text, true).sort((a, b) => a.from - b.from);
    const edits: Edit[] = [];
    let done = 0;
    for (const link of links) {
      if (link.kind !== 'text' || isCode(link.from) || link.from < done) continue;
      const edit = mend(text, link);
      if (!edit) continue;
      edits.push(edit);
      done = edit.to;
    }
    return edits;
  },
};

/** Brackets behind brackets are often no link at all: `f[i](x)`. */
const LIKE_A_TARGET = /^(?:[a-z][a-z0-9+.-]{1,20}:|\.{0,2}\/|#)|\.[a-z0-9]{2,5}(?:#.*)?$/iu;

function mend(text: string, { from, to, url, at, label }: Framed): Edit | undefined {
  const shown = text.slice(label?.from, label?.to);
  const title = /^>?\s+["'(](.*)["')]\s*\)$/su.exec(text.slice(at.to, to))?.[1]?.trim();
  if (!LIKE_A_TARGET.test(url)) return undefined;
  const isRefused = hiddenIn(url).length > 0 || guardLink(url, undefined).length > 0;
  const encoded = url.replace(/\s/gu, '%20');
  if (shown.trim() === '' && isWebAddress(url)) return { from, to, text: `[${url}](${text.slice(at.from, at.to)})` };
  if (isRefused && encoded !== url && isWebAddress(encoded))
    return { from, to, text: `[${shown}](${encoded})`, doubt: BLANK };
  if (isRefused) return { from, to, text: asText(shown, url), doubt: nowhere(url) };
  if (title !== undefined) {
    const behind = title === '' || title === shown ? '' : ` (${title})`;
    return { from: at.from, to, text: `${text.slice(at.from, at.to)})${behind}` };
  }
  const isElsewhere = /^https?:\/\/\S+$/u.test(shown) && normal(shown) !== normal(url);
  return isElsewhere || guardLinkText(shown, url).length > 0 ? { from, to, doubt: ELSEWHERE } : undefined;
}

/** The words with what they led to. Between backticks nothing of it is read as a link or as a tag. */
function asText(shown: string, url: string): string {
  const target = url.replaceAll('`', '').trim();
  // Masked.
  if (/^mailto:.*〔/u.test(target)) return `${shown} (${target.slice('mailto:'.length)})`;
  return target === '' || target === shown ? shown : `${shown} (\`${target}\`)`;
}

function normal(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/\/$/u, '')
    .toLowerCase();
}

const BLANK: Question = {
  reason: both('链接的网址里有空格', 'the address of this link holds a blank'),
  choice: both('空格写成了 %20', 'the blank is written as %20'),
};
const ELSEWHERE: Question = {
  reason: both('链接显示的网址和它通向的网址不同', 'this link shows one address and leads to another'),
  choice: both('两处都照原样', 'both are left as they are'),
};

function nowhere(url: string): Question {
  const short = url.length > 60 ? `${url.slice(0, 57)}…` : url;
  return {
    ...quoting(short, (shown) =>
      both(`\`${shown}\` 不是能收录的网址`, `\`${shown}\` is no address that can be kept as a link`),
    ),
    choice: both('链接改成了文字，原来的目标写在括号里', 'the link became text, with what it led to in brackets'),
  };
}
