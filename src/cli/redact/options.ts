/** The words behind `npm run redact` → what is asked for, or what is wrong with it. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { both, type Text } from '../../format/problem.ts';
import { isDate } from '../../format/is-date.ts';
import { type Wish, WISHES } from '../../format/schema/fields.ts';
import { FEWEST_LETTERS, findWords, lettersOf } from '../../redact/find-words.ts';
import type { Request } from '../../redact/plan.ts';
import { today } from '../today.ts';

export const USAGE = `Usage: npm run redact -- WHAT --wish ${WISHES.join('|')} [--dry-run]
  WHAT: --words "张三"      masks words in every spelling; may be given again; --words - reads them from standard input, one a line
        --post threads/x#r2 withdraws the words of a post      --item threads/x   withdraws a whole item; of a topic and
                            of a record of a paper the words go, and the pages stay
  --with 研究员             what stands in place of the words (else 某某)    --keep "主张三点"   a longer phrase that means something else
  --not papers/x.yml        a file in which the words may stay   --inside           parts of longer Latin words and numbers too
  --on 2026-11-21           the day in the trace                 --lang zh|en`;

const FLAGS = {
  words: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  post: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  item: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  with: { type: 'string' as const, default: '某某' },
  keep: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  not: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  inside: { type: 'boolean' as const, default: false },
  wish: { type: 'string' as const },
  on: { type: 'string' as const },
  'dry-run': { type: 'boolean' as const, default: false },
  lang: { type: 'string' as const },
};

export type Options = ReturnType<typeof readOptions>;

/** Throws parseArgs' error for a flag that is none. */
export function readOptions() {
  return parseArgs({ options: FLAGS }).values;
}

export function requestOf(options: Options): Request | Text {
  const given = options.words.flatMap((word) => (word === '-' ? readFileSync(0, 'utf8').split('\n') : [word]));
  const words = given.map((word) => word.trim()).filter((word) => word !== '');
  if (words.length + options.post.length + options.item.length === 0) return both('要拿掉什么？', 'What is to go?');
  const wish = WISHES.find((known) => known === options.wish);
  if (!wish) return both('缺少 --wish：是谁的意愿', 'Missing --wish: by whose wish');
  const on = options.on ?? today();
  if (!isDate(on)) return both('--on 不是日期', 'Unexpected --on, expected a date such as 2026-11-21');
  const short = words.findIndex((word) => [...lettersOf(word)].length < FEWEST_LETTERS);
  if (short >= 0)
    return both(`第 ${short + 1} 个词太短，到处都会有`, `Word ${short + 1} is too short: it would stand everywhere`);
  const mask = options.with;
  if (
    !/^[\p{L}\p{N}〔〕（）·  .-]{1,40}$/u.test(mask) ||
    /^[ .-]|[ ]$/u.test(mask) ||
    findWords(mask, { words }).length > 0
  )
    return both(
      '--with 应是 1 到 40 个字，不含标点记号和要隐去的词',
      'Unexpected --with, expected 1 to 40 letters without marks, and without the words themselves',
    );
  const trace = { on, wish: wish satisfies Wish };
  const wanted = { words, keep: options.keep, inside: options.inside, mask };
  const untouched = options.not.map((path) => path.replace(/^(?:\.\/)?content\//u, ''));
  return {
    trace,
    ...(words.length > 0 && { mask: wanted }),
    posts: options.post.map(asRef),
    items: options.item.map(asRef),
    untouched,
  };
}

/** `content/threads/2024/x.mdx#r2` and `/threads/x/#r2` → `threads/x#r2`. */
function asRef(written: string): string {
  return written
    .replace(/^https?:\/\/[^#]*?(?=\/(?:threads|analyses|topics|digests|papers)\/)/u, '')
    .replace(/^\/|^(?:\.\/)?content\//u, '')
    .replace(/^threads\/\d{4}\//u, 'threads/')
    .replace(/\.(?:mdx|yml)(?=#|$)|\/(?=#|$)/u, '');
}
