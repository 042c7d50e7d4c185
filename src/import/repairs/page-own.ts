/** Lines of a page → those that are the page's and can be told only by what stands around them: whose blog it is, an empty list of contents, where to share it. */
import { isBlank, type Line } from './lines.ts';

const LONGEST_NAME = 24;
/** Lines with words, from the top, among which stands whose page it is. */
const TOP = 5;

export function pageOwn(lines: readonly Line[]): ReadonlySet<Line> {
  const said = lines.filter((line) => !isBlank(line));
  const own = new Set(said.filter(({ text }, at) => CONTENTS.test(text) && HEADING.test(said[at + 1]?.text ?? '')));
  said.forEach((line, at) => {
    const before = said[at - 1];
    if (before && SITE.test(line.text) && (SHARE.test(before.text) || own.has(before))) own.add(line);
  });
  // A heading of other articles, of which none were copied.
  const last = said.at(-1);
  if (last && said.length > 2 && /^相[关關]\s*$/u.test(last.text)) own.add(last);
  // Above the button to follow somebody stands who that is; the same name stands below the title.
  const name = said.find(({ text }, at) => isName(text) && FOLLOW.test(said[at + 1]?.text ?? ''))?.text.trim();
  if (name === undefined) return own;
  const named = said.filter(({ text }) => text.trim() === name);
  const isTold = named.length > 1 && said.slice(1, TOP).some(({ text }) => text.trim() === name);
  if (isTold) for (const line of named) own.add(line);
  return own;
}

const CONTENTS =
  /^(?:\*\*)?(?:Table of Contents|On this page|文章目[录錄]|目[录錄]|本[页頁]目[录錄])(?:\*\*)?[:：]?\s*$/iu;
const SHARE = /^(?:分享此文|分享(?:到|至)|Share(?: this| on| via)?(?: (?:post|article))?)[:：]?\s*$/iu;
const SITE =
  /^(?:微博|新浪微博|微信|朋友圈|QQ(?:空[间間])?|豆瓣|知乎|Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|Mastodon|Bluesky|LINE|Email|Pocket|Threads)\s*$/iu;
const HEADING = /^#{1,6} \S/u;
const FOLLOW = /^(?:已?[关關]注|[+＋] ?[关關]注|Follow(?:ing)?)\s*$/iu;

function isName(text: string): boolean {
  const name = text.trim();
  return name.length <= LONGEST_NAME && !/[。！？；，,.!?:：]/u.test(name) && /[\p{L}\p{N}]{2}/u.test(name);
}
