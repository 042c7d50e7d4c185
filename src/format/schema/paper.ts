/** One bibliographic record. The file's name is the paper's id: its arXiv id, or a slug. */
import { z } from 'zod';
import { addressAsked, date, formerNames, line, markdownLine, paperId, redacted, slug, url } from './fields.ts';

export const paperSchema = z.strictObject({
  /** Title as published; absent only when it could not be confirmed. */
  title: line(300).optional(),
  /** Title in Chinese, our translation. */
  titleZh: line(200).optional(),
  /** All authors in order, as looked up; absent when they could not be confirmed. */
  authors: z.array(line(120)).min(1).max(3000).optional(),
  /** Year of the first version. */
  year: z.int().min(1900).max(2200).optional(),
  /** arXiv id without version, in quotes. */
  arxiv: z
    .string()
    .regex(/^(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?\/\d{7})$/u)
    .optional(),
  /** Date of the first version. */
  published: date.optional(),
  /** Where it appeared, when confirmed. */
  venue: line(120).optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/u)
    .optional(),
  /** Where to read it, when it is not on arXiv. */
  url: url.optional(),
  /** Its authors' abstract, word for word as arXiv gives it. Shown as their words, on the paper's page alone. */
  abstract: markdownLine(4000).optional(),
  topics: z.array(slug).max(5).optional(),
  /** Addresses at which the facts above were looked up. */
  checked: z.array(addressAsked).max(10).optional(),
  /** Fields left out because they could not be confirmed. */
  unconfirmed: z.array(z.enum(['title', 'authors', 'year', 'venue', 'published'])).optional(),
  /** Ids under which it stood before: their addresses lead here. */
  was: formerNames(paperId).optional(),
  /** Words that were masked in it since. */
  redacted: redacted.optional(),
});

export type PaperRecord = z.infer<typeof paperSchema>;
