/** Characters that make a text say what it does not show: controls, zero-width, bidirectional, private use. */
import { both, type Text } from './problem.ts';

const CLASS =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0e\\ufeff\\uffa0\\ufff0-\\uffff\\u{e0000}-\\u{e0fff}\\u{f0000}-\\u{10ffff}]';
// eslint-disable-next-line no-misleading-character-class -- every character of the class is meant by itself
export const HIDDEN = new RegExp(CLASS, 'u');
/** A joiner between two emoji is none. */
const EACH = new RegExp(
  // eslint-disable-next-line no-misleading-character-class -- as above
  `(?:(?<=\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?)\\u200d(?=\\p{Extended_Pictographic}))|(${CLASS})`,
  'gu',
);

/** Indices of all hidden characters. */
export function hiddenIn(text: string): number[] {
  if (!HIDDEN.test(text)) return [];
  return [...text.matchAll(EACH)].filter((match) => match[1] !== undefined).map((match) => match.index);
}

/** Whether `value` holds hidden characters that its source does not show as such: they came by an escape. */
export function hidesByEscape(value: string, written: string): boolean {
  // Nearly all text reads as it is written.
  return value !== written && hiddenIn(value).length > hiddenIn(written).length;
}

export function hiddenMessage(text: string, index: number): Text {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return both(`不应出现看不见的字符 U+${code}`, `Unexpected hidden character U+${code}`);
}

export const HIDDEN_HELP: Text = both(
  '从网页复制时常带进来；删掉即可',
  'often comes along when copying from a page: delete it',
);
