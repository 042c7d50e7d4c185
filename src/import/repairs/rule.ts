/** The form of a repair: a small named rule, text → what it would change there. Pure; a driver applies it and keeps the account. */
import type { Text } from '../../format/problem.ts';
import type { Dialect } from '../draft.ts';

export interface Rule {
  /** kebab-case; it stands in the list of repairs. */
  readonly name: string;
  /** What it mends, in a few words, for people who read that list. */
  readonly shown: Text;
  /** What it mends is a habit of the whole text: its edits are told as one repair. */
  readonly isHabit?: boolean;
  /** Edits in order, none into another. Nothing for clean text. Takes time linear in the text, whatever the text. */
  find(text: string, context: RuleContext): Edit[];
}

export interface RuleContext {
  /** Undefined while it is not known yet: rules on characters come before the dialect is guessed. */
  readonly dialect: Dialect | undefined;
}

export interface Edit {
  /** Indices in the text, `to` behind the last. */
  readonly from: number;
  readonly to: number;
  /** What takes its place; absent when all stays as it is and only a doubt is told. */
  readonly text?: string;
  /** Why it is left out altogether; `text` is empty then. Without it the edit counts as a repair. */
  readonly dropped?: Text;
  /** What a person should look at. */
  readonly doubt?: Question;
}

/** Why it is not certain, and what was chosen. */
export interface Question {
  readonly reason: Text;
  /** The reason without a word of the source, for a place that everybody reads; wherever `reason` quotes any. */
  readonly unquoted?: Text;
  readonly choice: Text;
  /** A word that is somebody's name if a person says so. */
  readonly name?: string;
  /** Whose name it may be, of those that are known. */
  readonly may?: readonly string[];
  /** What a person may say instead: that an item begins here, or that none does. */
  readonly begins?: boolean;
}

/** A reason that quotes the source, which may be somebody's name, and the same without the words. */
export function quoting(words: string, reason: (shown: string) => Text): Pick<Question, 'reason' | 'unquoted'> {
  return { reason: reason(words), unquoted: reason('…') };
}
