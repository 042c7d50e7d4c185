/** Signs that nobody sees: spaces without width, marks of formulas, of direction (which may hide what a text says) and of byte order. */
import { both } from '../../format/problem.ts';
import type { Rule } from './rule.ts';

/** A joiner holds together the parts of an emoji and of letters in some scripts; between other signs it means nothing. */
const INVISIBLE =
  /[\u200b\u2060-\u2064\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+|(?<![\p{Emoji}\ufe0f\p{L}])[\u200c\u200d]+|(?<=[\p{sc=Han}A-Za-z])[\u200c\u200d]+|(?<=[\p{L}\p{N}\s])(?<!\p{ExtPict})\ufe0f+(?!\u20e3)/gu;

export const invisibleSigns: Rule = {
  name: 'invisible-signs',
  shown: both('看不见的字符', 'invisible characters'),
  isHabit: true,
  find: (text) =>
    [...text.matchAll(INVISIBLE)].map(({ 0: signs, index }) => ({ from: index, to: index + signs.length, text: '' })),
};
