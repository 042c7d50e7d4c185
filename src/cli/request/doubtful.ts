/** Text of a content file → the places a curator should look at though the check passes. */
import { speakerKind } from '../../import/readers/talk/parts.ts';
import { UNSORTED } from '../../import/files/topics.ts';
import { both, type Text } from '../../format/problem.ts';
import { TO_WRITE } from '../../format/to-write.ts';

export interface Doubtful {
  readonly line: number;
  readonly what: Text;
}

const SIGNS: readonly (readonly [RegExp, Text])[] = [
  [/^ {2}rights: ["']?quoted\b/u, both('照录原话：请核对许可', 'the words are quoted: look for the permission')],
  [/<Note\b[^>]*\bkind="doubt"/u, both('编者存疑', 'a doubt of the curator')],
  [/<Figure\b[^>]*\bmissing\b/u, both('缺图', 'a picture is missing')],
  [new RegExp(`^topics:.*\\b${UNSORTED}\\b|^  - ${UNSORTED}$`, 'u'), both('还没有归入主题', 'no topic yet')],
];

export function doubtfulPlaces(text: string): Doubtful[] {
  return text
    .split('\n')
    .flatMap((words, index) =>
      [
        ...SIGNS.flatMap(([sign, what]) => (sign.test(words) ? [what] : [])),
        ...toWriteIn(words),
        ...namedIn(words),
      ].map((what) => ({ line: index + 1, what })),
    );
}

/** The field is told, so that nobody must open the file to see how much is missing. */
function toWriteIn(words: string): Text[] {
  if (!TO_WRITE.test(words)) return [];
  const field = /^ *(?:- )?([a-zA-Z]+): /u.exec(words)?.[1];
  return [
    field === undefined
      ? both('还有话要写', 'words are still to be written')
      : both(`还有话要写：\`${field}\``, `words are still to be written: \`${field}\``),
  ];
}

/** A label stands for whoever speaks; only a person can tell whether another word is somebody's name. */
function namedIn(words: string): Text[] {
  const by = /^<(?:Question|Reply)\b[^>]*\sby="([^"]+)"/u.exec(words)?.[1];
  if (by === undefined || speakerKind(by) === 'label' || /作者$|authors?$/iu.test(by)) return [];
  return [both('发言人像是用了真名', 'somebody seems to speak under their own name')];
}
