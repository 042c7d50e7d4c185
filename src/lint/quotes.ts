/** Every quotation that a topic brings as evidence, with its place. */
import type { Topic } from '../format/schema/index.ts';
import { partsOf } from '../format/evidence.ts';
import { parseInline } from '../format/markdown.ts';
import type { Parsed } from '../format/parse.ts';
import { plainText } from '../render/plain-text.ts';
import { onOneLine } from '../render/sentences.ts';
import type { QuoteUse } from './rule.ts';

/** Of a file with problems none: its front matter may be of any shape. */
export function quotesOf(parsed: Parsed): QuoteUse[] {
  if (parsed.kind !== 'topic' || !parsed.document) return [];
  const { claims = [] } = parsed.document.data as Topic;
  return claims.flatMap((claim, index) =>
    (['for', 'against'] as const).flatMap((side) =>
      (claim[side] ?? []).flatMap((evidence, at): QuoteUse[] => {
        const { ref, quote } = partsOf(evidence);
        if (quote === undefined) return [];
        const place = parsed.place(['claims', index, side, at, 'quote']);
        const plain = plainOfMarkdown(quote, place);
        return [{ ref, plain, line: place.line, column: place.column }];
      }),
    ),
  );
}

function plainOfMarkdown(text: string, place: ReturnType<Parsed['place']>): string {
  return onOneLine(plainText(parseInline(text, place).children));
}
