/** Body of an issue that the form "I have a discussion" made → what stands in its fields. Headings inside the pasted text are text. */
import { both, type Text } from '../../format/problem.ts';
import { DIALECTS, type Dialect } from '../../import/draft.ts';

/** The labels of the form's fields, in its order: GitHub writes them as headings. A test holds the form to them. */
export const LABELS = {
  consent: '同意 Consent',
  dialect: '这是什么样的文字 Kind of text',
  place: '在哪里谈的 Where it was said',
  text: '原文 The text',
} as const;

export interface Form {
  readonly text: string;
  /** Undefined where the person did not know. */
  readonly dialect: Dialect | undefined;
  readonly place: string | undefined;
}

/** GitHub's word for a field that was left empty. */
const EMPTY = '_No response_';

export function readForm(body: string): Form | { readonly refusal: Text } {
  const lines = body.replace(/\r\n?/gu, '\n').split('\n');
  // The pasted text comes last, so that nothing in it can be taken for another field.
  const starts = Object.values(LABELS).map((label) => lines.indexOf(`### ${label}`));
  if (starts.some((start, index) => start < 0 || start <= (starts[index - 1] ?? -1)))
    return {
      refusal: both(
        `这个议题不是用表单写的，或者表单的小标题被改动了：应有 ${Object.values(LABELS).join('、')}`,
        `This issue was not made with the form, or the headings of the form were changed: expected ${Object.values(LABELS).join(', ')}`,
      ),
    };
  const field = (index: number) =>
    lines
      .slice((starts[index] ?? 0) + 1, starts[index + 1])
      .join('\n')
      .replace(/^\n+|\n+$/gu, '');
  const [consent = '', kind = '', place = '', text = ''] = starts.map((_, index) => field(index));
  if (!/^- \[x\]/imu.test(consent) || /^- \[ \]/mu.test(consent))
    return { refusal: both('同意一栏要每一项都勾上', 'Every box of consent must be ticked') };
  const words = unfenced(text);
  if (words.trim() === '' || words === EMPTY)
    return { refusal: both('最后一栏“原文”是空的', 'The last field, the text, is empty') };
  return {
    text: `${words}\n`,
    dialect: DIALECTS.find((name) => name === kind.split(' ')[0]),
    place: place === '' || place === EMPTY ? undefined : place.replace(/\s+/gu, ' '),
  };
}

/** A field with `render: text` stands between fences. Only the outermost are GitHub's. */
function unfenced(text: string): string {
  const lines = text.split('\n');
  const [open, close] = [lines[0]?.trim(), lines.at(-1)?.trim()];
  return open?.startsWith('```text') && close === '```' ? lines.slice(1, -1).join('\n') : text;
}
