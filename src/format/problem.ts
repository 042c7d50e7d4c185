/** What is wrong in a content file: where, by which rule, and how to mend it. In Chinese and English. */

/** A sentence in both languages of the interface. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** 1-based line and column (in UTF-16 code units, as editors count). */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Point {
  /** Path as the person who runs the check knows it. */
  readonly file: string;
  /** Last column of the offending run on the same line, when known. */
  readonly endColumn?: number | undefined;
  /** The rule's id, kebab-case. */
  readonly rule: string;
  readonly message: Text;
  readonly help?: Text | undefined;
}

/** A problem without its file: what a parser that sees only text can know. */
export type Fault = Omit<Problem, 'file'>;

/** "Unexpected X, expected Y": the form of most messages. In Chinese what is found reads as a clause of its own. */
export function unexpected(found: Text | string, expected: Text | string): Text {
  const f = typeof found === 'string' ? both(`这里是 ${found}`, found) : found;
  const e = typeof expected === 'string' ? both(expected, expected) : expected;
  return { zh: `${f.zh}，${shouldBe(e.zh)}`, en: `Unexpected ${f.en}, expected ${e.en}` };
}

function shouldBe(expected: string): string {
  return `应为${/^\p{Script=Han}/u.test(expected) ? '' : ' '}${expected}`;
}

/** Of what is not there. */
export function missing(what: Text, expected: Text): Text {
  return { zh: `缺少${what.zh}，${shouldBe(expected.zh)}`, en: `Missing ${what.en}, expected ${expected.en}` };
}

/** Of a name that is none of those there are; `what` is named so. */
export function noSuch(what: Text, found: string, known: readonly string[]): Text {
  const list = known.map((name) => `\`${name}\``);
  return {
    zh: `没有${what.zh} ${found}；可用的有 ${list.join('、')}`,
    en: `Unexpected ${what.en} ${found}, expected ${list.join(', ')}`,
  };
}

export function both(zh: string, en: string): Text {
  return { zh, en };
}

/** A value quoted for a message: one line, at most 60 characters. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/gu, ' ').replaceAll('`', 'ˋ');
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
