/** Repairs → lines for the curator: of each kind how many there are, and the first places with what stood there and what stands now. */
import type { Composed } from '../import/composed.ts';
import { shownName } from '../import/repairs/shown-names.ts';

type Told = Composed['repairs'][number];

/** So many places of a kind are shown. */
const MOST_PLACES = 3;
const MOST_SHOWN = 40;

export function reportRepairs(repairs: readonly Told[], lang: 'zh' | 'en'): string[] {
  const isZh = lang === 'zh';
  const byRule = Map.groupBy(repairs, ({ rule }) => rule);
  const all = timesOf(repairs);
  return [
    isZh ? `修复 ${all} 处：` : `${count(all, 'repair')}:`,
    ...[...byRule].flatMap(([rule, told]) => [
      `  ${shownName(rule)[lang]}${isZh ? '：' : ': '}${timesOf(told)}`,
      ...told
        .flatMap((repair) => [repair, ...repair.alike])
        .slice(0, MOST_PLACES)
        .map(({ line, before, after }) => {
          const [was, is] = [
            shown(before) || (isZh ? '（无）' : '(nothing)'),
            shown(after) || (isZh ? '（无）' : '(nothing)'),
          ];
          return `    ${isZh ? `第 ${line} 行：` : `line ${line}: `}${was} → ${is}`;
        }),
    ]),
  ];
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function timesOf(repairs: readonly Told[]): number {
  return repairs.reduce((sum, { times }) => sum + times, 0);
}

/** One short line; what nobody would see, or what would steer the terminal, by its number. */
function shown(text: string): string {
  const line = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 12)}…${text.slice(-10)}` : text;
  return line.replace(/(?! )[\p{Z}\p{C}]/gu, (sign) =>
    sign === '\n' ? '⏎' : `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
