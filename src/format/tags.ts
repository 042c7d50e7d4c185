/** The text of one tag → its name and attributes, judged by the vocabulary. */
import { decodeEntities } from './entities.ts';
import { nearest } from './nearest.ts';
import { both, type Fault, noSuch, type Point, quote, type Text, unexpected } from './problem.ts';
import { TAG_NAMES, TAG_RULES, type TagName, type TagRule } from './vocabulary.ts';

export interface Tag {
  readonly name: TagName;
  readonly closing: boolean;
  /** Written `<X />`. */
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Attributes that stand there with a value that was refused: they are not missing. */
  readonly refused: ReadonlySet<string>;
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
  const attributes = new Map<string, string>();
  const refused = new Set<string>();
  let selfClosing = false;
  if (end === undefined) {
    refuse(
      from,
      both(`\`<${name}\` 没有写完：缺少 \`>\``, `Unexpected end of \`<${name}\`, expected \`>\``),
      both('属性值的引号是否成对？', 'is each quotation mark closed?'),
    );
    // Its line is given up, and it counts as opened, so that its end tag is not a second fault.
    const newline = source.indexOf('\n', from);
    return { tag: closing ? undefined : tag(), faults, end: newline < 0 ? source.length : newline };
  }

  let index = from + (opening?.[0].length ?? 1);
  while (index < end - 1) {
    const rest = source.slice(index, end - 1);
    const space = /^\s+/u.exec(rest);
    if (space) {
      index += space[0].length;
      continue;
    }
    if (rest === '/') {
      selfClosing = true;
      break;
    }
    const match = /^([^\s=>/{}"']+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[\s\S]*\}|[^\s"'>]*))?/u.exec(rest);
    if (!match) {
      refuse(
        index,
        unexpected(quote(rest.slice(0, 20)), both('属性，如 `by="研究员1"`', 'an attribute such as `by="研究员1"`')),
        both('标签里不能写表达式', 'expressions are not allowed in tags'),
      );
      break;
    }
    const [whole, key = '', value] = match;
    const fault = closing
      ? both(`结束标签 \`</${name}>\` 不带属性`, `Unexpected attribute in \`</${name}>\`, expected none`)
      : attributes.has(key)
        ? both(`属性 \`${key}\` 写了两次`, `Unexpected second \`${key}\`, expected it once`)
        : setAttribute(rule, key, value, attributes);
    if (fault) refused.add(key);
    if (fault)
      refuse(
        index,
        fault,
        Object.hasOwn(rule.attributes, key) ? undefined : didYouMean(key, Object.keys(rule.attributes)),
      );
    index += whole.length;
  }
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
  return { tag: tag(), faults, end };

  function tag(): Tag {
    return { name, closing, selfClosing, attributes, refused, start: place(from) };
  }
}

function setAttribute(
  rule: TagRule,
  key: string,
  written: string | undefined,
  into: Map<string, string>,
): Text | undefined {
  const attribute = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
  if (!attribute) {
    return noSuch(both('属性', 'attribute'), quote(key), Object.keys(rule.attributes));
  }
  if (attribute.flag) {
    if (written !== undefined)
      return both(`属性 \`${key}\` 不带值`, `Unexpected value of \`${key}\`, expected the bare word`);
    into.set(key, '');
    return undefined;
  }
  const curly = /^[“”„‟＂«「]/u.test(written ?? '');
  if (curly)
    return both(
      `${quote(written)} 的引号应是半角的：\`${key}="…"\``,
      `Unexpected quotation marks of ${quote(written)}, expected straight ones: \`${key}="…"\``,
    );
  if (written === undefined || !/^["']/u.test(written)) {
    return unexpected(
      quote(written ?? key),
      both(`带引号的值，如 \`${key}="…"\``, `a value in quotes such as \`${key}="…"\``),
    );
  }
  const value = decodeEntities(written.slice(1, -1));
  if (value === undefined)
    return unexpected(quote(written), both('普通文字（`&` 写作 `&amp;`）', 'plain text (write `&` as `&amp;`)'));
  if (attribute.fits && !attribute.fits(value))
    return unexpected(
      both(`属性 \`${key}\` 是 ${quote(value)}`, `${quote(value)} in \`${key}\``),
      attribute.expected ?? '',
    );
  into.set(key, value);
  return undefined;
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

function didYouMean(word: string, known: string[]): Text | undefined {
  const meant = nearest(word, known);
  return meant ? both(`是不是想写 \`${meant}\`？`, `did you mean \`${meant}\`?`) : undefined;
}
