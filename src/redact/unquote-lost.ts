/** Evidence whose words stand no more in the post it names → the same without the words, so that no topic keeps what a post has lost. */
import { parseRef } from '../format/address.ts';
import { readContentPath } from '../format/content-path.ts';
import { parseInline } from '../format/markdown.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import { plainText } from '../render/plain-text.ts';
import { render } from '../render/render.ts';
import { onOneLine, type Sentence, sentenceWith } from '../render/sentences.ts';
import { judgeEvidence } from './evidence.ts';
import { nameIn } from './names.ts';
import type { LostEvidence } from './plan.ts';

/** Changes `texts`. `pages`: what was redacted, `threads/wider-or-deeper`; of others nothing is looked at. */
export function unquoteLost(texts: Map<string, string>, pages: ReadonlySet<string>): LostEvidence[] {
  const pathOf = new Map([...texts.keys()].map((path) => [nameIn(path), path]));
  const sentences = new Map<string, readonly Sentence[]>();
  const sentencesOf = (page: string): readonly Sentence[] => {
    const path = pathOf.get(page) ?? '';
    const known = sentences.get(page) ?? render(parse(texts.get(path) ?? '', path), path).sentences;
    sentences.set(page, known);
    return known;
  };
  return [...texts].flatMap(([path, text]) => {
    if (readContentPath(path)?.kind !== 'topic' || ![...pages].some((page) => text.includes(page))) return [];
    const { document } = parse(text, path);
    if (!document) return [];
    const { document: rest, unquoted } = judgeEvidence(document, ({ ref: name, quote }) => {
      const ref = parseRef(name);
      const page = ref ? `${ref.room}/${ref.id}` : '';
      if (quote === undefined || !ref || !pages.has(page)) return 'stay';
      const plain = onOneLine(plainText(parseInline(quote, { line: 1, column: 1 }).children));
      return sentenceWith(plain, ref.anchor ?? '', sentencesOf(page)) ? 'stay' : 'unquote';
    });
    if (unquoted.length > 0) texts.set(path, print(rest));
    return unquoted.map((place): LostEvidence => ({ ...place, path, how: 'unquoted' }));
  });
}
