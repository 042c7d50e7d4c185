/** A page as HTML → Markdown: its article alone, each tag as its mark, each formula as its TeX. */
import { both } from '../../format/problem.ts';
import { articleOf, isHtml, titleOf } from './html/page.ts';
import { toMarkdown } from './html/to-markdown.ts';
import { tokensOf } from './html/tokens.ts';
import type { Rule } from './rule.ts';

export const htmlPage: Rule = {
  name: 'html-page',
  shown: both('HTML 网页', 'page as HTML'),
  isHabit: true,
  find(text) {
    if (!isHtml(text)) return [];
    const tokens = tokensOf(text);
    const article = articleOf(tokens);
    return toMarkdown(text, tokens, { article, title: titleOf(tokens, article) });
  },
};
