/** What an import did → lines for the curator: what was written, repaired, left out, who is behind which label, and what to look at. */
import type { Composed } from '../import/composed.ts';
import type { FileDoubt } from '../import/files/doubt.ts';
import { visible } from '../lint/excerpt.ts';
import { count, reportRepairs } from './repairs-report.ts';

interface Written {
  readonly written: readonly string[];
  readonly there: readonly string[];
}

export function reportImport(
  draft: Composed,
  fileDoubts: readonly FileDoubt[],
  { written, there }: Written,
  shown: (path: string) => string,
  lang: 'zh' | 'en',
): string {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const { source, items, repairs, dropped, people } = draft;
  const lines = [
    say(
      `读作 ${source.dialect}，${items.length} 条；写了 ${written.length} 个文件`,
      `Read as ${source.dialect}: ${count(items.length, 'item')}; wrote ${count(written.length, 'file')}`,
    ),
  ];
  if (there.length > 0)
    lines.push(
      say(
        `已经在，内容相同：${there.length} 个文件`,
        `Already there, with the same text: ${count(there.length, 'file')}`,
      ),
    );
  if (repairs.length > 0) lines.push(...reportRepairs(repairs, lang));
  for (const {
    lines: [first, last],
    reason,
  } of dropped)
    lines.push(
      first === last
        ? say(`略去第 ${first} 行：${reason}`, `Left out, line ${first}: ${reason}`)
        : say(`略去第 ${first}–${last} 行：${reason}`, `Left out, lines ${first}–${last}: ${reason}`),
    );
  if (people.length > 0) {
    lines.push('', say('谁是谁（只在这里显示，不写进文件）：', 'Who is who (shown here alone, in no file):'));
    for (const { item, name, label } of people) {
      const place = item < items.length ? say(`第 ${item + 1} 条`, `item ${item + 1}`) : say('开头', 'opening');
      lines.push(`  ${place}  ${name} → ${label}`);
    }
  }
  const doubts = [
    ...draft.doubts.map(({ line, reason, choice }) => ({ line, path: undefined, reason, choice })),
    ...fileDoubts.map(({ line, path, reason, choice }) => ({ line, path, reason: reason[lang], choice: choice[lang] })),
  ];
  if (doubts.length > 0) {
    lines.push('', say(`请看这 ${doubts.length} 处：`, `Please look at ${count(doubts.length, 'place')}:`));
    for (const { line, path, reason, choice } of doubts)
      lines.push(
        `  ${path === undefined ? say(`第 ${line} 行`, `line ${line}`) : shown(path)}  ${reason}${say('。', '. ')}→ ${choice}`,
      );
  }
  lines.push(
    '',
    say('接下来：npm run check，再用 npm run dev 看看', 'Next: npm run check, then npm run dev to look at it'),
  );
  // Names and reasons hold words of the source: nothing of them steers the terminal.
  return visible(lines.join('\n'));
}
