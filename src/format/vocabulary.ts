/** The vocabulary of tags. Nothing outside this table is ever accepted. */
import { isAnchor, isPaperId } from './address.ts';
import { both, type Text } from './problem.ts';
import { isDate } from './is-date.ts';
import { WISHES } from './schema/fields.ts';

export interface AttributeRule {
  readonly required?: boolean;
  /** A bare attribute without a value: `missing`. */
  readonly flag?: boolean;
  readonly fits?: (value: string) => boolean;
  readonly expected?: Text;
}

export interface TagRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Stands in running text (`<Cite …/>`) rather than on lines of its own. */
  readonly inline?: boolean;
  /** Has no content: `<Figure … />`. */
  readonly empty?: boolean;
}

const oneOf = (...words: string[]): AttributeRule => ({
  fits: (value) => words.includes(value),
  expected: both(
    `${words.map((w) => `\`${w}\``).join('、')} 之一`,
    `one of ${words.map((w) => `\`${w}\``).join(', ')}`,
  ),
});
const text = (max: number): AttributeRule => ({
  fits: (value) => value.trim() === value && value.length > 0 && value.length <= max && !/[\t\n]/u.test(value),
  expected: both(`1 到 ${max} 个字的一行`, `one line of 1 to ${max} characters`),
});
const id: AttributeRule = {
  fits: isAnchor,
  expected: both('小写字母开头的短标识，如 `r1`', 'a short id such as `r1`'),
};
const on: AttributeRule = { fits: isDate, expected: both('日期，如 `2023-11-08`', 'a date such as `2023-11-08`') };
const version: AttributeRule = {
  fits: (v) => /^[1-9]\d?$/u.test(v),
  expected: both('版本号，如 `2`', 'a version number such as `2`'),
};
const required = (rule: AttributeRule): AttributeRule => ({ ...rule, required: true });

/** A post that was withdrawn: when, and by whose wish. It is written without content. */
const gone = { withdrawn: on, wish: oneOf(...WISHES) };

export const TAG_RULES = {
  Question: { attributes: { id, by: text(60), on, lang: oneOf('zh-Hans', 'zh-Hant', 'en'), ...gone } },
  Reply: {
    attributes: {
      id: required(id),
      by: text(60),
      to: id,
      role: oneOf('followup', 'author'),
      on,
      lang: oneOf('zh-Hans', 'zh-Hant', 'en'),
      ...gone,
    },
  },
  Note: { attributes: { kind: required(oneOf('gloss', 'opinion', 'doubt')), id, answered: id } },
  Theorem: {
    attributes: {
      kind: required(oneOf('definition', 'proposition', 'theorem', 'corollary', 'lemma')),
      number: {
        fits: (v) => /^[0-9A-Za-z]{1,4}(?:\.\d{1,3}){0,3}$/u.test(v),
        expected: both('编号，如 `2.3`', 'a number such as `2.3`'),
      },
      title: text(120),
    },
  },
  Figure: {
    empty: true,
    attributes: {
      src: {
        fits: (v) =>
          /^figures\/[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*\.(?:png|jpe?g|webp|gif)$/u.test(v) && v.length <= 120,
        expected: both('`figures/` 下的 png、jpg、webp 或 gif 文件', 'a png, jpg, webp or gif file below `figures/`'),
      },
      alt: required(text(400)),
      caption: text(400),
      missing: { flag: true },
    },
  },
  Cite: {
    inline: true,
    empty: true,
    attributes: {
      paper: required({
        fits: isPaperId,
        expected: both('论文编号，如 `2404.05405`', 'a paper id such as `2404.05405`'),
      }),
      at: text(100),
      version,
    },
  },
} as const satisfies Record<string, TagRule>;

export type TagName = keyof typeof TAG_RULES;
export const TAG_NAMES = Object.keys(TAG_RULES) as TagName[];
export const BLOCK_TAG_NAMES = TAG_NAMES.filter((name) => !isInlineTag(name));

export function isInlineTag(name: TagName): boolean {
  return (TAG_RULES[name] as TagRule).inline === true;
}

export function isEmptyTag(name: TagName): boolean {
  return (TAG_RULES[name] as TagRule).empty === true;
}
