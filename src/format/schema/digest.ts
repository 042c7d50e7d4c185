/** One issue of the digest: an ordered choice of items with the editor's words. */
import { z } from 'zod';
import {
  date,
  formerHeadings,
  formerNames,
  line,
  markdownLine,
  redacted,
  ref,
  slug,
  source,
  withdrawn,
} from './fields.ts';

export const digestSchema = z.strictObject({
  title: line(120),
  date,
  /** From what the date was inferred; absent when it is known. */
  dateBasis: line(200).optional(),
  /** What the issue holds, in one or two sentences. */
  summary: markdownLine(400),
  /** Where the items were gathered. */
  source: source.optional(),
  /** The items in reading order. */
  items: z
    .array(
      z.strictObject({
        /** A thread, an analysis, or one post of it. */
        ref,
        /** The editor's words on it. */
        note: markdownLine(400).optional(),
      }),
    )
    .min(1)
    .max(60),
  /** Names under which it stood before: their addresses lead here. */
  was: formerNames(slug).optional(),
  /** Headings that were reworded: links to the old name lead to the new one. */
  formerHeadings: formerHeadings.optional(),
  /** The issue was withdrawn: its address stays, its words are gone. */
  withdrawn: withdrawn.optional(),
  /** Words that were masked in it since. */
  redacted: redacted.optional(),
});

export type Digest = z.infer<typeof digestSchema>;
