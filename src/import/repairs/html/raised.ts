/** What stands raised or lowered in a line (`<sup>`, `<sub>`) → the characters there are for it, or a sign before it. */
const RAISED: Readonly<Record<string, string>> = pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED: Readonly<Record<string, string>> = pairs(
  '0123456789+-−=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
);

/** @param words plain, one line */
export function raised(words: string, name: 'sup' | 'sub'): string {
  const said = words.trim();
  const letters = name === 'sup' ? RAISED : LOWERED;
  if (said === '') return '';
  // 4th, Acme™, a footnote's mark.
  if (name === 'sup' && /^(?:st|nd|rd|th|e|er|re|®|™|©)$/iu.test(said)) return said;
  if (/^\[.{1,12}\]$/u.test(said)) return said;
  if (said.length <= 12 && !/[a-z]{3}/u.test(said) && [...said].every((sign) => Object.hasOwn(letters, sign)))
    return [...said].map((sign) => letters[sign]).join('');
  const mark = name === 'sup' ? '^' : '_';
  return /^[\p{L}\p{N}]$/u.test(said) ? `${mark}${said}` : `${mark}(${said})`;
}

function pairs(plain: string, moved: string): Record<string, string> {
  const signs = [...moved];
  return Object.fromEntries([...plain].map((sign, index) => [sign, signs[index] ?? sign]));
}
