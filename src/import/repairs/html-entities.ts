/** Entities that were not decoded (`&#xff0c;`, `&amp;`, `&nbsp;`) → what they stand for. */
import { hiddenIn } from '../../format/hidden.ts';
import { both } from '../../format/problem.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

/** Some tools encode twice: `&amp;lt;`. */
const ENTITY = /&(?:amp;){0,3}(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z]{2,8}\d{0,2});/gu;

export const htmlEntities: Rule = {
  name: 'html-entity',
  shown: both('没有解开的 HTML 字符', 'undecoded HTML characters'),
  find(text, { dialect }) {
    if (dialect === 'wenqu' || !text.includes('&')) return [];
    const literals = literalsIn(text);
    return [...text.matchAll(ENTITY)].flatMap(({ 0: entity, 1: name = '', index }): Edit[] => {
      const kind = literals.at(index);
      if (kind === 'code' || kind === 'maths' || kind === 'tag') return [];
      const character = decodeEntity(name);
      return character === undefined ? [] : [{ from: index, to: index + entity.length, text: character }];
    });
  },
};

/** `name` without `&` and `;`. Characters nobody sees become nothing. */
export function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code === 0xa0) return ' ';
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code === 0) return undefined;
  const character = String.fromCodePoint(code);
  return hiddenIn(character).length > 0 ? '' : character;
}

const PAIRS =
  'amp& lt< gt> quot" apos\' nbsp\u0020 ensp\u0020 emsp\u0020 thinsp\u0020 mdash— ndash– hellip… middot· bull• lsquo‘ rsquo’ ldquo“ rdquo” laquo« raquo» sbquo‚ bdquo„ ' +
  'times× divide÷ plusmn± minus− le≤ ge≥ ne≠ asymp≈ equiv≡ infin∞ sum∑ prod∏ radic√ int∫ part∂ nabla∇ isin∈ notin∉ sub⊂ sup⊃ sube⊆ supe⊇ cap∩ cup∪ forall∀ exist∃ ' +
  'larr← uarr↑ rarr→ darr↓ harr↔ lArr⇐ rArr⇒ hArr⇔ deg° micro\u00b5 sup1¹ sup2² sup3³ frac12½ frac14¼ frac34¾ copy© reg® trade™ sect§ para¶ euro€ pound£ yen¥ cent¢ ' +
  'alpha\u03b1 beta\u03b2 gamma\u03b3 delta\u03b4 epsilon\u03b5 zeta\u03b6 eta\u03b7 theta\u03b8 iota\u03b9 kappa\u03ba lambda\u03bb mu\u03bc nu\u03bd xi\u03be pi\u03c0 rho\u03c1 sigma\u03c3 tau\u03c4 upsilon\u03c5 phi\u03c6 chi\u03c7 psi\u03c8 omega\u03c9 ' +
  'Gamma\u0393 Delta\u0394 Theta\u0398 Lambda\u039b Xi\u039e Pi\u03a0 Sigma\u03a3 Phi\u03a6 Psi\u03a8 Omega\u03a9 ' +
  'eacute\u00e9 egrave\u00e8 ecirc\u00ea agrave\u00e0 aacute\u00e1 acirc\u00e2 auml\u00e4 ouml\u00f6 uuml\u00fc Auml\u00c4 Ouml\u00d6 Uuml\u00dc szlig\u00df ntilde\u00f1 ccedil\u00e7 oacute\u00f3 iacute\u00ed uacute\u00fa ocirc\u00f4 aring\u00e5 oslash\u00f8 aelig\u00e6';

const NAMED: Readonly<Record<string, string>> = {
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  ...Object.fromEntries(
    PAIRS.split(/ (?=[A-Za-z])/u).map((pair) => {
      const [, name = '', character = ''] = /^([A-Za-z]+\d{0,2})(.*)$/su.exec(pair) ?? [];
      return [name, character];
    }),
  ),
};
