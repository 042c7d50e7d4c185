/** What is known where a text is read for names, and what is said of a name that stands there. */
import type { Edit, Question } from '../repairs/rule.ts';
import type { People } from './people.ts';
import type { Names } from './short-names.ts';

export interface NamesHere {
  readonly text: string;
  readonly people: People;
  readonly names: Names;
  /** People call each other here. */
  readonly isTalk: boolean;
  /** The question about a word, the first time that it is asked. */
  once(word: string, ask: () => Question): Pick<Edit, 'doubt'>;
}

export interface Mention {
  /** Behind it the text is read on. */
  readonly to: number;
  /** In order. One that neither changes nor asks anything is as good as none. */
  readonly edits: readonly Edit[];
}

export function askingOnce(): NamesHere['once'] {
  const asked = new Set<string>();
  return (word, ask) => {
    if (asked.has(word)) return {};
    asked.add(word);
    return { doubt: ask() };
  };
}
