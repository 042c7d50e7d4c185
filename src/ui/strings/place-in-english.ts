/** Places of a paper as Chinese notes give them. The longest first: 第 8 页 before 页. */
const PLACES: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/第\s*([\d–-]+)\s*页/gu, (number) => `${/\D/u.test(number) ? 'pp.' : 'p.'} ${number}`],
  [/第\s*([\d.]+)\s*[节章]/gu, (number) => `§${number}`],
  [/附录\s*([A-Z\d.]*)/gu, (number) => `Appendix ${number}`.trim()],
  ...[
    ['图', 'Figure'],
    ['表', 'Table'],
    ['式', 'Eq.'],
    ['定理', 'Theorem'],
    ['命题', 'Proposition'],
    ['引理', 'Lemma'],
    ['结果', 'Result'],
    ['算法', 'Algorithm'],
    ['脚注', 'footnote'],
  ].map(([zh, en]) => [new RegExp(`${zh}\\s*([\\d.]+)`, 'gu'), (number: string) => `${en} ${number}`] as const),
  ...[
    ['摘要', 'Abstract'],
    ['引言', 'Introduction'],
    ['结论', 'Conclusion'],
  ].map(([zh = '', en = '']) => [new RegExp(`(?<![^\\s，、；])${zh}(?![^\\s，、；])`, 'gu'), () => en] as const),
];

/** `第 8 页，§3.5` → `p. 8, §3.5`. What it does not know stays as it is. */
export function placeInEnglish(place: string): string {
  return PLACES.reduce((text, [form, say]) => text.replace(form, (_, number: string) => say(number)), place).replace(
    /\s*[，、；]\s*/gu,
    ', ',
  );
}
