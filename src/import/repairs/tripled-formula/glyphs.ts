/** A character of a text → the sign it stands for, one for all the ways browsers and tools write the same thing. */

/** What maths prints of a character, by what it is to a comparison. */
export type Kind = 'letter' | 'soft' | 'sign' | 'ghost';

/** Takes no room in a line, or only room. */
const BLANK = /\s|\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/u;
const HAN_OR_LIKE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Signs that are printed in several ways. */
const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '∗': '*',
  '∣': '|',
  '❘': '|',
  '‖': '∥',
  '∕': '/',
  '⁄': '/',
  "'": '′',
  '’': '′',
  '‘': '′',
  '`': '′',
  '“': '"',
  '”': '"',
  '⋅': '·',
  '∙': '·',
  '•': '·',
  '⋯': '…',
  '∶': ':',
  '∼': '~',
  '˜': '~',
  '˙': '·',
  '¯': '‾',
  ˉ: '‾',
  ˆ: '^',
  '\u2329': '⟨',
  '\u232a': '⟩',
  '\u3008': '⟨',
  '\u3009': '⟩',
  '\u00b5': 'μ',
  '\u2206': 'Δ',
  '\u2126': 'Ω',
  ϵ: 'ε',
  ϕ: 'φ',
  ℓ: 'ℓ',
  ℏ: 'ℏ',
};

/** Letters which tools that know only GBK lose as they lose signs, so they say nothing of how many letters there were. */
const SOFT = new Set(['ε', 'φ', 'ℓ', 'ℏ', 'ı', 'ȷ']);

const known = new Map<string, string>();

/** Empty for what is not seen; `?` for what was lost. */
export function fold(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  const folded = char === '\ufffd' ? '?' : BLANK.test(char) ? '' : (SAME[char] ?? foldByUnicode(char));
  if (known.size < 20_000) known.set(char, folded);
  return folded;
}

function foldByUnicode(char: string): string {
  if (HAN_OR_LIKE.test(char)) return char;
  const first = String.fromCodePoint(char.normalize('NFKC').trim().codePointAt(0) ?? 0x3f);
  return SAME[first] ?? first;
}

const kinds = new Map<string, Kind>();

/** @param folded what `fold` made. */
export function kindOf(folded: string): Kind {
  const found = kinds.get(folded);
  if (found !== undefined) return found;
  const kind =
    SOFT.has(folded) || HAN_OR_LIKE.test(folded) ? 'soft' : LETTER.test(folded) ? 'letter' : ('sign' as const);
  if (kinds.size < 20_000) kinds.set(folded, kind);
  return kind;
}

export function isHan(char: string): boolean {
  return HAN_OR_LIKE.test(char);
}
