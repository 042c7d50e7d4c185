/** Tags of HTML within Markdown → marks of Markdown; tags that only say how something looks go. What opens nothing is left as it is. */
import { both } from '../../format/problem.ts';
import { toMarkdown } from './html/to-markdown.ts';
import { tokensOf } from './html/tokens.ts';
import { isMarkdown } from './dialects.ts';
import { literalsIn } from './literal.ts';
import { type Tag, tagsOf, writePair, writeSingle } from './html/inline-tags.ts';
import type { Edit, Rule } from './rule.ts';

export const htmlTags: Rule = {
  name: 'html-tag',
  shown: both('HTML 标签', 'HTML tags'),
  find(text, context) {
    if (!isMarkdown(context) || !/<[A-Za-z]/u.test(text)) return [];
    const literals = literalsIn(text);
    const tags = tagsOf(text).filter(({ from }) => !/code|maths/u.test(literals.at(from) ?? ''));
    const keepsFolds = context.dialect === 'questions';
    const edits: Edit[] = [];
    const open = new Map<string, Tag[]>();
    for (const tag of tags) {
      if (keepsFolds && /^(?:details|summary)$/u.test(tag.name)) continue;
      const single = writeSingle(text, tag);
      if (single !== undefined) edits.push({ from: tag.from, to: tag.to, text: single });
      else if (!tag.isClosing) open.set(tag.name, [...(open.get(tag.name) ?? []).slice(-20), tag]);
      else {
        const start = open.get(tag.name)?.pop();
        if (!start) continue;
        if (tag.name === 'table') edits.push(...tableEdits(text, start.from, tag.to));
        else edits.push(...writePair(text, start, tag));
      }
    }
    // Of what stands in one another, the outer speaks where it takes the place of all.
    edits.sort((a, b) => a.from - b.from || b.to - a.to);
    let done = 0;
    return edits.filter(({ from, to }) => from >= done && (done = to) >= 0);
  },
};

/** One edit for all of the table, so that what stands within is not written twice. */
function tableEdits(text: string, from: number, to: number): Edit[] {
  const html = text.slice(from, to);
  const tokens = tokensOf(html);
  let at = 0;
  let written = '';
  for (const edit of toMarkdown(html, tokens, { article: [0, tokens.length] })) {
    written += html.slice(at, edit.from) + (edit.text ?? html.slice(edit.from, edit.to));
    at = edit.to;
  }
  return [{ from, to, text: `${written}${html.slice(at)}`.trim() }];
}
