/** A question and its replies; a discussion; a short answer. */
import { z } from 'zod';
import {
  date,
  formerNames,
  language,
  line,
  link,
  markdownLine,
  redacted,
  ref,
  slug,
  source,
  withdrawn,
} from './fields.ts';

export const threadSchema = z.strictObject({
  /** The question in one line; what a reader would search for. */
  title: line(120),
  /** `question`: asked and answered at length; `discussion`: opened without a firm question; `short`: one question, one answer. */
  kind: z.enum(['question', 'discussion', 'short']),
  /** When it was talked about, as exactly as is known. */
  date,
  /** From what the date was inferred; absent when it is known. */
  dateBasis: line(200).optional(),
  /** Where the matter stands: no answer yet, answered, answers disagree, or overtaken by something newer. */
  status: z.enum(['open', 'answered', 'disputed', 'superseded']),
  /** When a curator last judged the status. */
  statusDate: date,
  /** For a superseded thread: the item that took its place. */
  supersededBy: ref.optional(),
  /** What came out of it, in one or two sentences. */
  summary: markdownLine(400),
  /** Topics it belongs to, the main one first. */
  topics: z.array(slug).min(1).max(5),
  /** Original language and script; `zh-Hans` when absent. */
  language: language.optional(),
  /** Where the talk stood, and by what right it is told here. */
  source,
  /** Further reading named in the talk, with a word on each. */
  links: z.array(link).max(20).optional(),
  /** Items a reader should see next, beyond those found by shared topics and papers. */
  related: z.array(ref).max(10).optional(),
  /** Names under which it stood before: their addresses lead here. */
  was: formerNames(slug).optional(),
  /** The item was withdrawn: its address stays, its words are gone. */
  withdrawn: withdrawn.optional(),
  /** Words that were masked in it since. */
  redacted: redacted.optional(),
});

export type Thread = z.infer<typeof threadSchema>;
