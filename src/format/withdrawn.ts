/** An item that was withdrawn has its places and none of its words: what is left in it would still be published. */
import type { Block, DataByKind, DocumentKind } from './document.ts';
import { both } from './problem.ts';
import type { Refuse } from './structure.ts';

/** What stands in the place of a title, which no page can do without. */
export const GONE = '〔已撤下〕';

export function checkGone(body: readonly Block[], data: DataByKind[DocumentKind] | undefined, refuse: Refuse): void {
  const said = data as { withdrawn?: unknown; title?: string; summary?: string; verdict?: string } | undefined;
  if (said?.withdrawn === undefined) return;
  for (const block of body)
    if (block.type !== 'post' || block.withdrawn === undefined)
      refuse(
        block,
        both('这一篇已经撤下，不再有内容', 'Unexpected words in an item that was withdrawn, expected none'),
        BY_COMMAND,
      );
  for (const field of ['title', 'summary', 'verdict'] as const)
    if (said[field] !== undefined && said[field] !== GONE)
      refuse(
        undefined,
        both(
          `这一篇已经撤下，\`${field}\` 应为 \`${GONE}\``,
          `Unexpected \`${field}\` of an item that was withdrawn, expected \`${GONE}\``,
        ),
        BY_COMMAND,
      );
}

const BY_COMMAND = both(
  '由 `npm run redact -- --item …` 来写，它一并清空',
  'let `npm run redact -- --item …` write it: it takes all words away',
);
