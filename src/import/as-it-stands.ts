/** What the site gave out → a draft of one item, word for word: nothing in it is repaired, doubted or left out. */
import type { Block } from '../format/document.ts';
import { openAccount } from './account.ts';
import { factsOf } from './compose/facts.ts';
import { languageOf } from './compose/language.ts';
import { sourcesOf } from './compose/sources.ts';
import { titleFrom } from './compose/title.ts';
import type { Composed } from './composed.ts';
import type { ImportOptions } from './options.ts';
import { type ItemParts, itemParts, type OurOwn, type OurPart, partParts } from './our-own.ts';
import { track } from './tracked.ts';

export function itemAsItStands(own: OurOwn, source: string, options: ImportOptions): Composed {
  return { ...draftOf(itemParts(own.document), own.document.body, source, options), document: own };
}

export function partAsItStands(part: OurPart, source: string, options: ImportOptions): Composed {
  return { ...draftOf(partParts(part), part.body, source, options), copiedFrom: part.address };
}

function draftOf(
  parts: ItemParts,
  body: readonly Block[],
  source: string,
  { name, sha256, lang = 'zh', knownPapers = [] }: ImportOptions,
): Composed {
  const account = openAccount(source, (text) => text[lang]);
  const whole = track(source);
  const { asides, ...facts } = factsOf(body);
  const sources = sourcesOf(whole, { account, knownPapers, lost: [] });
  account.keep(whole);
  const { coverage } = account.close();
  return {
    source: {
      name,
      sha256,
      dialect: 'wenqu',
      language: languageOf(source),
      bytes: Object.values(coverage).reduce((sum, bytes) => sum + bytes),
    },
    items: [
      {
        ...parts,
        title: titleFrom(parts.title || undefined, parts.posts[0]?.text ?? parts.text),
        lines: [1, account.lastLineOf(whole)],
        ...facts,
        asides: asides.map((text) => ({ line: 1, text })),
        ...sources,
      },
    ],
    people: [],
    repairs: [],
    undone: [],
    doubts: account.doubts,
    dropped: [],
    coverage,
  };
}
