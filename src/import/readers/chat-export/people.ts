/** Who has spoken, and what they said last: to find the message that another one names. */

import { withoutStatus } from './shape.ts';

/** How far back a person's messages are searched for what was quoted. */
const REACH = 60;

export class People {
  readonly #said = new Map<string, { readonly index: number; readonly text: string }[]>();

  add(name: string, index: number, text: string): void {
    const key = keyOf(name);
    const list = this.#said.get(key);
    const entry = { index, text: bare(text).slice(0, 400) };
    if (list) list.push(entry);
    else this.#said.set(key, [entry]);
  }

  knows(name: string): boolean {
    return this.#said.has(keyOf(name));
  }

  /** The last message of this person, or the last that holds what is quoted. */
  find(name: string | undefined, quoted: string | undefined): number | undefined {
    if (name === undefined) return undefined;
    const list = this.#said.get(keyOf(name));
    if (!list) return undefined;
    if (quoted === undefined) return list.at(-1)?.index;
    return holding(list.slice(-REACH), quoted);
  }

  /** Whoever said what is quoted. */
  findWords(quoted: string): number | undefined {
    let found: number | undefined;
    for (const list of this.#said.values()) {
      const index = holding(list.slice(-REACH), quoted);
      if (index !== undefined && (found === undefined || index > found)) found = index;
    }
    return found;
  }
}

function holding(
  list: readonly { readonly index: number; readonly text: string }[],
  quoted: string,
): number | undefined {
  const words = bare(quoted.replace(/(?:\.{3}|…+)\s*$/u, '')).slice(0, 60);
  if (words === '') return undefined;
  for (let at = list.length - 1; at >= 0; at--) {
    const entry = list[at];
    if (
      entry &&
      (words.length < 4
        ? entry.text === words
        : entry.text.includes(words) || (entry.text.length >= 8 && words.startsWith(entry.text)))
    )
      return entry.index;
  }
  return undefined;
}

function keyOf(name: string): string {
  return withoutStatus(name.trim().replace(GUEST, '').replace(NUMBER, ''))
    .replace(/^@/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** QQ tells it in the heads, and not in quotations. */
const NUMBER = /(?<=.)[(（]\d{5,12}[)）]$/u;

/** Teams tells it in the heads, and not in quotations. */
const GUEST = /\s*[(（](?:External|Guest|Extern|Gast|外部|来宾|來賓|访客|訪客)[)）]\s*$/iu;

function bare(text: string): string {
  return text.replace(/[\s\u200b]+/gu, '').toLowerCase();
}
