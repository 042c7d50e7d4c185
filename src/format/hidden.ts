/** Characters that make a text say what it does not show: controls, zero-width, bidirectional, private use; and piles of marks that cover what stands near. */
import { both, type Text } from './problem.ts';

const CLASS =
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufe00-\\ufe0e\\ufeff\\uffa0\\ufff0-\\uffff\\u{13430}-\\u{13455}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}\\u{f0000}-\\u{10ffff}' +
  // The last two of each plane are no characters.
  Array.from({ length: 14 }, (_, i) => `\\u{${(i + 1).toString(16)}fffe}\\u{${(i + 1).toString(16)}ffff}`).join('');
export const HIDDEN = new RegExp(`[${CLASS}]`, 'u');
/** More marks upon one letter than any script or phonetic notation has: they reach over the lines above and below. */
const PILE = '\\p{M}{9,}';
/** What is in plain sight in nearly all texts: to ask for anything else first is much quicker. */
export const BEYOND_PLAIN =
  /[^\t\n\x20-\x7e·×–—‘’“”…\u0391-\u03c9\u2190-\u22ff\u3000-\u3029\u3030-\u303f\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff！-～]/;
const ANY = new RegExp(`[${CLASS}\\ufe0f]|${PILE}`, 'u');

/** Scripts that join their letters, where a joiner between two of them changes what is read. */
const JOINING = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
]
  .concat(['Kannada', 'Malayalam', 'Sinhala', 'Tibetan', 'Myanmar', 'Khmer'])
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const MEANT = [
  // Between two emoji.
  '(?<=\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?)\\u200d(?=\\p{Extended_Pictographic})',
  `(?<=[${JOINING}]\\p{M}{0,3})[\\u200c\\u200d](?=[${JOINING}])`,
  // "As a picture", behind what can be one; behind a digit with the frame of a key.
  '(?<=[\\p{S}\\p{P}\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}])\\ufe0f|(?<=[0-9])\\ufe0f(?=\\u20e3)',
];
const EACH = new RegExp(`(?:${MEANT.join('|')})|([${CLASS}\\ufe0f]|${PILE})`, 'gu');

/** Indices of all hidden characters. */
export function hiddenIn(text: string): number[] {
  if (!BEYOND_PLAIN.test(text) || !ANY.test(text)) return [];
  return [...text.matchAll(EACH)].filter((match) => match[1] !== undefined).map((match) => match.index);
}

/** Whether `value` holds hidden characters that its source does not show as such: they came by an escape. */
export function hidesByEscape(value: string, written: string): boolean {
  // Nearly all text reads as it is written.
  return value !== written && hiddenIn(value).length > hiddenIn(written).length;
}

export function hiddenMessage(text: string, index: number): Text {
  const found = text.codePointAt(index) ?? 0;
  const code = found.toString(16).toUpperCase().padStart(4, '0');
  const marks = new RegExp(`^${PILE}`, 'u').exec(text.slice(index, index + 2000))?.[0];
  if (marks !== undefined && !HIDDEN.test(String.fromCodePoint(found)))
    return both(
      `一个字上不应叠 ${[...marks].length} 个附加符号`,
      `Unexpected pile of ${[...marks].length} marks upon one letter, expected no more than 8`,
    );
  return both(`不应出现看不见的字符 U+${code}`, `Unexpected hidden character U+${code}`);
}

export const HIDDEN_HELP: Text = both(
  '从网页复制时常带进来；删掉即可',
  'often comes along when copying from a page: delete it',
);
