/** Field types that several schemas share. Each says what it expects in both languages. */
import { z } from 'zod';
import { isAnchor, isPaperId, isSlug, parseRef } from '../address.ts';
import { isOpenHost } from '../hosts.ts';
import { isDate } from '../is-date.ts';
import { both, type Text } from '../problem.ts';

/** What a refinement hands to the message: `Unexpected X, expected <this>`. */
export interface Expectation {
  readonly expected: Text;
}

function fits(test: (value: string) => boolean, zh: string, en: string) {
  return z.string().refine(test, { params: { expected: both(zh, en) } satisfies Expectation, abort: true });
}

/** One line of text, neither empty nor padded. */
export function line(max: number) {
  return fits(
    (value) => value.length > 0 && value.length <= max && value === value.trim() && !/[\n\r]/u.test(value),
    `1 到 ${max} 个字的一行，首尾无空格`,
    `one line of 1 to ${max} characters without spaces at its ends`,
  );
}

/** One line that may hold inline Markdown and `$…$`. Parsed and guarded like body text. */
export function markdownLine(max: number) {
  return line(max).meta({ markdown: true });
}

export const slug = fits(
  isSlug,
  '小写英文字母、数字和连字符，如 `data-quality`',
  'lower-case letters, digits and hyphens such as `data-quality`',
);

export const anchor = fits(
  isAnchor,
  '小写字母开头的短标识，如 `r1`',
  'a short id that starts with a lower-case letter, such as `r1`',
);

/** arXiv id without version, in quotes so that YAML keeps it as text. */
export const paperId = fits(
  isPaperId,
  '带引号的 arXiv 编号，如 `"2404.05405"`',
  'an arXiv id in quotes such as `"2404.05405"`',
);

/** `threads/wider-or-deeper#r3`: an item of this site, or a post, finding or claim in it. */
export const ref = fits(
  (value) => parseRef(value) !== undefined,
  '站内条目，如 `threads/wider-or-deeper#r3`',
  'an item of this site such as `threads/wider-or-deeper#r3`',
);

/** What a date looks like, for messages. */
export const DATE = both(
  '日期，如 `"2023"`、`"2023-11"` 或 `"2023-11-08"`',
  'a date such as `"2023"`, `"2023-11"` or `"2023-11-08"`',
);

/** YYYY, YYYY-MM or YYYY-MM-DD: as exact as is known, no more. */
export const date = fits(isDate, DATE.zh, DATE.en);

/** Names of the same room under which an item was published before. */
export function formerNames(name: typeof slug) {
  return z.array(name).min(1).max(20);
}

const headingName = fits(
  (value) => value.length <= 200 && /^\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*$/u.test(value),
  '标题在网址里的样子（`#` 后面的部分），如 `总评`',
  'a heading as its address names it (what stands after the `#`), such as `total-score`',
);

/** Headings that were reworded: links to the old name lead to the new one. */
export const formerHeadings = z
  .array(z.strictObject({ was: headingName, now: headingName }))
  .min(1)
  .max(100);

export const url = fits(isWebAddress, '完整的 https 网址', 'a complete https address');

/** Where something was looked up: a service may stand in a private net. */
export const addressAsked = fits(
  (value) => hostOf(value) !== undefined,
  '完整的 https 网址',
  'a complete https address',
);

/** Interface languages of passages: simplified or traditional Chinese, or English. */
export const language = z.enum(['zh-Hans', 'zh-Hant', 'en']);

/** An annotated link: what is there, and why a reader would go. */
export const link = z.strictObject({
  /** Where it leads. */
  url,
  /** Its title, as it stands there or translated. */
  title: line(200),
  /** Why it is worth a visit. */
  note: markdownLine(400).optional(),
  /** Language of the page behind the link. */
  language: language.optional(),
});

/** Where the words came from, and by what right they stand here. */
export const source = z.strictObject({
  /** What it was, for a reader: "一份群聊摘要". */
  name: line(200),
  /** When it was written or collected. */
  date: date.optional(),
  /** Where it can be read, if it is public. */
  url: url.optional(),
  /** `retold`: in our own words; else the licence or permission under which it is quoted. */
  rights: z.enum(['retold', 'quoted', 'permission', 'cc-by', 'cc-by-sa', 'public-domain']),
  /** Anything else a reader should know about it. */
  note: line(400).optional(),
});

/** By whose wish something was taken away: its author's, that of somebody it is about, a curator's, or a holder of rights. */
export const WISHES = ['author', 'third-party', 'curator', 'rights'] as const;
export type Wish = (typeof WISHES)[number];

/** The item itself was withdrawn: its address stays and says so, its words are gone. */
export const withdrawn = z.strictObject({ on: date, wish: z.enum(WISHES) });

/** Words were masked here, and which they were is told nowhere: when, by whose wish, in how many places. */
export const redacted = z
  .array(z.strictObject({ on: date, wish: z.enum(WISHES), places: z.int().min(1).max(100_000) }))
  .max(100);

/** https and http only, with a host in plain letters (others can pass for them) that is open to all, no credentials, no spaces or hidden characters. */
export function isWebAddress(value: string): boolean {
  const host = hostOf(value);
  return host !== undefined && isOpenHost(host, value);
}

function hostOf(value: string): string | undefined {
  const host = value.length > 2000 ? undefined : ADDRESS.exec(value)?.[1];
  return host !== undefined && URL.canParse(value) ? host : undefined;
}

const ADDRESS = /^https?:\/\/([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?::\d{1,5})?(?:[/?#][^\s\\]*)?$/u;
