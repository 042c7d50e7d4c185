/** An imported form → the words of its pull request, in Markdown. */
import type { ToldDoubt } from '../../import/account.ts';
import { asCode, section, notChecked } from '../request/markdown.ts';

interface Imported {
  readonly number: number;
  readonly place: string | undefined;
  readonly summary: string;
  readonly doubts: readonly ToldDoubt[];
}

/** The forge refuses a text of more than 65,536 characters. */
const MOST = 60_000;

export function requestBody({ number, place, summary, doubts }: Imported, lang: 'zh' | 'en'): string {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const body = [
    say(
      `由表单 #${number} 导入；合并时关闭它（Closes #${number}）。`,
      `Imported from form #${number}. Closes #${number}`,
    ),
    '',
    notChecked(lang),
    ...(place === undefined ? [] : ['', say(`出处：${asCode(place)}`, `Where it was said: ${asCode(place)}`)]),
    '',
    summary.trimEnd(),
    ...section(
      say('导入时拿不准的地方（行号是原文的）', 'What the import was not sure of (lines of the text as it was pasted)'),
      // A reason may quote somebody's name, and everybody reads this.
      doubts.map(({ line, unquoted, choice }) => `${line} · ${asCode(unquoted)} → ${asCode(choice)}`),
      (count) => say(`……还有 ${count} 处`, `… and ${count} more`),
    ),
    '',
  ].join('\n');
  return body.length > MOST ? `${body.slice(0, body.lastIndexOf('\n', MOST))}\n\n…\n` : body;
}
