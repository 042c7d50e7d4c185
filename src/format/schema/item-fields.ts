/** Fields that items of several kinds have, in groups as they stand together in the head of a file. */
import { z } from 'zod';
import { date, formerHeadings, formerNames, language, line, link, redacted, ref, slug, withdrawn } from './fields.ts';

export const dated = {
  /** When it was said or written, as exactly as is known. */
  date,
  /** From what the date was inferred; absent when it is known. */
  dateBasis: line(200).optional(),
};

export const filed = {
  /** Topics it belongs to, the main one first. */
  topics: z.array(slug).min(1).max(5),
  /** Original language and script; `zh-Hans` when absent. */
  language: language.optional(),
};

export const further = {
  /** Further reading, with a word on each. */
  links: z.array(link).max(20).optional(),
  /** Items a reader should see next, beyond those found by shared topics and papers. */
  related: z.array(ref).max(10).optional(),
};

/** What the addresses that lead to it once were. */
export const formerly = {
  /** Names under which it stood before: their addresses lead here. */
  was: formerNames(slug).optional(),
  /** Headings that were reworded: links to the old name lead to the new one. */
  formerHeadings: formerHeadings.optional(),
};

export const takenAway = {
  /** The item was withdrawn: its address stays, its words are gone. */
  withdrawn: withdrawn.optional(),
  /** Words that were masked in it since. */
  redacted: redacted.optional(),
};
