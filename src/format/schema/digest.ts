/** One issue of the digest: an ordered choice of items with the editor's words. */
import { z } from 'zod';
import { line, markdownLine, ref, source } from './fields.ts';
import { dated, formerly, takenAway } from './item-fields.ts';

export const digestSchema = z.strictObject({
  title: line(120),
  ...dated,
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
  ...formerly,
  ...takenAway,
});

export type Digest = z.infer<typeof digestSchema>;
