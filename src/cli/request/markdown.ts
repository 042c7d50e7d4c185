/** Words of strangers → Markdown in which they are only words: no mark-up, no mention, no hidden sign. */
import { HIDDEN } from '../../format/hidden.ts';

const MOST_SHOWN = 20;

export function asCode(text: string, most = 160): string {
  const plain = text.replace(new RegExp(HIDDEN.source, 'gu'), '·').replace(/\s+/gu, ' ').replaceAll('`', 'ˋ').trim();
  return `\`${plain.length > most ? `${plain.slice(0, most - 1)}…` : plain || '·'}\``;
}

/** A heading with its list; nothing where the list is empty. The first twenty are shown, and how many more there are. */
export function section(heading: string, lines: readonly string[], more: (count: number) => string): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_SHOWN).map((line) => `- ${line}`);
  if (lines.length > MOST_SHOWN) shown.push(`- ${more(lines.length - MOST_SHOWN)}`);
  return ['', `### ${heading} (${lines.length})`, '', ...shown];
}

/** Of a request that a workflow has opened: the forge starts no other workflow for it. */
export function notChecked(lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? '由工作流打开的请求不会自动检查：请关闭后重新打开一次，检查就会开始。'
    : 'A request that a workflow opens is not checked by itself: close it and open it again, and the check begins.';
}
