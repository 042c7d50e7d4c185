/** Pages one by one → all that the index holds by terms: the files of terms, and what its start says of them. */
import type { Start } from './index-files.ts';
import { type NameGroup, namesOf, withKeys } from './names.ts';
import { Postbook } from './postbook.ts';
import type { SearchRecord } from './records.ts';
import { encodeTerms } from './term-file.ts';

export interface SiteTerms {
  /** In order. */
  readonly files: readonly { readonly firstTerm: string; readonly bytes: Uint8Array }[];
  /** Groups of which some name stands somewhere. */
  readonly names: readonly NameGroup[];
  readonly words: readonly (readonly [word: string, pages: number])[];
  readonly frequent: Start['frequent'];
  readonly lengths: string;
}

export interface NamesOfSite {
  readonly names: readonly NameGroup[];
  readonly notNames: readonly string[];
}

/** Reads pages as they come and makes the files when all have come. */
export function gatherTerms({ names, notNames }: NamesOfSite): { add(record: SearchRecord): void; done(): SiteTerms } {
  const book = new Postbook(namesOf(names, notNames));
  return {
    add: (record) => book.add(record),
    done: () => {
      const found = namesInUse(names, book.foundNames());
      const files = [...book.termFiles(namesOf(found))].map((terms) => ({
        firstTerm: terms[0]?.[0] ?? '',
        bytes: encodeTerms(terms),
      }));
      return { files, names: found, words: book.words(), frequent: book.frequentTerms(), lengths: book.lengths() };
    },
  };
}

/** A group none of whose names stands anywhere bridges to nothing. */
function namesInUse(groups: readonly NameGroup[], found: ReadonlySet<string>): NameGroup[] {
  return (
    groups
      .map(withKeys)
      .filter(({ keys }) => keys?.some((key) => found.has(key)))
      // Regional names are nearly their own keys: they would weigh more than they save.
      // Everyday words are never told: their keys are all that is needed of them.
      .map(({ keys, ...group }) => (group.isOneWord ? group : { ...group, keys, ...(group.isCommon && { names: [] }) }))
  );
}
