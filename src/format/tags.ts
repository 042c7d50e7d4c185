/** The text of one tag → its name and attributes, judged by the vocabulary. */
import { type Attributes, readAttributes } from './attributes.ts';
import { nearest } from './nearest.ts';
import { both, type Fault, noSuch, type Point, quote, type Text } from './problem.ts';
import { TAG_NAMES, TAG_RULES, type TagName, type TagRule } from './vocabulary.ts';

export interface Tag extends Attributes {
  readonly name: TagName;
  readonly closing: boolean;
  readonly start: Point;
}

/** The tag that begins at `source[from]`, with its faults; `end` is the index behind its `>`. */
export interface TagRead {
  /** Absent when the tag is not of the vocabulary or not well formed. */
  readonly tag?: Tag | undefined;
  readonly faults: Fault[];
  readonly end: number;
}

const MOST_TAG_LENGTH = 2000;
const NO_ATTRIBUTES: Attributes = { attributes: new Map(), refused: new Set(), selfClosing: false };

/** `place` tells line and column of an index of `source`. */
export function readTag(source: string, from: number, place: (index: number) => Point): TagRead {
  const faults: Fault[] = [];
  const refuse = (index: number, message: Text, help?: Text) =>
    faults.push({ ...place(index), rule: 'tag', message, help });
  const opening = /^<(\/?)([^\s/>{}"'=<]*)/u.exec(source.slice(from, from + 100));
  const written = opening?.[2] ?? '';
  const closing = opening?.[1] === '/';
  const end = endOfTag(source, from);
  if (!Object.hasOwn(TAG_RULES, written)) {
    const meant = nearest(written, TAG_NAMES);
    refuse(
      from,
      noSuch(
        both('标签', 'tag'),
        written === '' ? quote(source.slice(from, from + 20)) : `\`<${closing ? '/' : ''}${written}>\``,
        TAG_NAMES.map((name) => `<${name}>`),
      ),
      meant
        ? both(`是不是想写 \`<${meant}>\`？`, `did you mean \`<${meant}>\`?`)
        : both(
            '正文里的小于号写作 `\\<`，代码放进反引号',
            'write a less-than sign as `\\<`, and put code in backticks',
          ),
    );
    return { faults, end: end ?? from + 1 };
  }
  const name = written as TagName;
  const rule: TagRule = TAG_RULES[name];
  const known = { name, closing, start: place(from) };
  if (end === undefined) {
    refuse(
      from,
      both(`\`<${name}\` 没有写完：缺少 \`>\``, `Unexpected end of \`<${name}\`, expected \`>\``),
      both('属性值的引号是否成对？', 'is each quotation mark closed?'),
    );
    // Its line is given up, and it counts as opened, so that its end tag is not a second fault.
    const newline = source.indexOf('\n', from);
    return {
      tag: closing ? undefined : { ...known, ...NO_ATTRIBUTES },
      faults,
      end: newline < 0 ? source.length : newline,
    };
  }

  const { faults: inAttributes, ...read } = readAttributes(source, {
    from: from + (opening?.[0].length ?? 1),
    to: end - 1,
    name,
    closing,
  });
  for (const { index, message, help } of inAttributes) refuse(index, message, help);
  const { attributes, refused, selfClosing } = read;
  if (!closing) {
    for (const [key, attribute] of Object.entries(rule.attributes)) {
      if (attribute.required && !attributes.has(key) && !refused.has(key) && faults.length === 0)
        refuse(from, both(`\`<${name}>\` 缺少属性 \`${key}\``, `Missing attribute \`${key}\` of \`<${name}>\``));
    }
    if (rule.empty && !selfClosing)
      refuse(
        from,
        both(`\`<${name}>\` 应写成 \`<${name} … />\``, `Unexpected \`<${name} …>\`, expected \`<${name} … />\``),
      );
    if (!rule.empty && selfClosing && !attributes.has('withdrawn') && !refused.has('withdrawn'))
      refuse(
        from,
        both(
          `\`<${name}>\` 需要内容和结束标签 \`</${name}>\``,
          `Unexpected \`<${name} … />\`, expected content and \`</${name}>\``,
        ),
      );
  }
  return { tag: { ...known, attributes, refused, selfClosing }, faults, end };
}

/** Index behind the `>` that ends the tag, not looking into quoted values and expressions. */
function endOfTag(source: string, from: number): number | undefined {
  let quoted = '';
  let braces = 0;
  for (let i = from + 1; i < source.length && i - from < MOST_TAG_LENGTH; i++) {
    const c = source[i] ?? '';
    if (c === '\n' && source[i + 1] === '\n') return undefined;
    if (quoted) {
      if (c === quoted) quoted = '';
    } else if (c === '"' || c === "'") quoted = c;
    else if (c === '{') braces++;
    else if (c === '}') braces--;
    else if (c === '>' && braces <= 0) return i + 1;
    else if (c === '<') return undefined;
  }
  return undefined;
}
