/** Tokens of HTML → edits that leave Markdown, for a whole page or an element of it. */
import { both } from '../../../format/problem.ts';
import { closeTag, openTag } from './elements.ts';
import { openState, tableAround } from './state.ts';
import type { Token } from './tokens.ts';
import { openWriter } from './writer.ts';
import { writeWords } from './words.ts';
import type { Edit } from '../rule.ts';

const OUTSIDE = both('网页上文章以外的部分', 'a part of the page around the article');
const COMMENT = both('网页里的注释', 'a comment in the page');

interface Scope {
  /** From and to which token the article stands. */
  readonly article: readonly [number, number];
  /** Tokens of a title that stands outside it. */
  readonly title?: readonly [number, number] | undefined;
}

export function toMarkdown(text: string, tokens: readonly Token[], { article: [from, to], title }: Scope): Edit[] {
  const writer = openWriter();
  const state = openState(text);
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const isTitle = title !== undefined && at >= title[0] && at < title[1];
    const place = { isCode: state.code > 0, isInCell: tableAround(state) !== undefined, drawsMaths: state.drawsMaths };
    if (!isTitle && (at < from || at >= to)) writer.drop(token.from, token.to, OUTSIDE);
    else if (token.type === 'text' || (token.type === 'raw' && isTitle)) writeWords(text, token, writer, place);
    else if (token.type === 'comment' || token.type === 'raw') writer.drop(token.from, token.to, COMMENT);
    else if (token.type === 'open') {
      at = openTag(text, tokens, at, writer, state);
      continue;
    } else closeTag(token as typeof token & { type: 'close' }, writer, state);
    at++;
  }
  return writer.edits.filter(
    (edit) => edit.dropped !== undefined || edit.doubt !== undefined || edit.text !== text.slice(edit.from, edit.to),
  );
}
