/** Which pages have Markdown that is made here, and how. Beside threads, analyses, topics and digests stands the file they were made of instead. */
import type { Corpus } from '../../../corpus/model.ts';
import { addressOf } from '../../../corpus/references.ts';
import type { ContentContext } from '../content-context.ts';
import { rulePages } from '../rule-pages.ts';
import { threadPageAddress, threadPages } from '../thread-pages.ts';
import { isToDraw } from '../to-draw.ts';
import * as lists from './lists.ts';
import { ownPageMarkdown, ruleMarkdown, rulesMarkdown } from './own-pages.ts';
import { paperMarkdown } from './paper.ts';

/** Path of the file without `.md` → its text. */
export type MarkdownPages = ReadonlyMap<string, (context: ContentContext) => string>;

export function markdownPages(corpus: Corpus): MarkdownPages {
  return new Map<string, (context: ContentContext) => string>([
    ['index', lists.homeMarkdown],
    ['topics', lists.topicsMarkdown],
    ['map', lists.mapMarkdown],
    ...threadPages(corpus).map(
      (threads, index) =>
        [
          threadPageAddress(index + 1).slice(1, -1),
          (context: ContentContext) => lists.threadsMarkdown(threads, context),
        ] as const,
    ),
    ['analyses', lists.analysesMarkdown],
    ['papers', lists.papersMarkdown],
    ['digests', lists.digestsMarkdown],
    ['open', lists.openMarkdown],
    ['glossary', lists.glossaryMarkdown],
    ['about', ({ full }) => ownPageMarkdown('about', full)],
    ['contribute', ({ full }) => ownPageMarkdown('contribute', full)],
    ['contribute/rules', ({ full }) => rulesMarkdown(full)],
    ...rulePages().map((page) => [`contribute/rules/${page.id}`, () => ruleMarkdown(page)] as const),
    ...corpus.papers.flatMap((paper) => {
      // Beside a page that only leads on, which is always drawn, stands the same.
      const former = (paper.data.was ?? []).map((name) => `/papers/${name}/`);
      return [...(isToDraw(paper) ? [addressOf(paper)] : []), ...former].map(
        (address) => [address.slice(1, -1), (context: ContentContext) => paperMarkdown(paper, context)] as const,
      );
    }),
  ]);
}
