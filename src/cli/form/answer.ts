/** Why a form made no request → the answer to whoever filled it in, in both languages, as Markdown. */
import type { Text } from '../../format/problem.ts';

/** Far below what the forge takes, whatever the reason quotes. */
const MOST = 4000;

export function answerTo({ zh, en }: Text): string {
  return [
    '这份表单还没有变成请求。原因：',
    '',
    asWords(zh),
    '',
    '怎么办：编辑这个议题（右上角“…” → Edit），改好那一处；维护者会重新加上 `import` 标签，再读一遍。也可以在本站的“投稿”页里粘贴同一段文字，那里会逐处指出问题。',
    '',
    '---',
    '',
    'This form has not become a request yet. The reason:',
    '',
    asWords(en),
    '',
    'What to do: edit this issue (“…” at its top right, then Edit) and fix that place; once a maintainer adds the label `import` again, it is read again. Or paste the same text into the “Contribute” page of the site, which shows each problem in place.',
    '',
  ].join('\n');
}

/** Indented as code: no mark-up, no mention. */
function asWords(reason: string): string {
  return reason
    .slice(0, MOST)
    .split(/\r\n?|\n/u)
    .map((line) => `    ${line}`)
    .join('\n');
}
