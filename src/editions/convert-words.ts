/** Words of a person in one script of Chinese → the other, as its readers write it: characters, names of things, quotation marks. */
import { convertScript, type Script } from './convert-script.ts';

/** Titles of works keep their characters, and so do the names of people that are given. No title is so long that one left open is sought to the end. */
export function wordsToKeep(names: readonly string[] = []): RegExp {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp([...escaped, '《[^》]{0,200}》'].join('|'), 'gu');
}

const TITLES = wordsToKeep();

export function convertWords(text: string, to: Script, keep = TITLES): string {
  let converted = '';
  let at = 0;
  for (const match of text.matchAll(keep)) {
    converted += convert(text.slice(at, match.index), to) + match[0];
    at = match.index + match[0].length;
  }
  return converted + convert(text.slice(at), to);
}

function convert(text: string, to: Script): string {
  return convertMarks(convertScript(text, to), to);
}

/**
 * Taiwan's standard is 「」 with 『』 inside, the mainland's “” with ‘’ inside. Double marks change one by one, for an element may stand
 * between the two of a pair; single ones in pairs only, for ’ is an apostrophe too.
 */
function convertMarks(text: string, to: Script): string {
  if (to === 'zh-Hant')
    return /[“”‘]/u.test(text)
      ? text
          .replace(/‘([^‘’]*)’/gu, '『$1』')
          .replace(/“/gu, '「')
          .replace(/”/gu, '」')
      : text;
  return /[「」『』]/u.test(text) ? text.replace(/[「」『』]/gu, (mark) => MAINLAND[mark] ?? mark) : text;
}

const MAINLAND: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
