/**
 * Holes for what differs between the editions of a page: words of the interface, and the edition's part of an address. Astro draws a
 * page once with these holes, and `editions/` fills them. Private-use characters cannot come from contributed text: the guard refuses them.
 */
export const OPEN = '\uE002';
export const CLOSE = '\uE003';
export const ARGUMENT = '\uE004';
/** Part of an address: nothing, `/zh-hant` or `/en`. */
export const EDITION = '\uE005';
export const NAME_OPEN = '\uE006';
export const NAME_CLOSE = '\uE007';

/** Key of the hole that holds two texts of ours, the first in simplified Chinese, the second in English. */
export const CHOICE = '?';

type Argument = string | number | boolean | undefined;

function slot(key: string, args: readonly Argument[] = []): string {
  return OPEN + key + args.map((argument) => ARGUMENT + written(argument)).join('') + CLOSE;
}

/** The kind of value first: words are chosen by numbers, and must get numbers. */
function written(argument: Argument): string {
  switch (typeof argument) {
    case 'string':
      return `=${argument}`;
    case 'number':
      return `#${argument}`;
    case 'boolean':
      return argument ? '+' : '-';
    case 'undefined':
      return '';
  }
}

/** A text of ours that is written twice. */
export function inChineseOrEnglish(zh: string, en: string): string {
  return slot(CHOICE, [zh, en]);
}

/** A person's name: no edition changes its characters, here or elsewhere on the page. */
export function asName(name: string): string {
  return NAME_OPEN + name + NAME_CLOSE;
}

/** The same words, each as a hole that carries its key. An empty word stays empty, so that pages can ask for it. */
export function slotsFor<Words extends object>(words: Words, path = ''): Words {
  const slots = Object.entries(words).map(([name, word]: [string, unknown]) => {
    const key = path + name;
    if (word === '') return [name, ''];
    if (typeof word === 'string') return [name, slot(key)];
    if (typeof word === 'function') return [name, (...args: readonly Argument[]) => slot(key, args)];
    return [name, slotsFor(word as object, `${key}.`)];
  });
  return Object.fromEntries(slots) as Words;
}
