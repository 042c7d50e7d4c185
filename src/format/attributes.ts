/** What stands in a tag behind its name → its attributes, judged by the vocabulary. */
import { decodeAttribute } from './entities.ts';
import { nearest } from './nearest.ts';
import { both, noSuch, quote, type Text, unexpected } from './problem.ts';
import { TAG_RULES, type TagName, type TagRule } from './vocabulary.ts';

export interface Attributes {
  readonly attributes: ReadonlyMap<string, string>;
  /** Those that stand there with a value that was refused: they are not missing. */
  readonly refused: ReadonlySet<string>;
  /** Written `<X />`. */
  readonly selfClosing: boolean;
}

/** At an index of the source. */
interface AttributeFault {
  readonly index: number;
  readonly message: Text;
  readonly help: Text | undefined;
}

/** `from` is the index behind the tag's name, `to` that of its `>`. */
export function readAttributes(
  source: string,
  {
    from,
    to,
    name,
    closing,
  }: { readonly from: number; readonly to: number; readonly name: TagName; readonly closing: boolean },
): Attributes & { readonly faults: readonly AttributeFault[] } {
  const rule: TagRule = TAG_RULES[name];
  const faults: AttributeFault[] = [];
  const refuse = (index: number, message: Text, help?: Text) => faults.push({ index, message, help });
  const attributes = new Map<string, string>();
  const refused = new Set<string>();
  let selfClosing = false;
  let index = from;
  while (index < to) {
    const rest = source.slice(index, to);
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
    if (fault) {
      refused.add(key);
      const isKnown = Object.hasOwn(rule.attributes, key);
      refuse(index, fault, isKnown ? undefined : didYouMean(key, Object.keys(rule.attributes)));
    }
    index += whole.length;
  }
  return { attributes, refused, selfClosing, faults };
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
  const value = decodeAttribute(written.slice(1, -1));
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

function didYouMean(word: string, known: string[]): Text | undefined {
  const meant = nearest(word, known);
  return meant ? both(`是不是想写 \`${meant}\`？`, `did you mean \`${meant}\`?`) : undefined;
}
