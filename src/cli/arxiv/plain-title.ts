/** A title as arXiv keeps it, with TeX in it → the same in plain text: `Schr\"odinger`, `$\mu$P`. What Unicode cannot say stays as TeX. */
import { texToText } from '../../render/tex-to-text.ts';

/** Combining marks, by the accents of TeX. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
  ...{ c: '\u0327', v: '\u030c', u: '\u0306', H: '\u030b', k: '\u0328', r: '\u030a' },
};
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ' },
};

export function plainTitle(title: string): string {
  return title
    .replace(/\$([^$]+)\$/gu, (_, tex: string) => texToText(tex).trim())
    .replace(
      /\{?\\(["'`^~=.]|[cvuHkr](?=[\s{]))\s*\{?\\?([A-Za-z])\}?\}?/gu,
      (whole, accent: string, letter: string) =>
        ACCENTS[accent] === undefined ? whole : `${letter}${ACCENTS[accent]}`.normalize('NFC'),
    )
    .replace(
      /\{?\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])(?:\{\}|\s)?\}?/gu,
      (whole, name: string) => LETTERS[name] ?? whole,
    )
    .replace(/\\(?:emph|textit|textbf|texttt|textsc|text|mbox)\{([^{}]*)\}/gu, '$1')
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/(?<!\\[A-Za-z]*)\{([^{}\\]*)\}/gu, '$1')
    .replace(/---/gu, '—')
    .replace(/(?<=\d)--(?=\d)/gu, '–')
    .replace(/``|''/gu, '"')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
