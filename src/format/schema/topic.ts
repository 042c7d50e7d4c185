/** A topic: its names, its place in the tree, and what is believed now on what evidence. */
import { z } from 'zod';
import { both } from '../problem.ts';
import { anchor, date, type Expectation, line, markdownLine, ref, slug } from './fields.ts';
import { formerly, further, takenAway } from './item-fields.ts';

/** One piece of evidence: where it stands, and which words of that place speak. */
const exactEvidence = z
  .strictObject({
    /** The post that says it, or the paper. */
    ref,
    /** The words themselves, copied from one sentence of the post. The check looks whether they stand there. */
    quote: markdownLine(400).optional(),
    /** Where in the paper: "§4.2", "图 5". */
    at: line(100).optional(),
  })
  .refine(({ ref: at, quote, at: place }) => (at.startsWith('papers/') ? !quote && place : quote && !place), {
    params: {
      expected: both(
        '帖子配 `quote`（一句原话），论文配 `at`（在论文里的位置）；别的只写引用本身',
        'a post with `quote` (its own words) or a paper with `at` (the place in it); anything else as the reference alone',
      ),
    } satisfies Expectation,
  });

const evidence = z.union([ref, exactEvidence]);

/** What is believed, since when, and the posts, findings and papers for and against it. */
export const claimSchema = z.strictObject({
  /** Its anchor on the page; never renumbered. */
  id: anchor,
  /** One sentence that can be true or false. */
  claim: markdownLine(300),
  /** `held`: believed now; `disputed`: evidence on both sides; `open`: nobody knows; `superseded`: no longer believed. */
  status: z.enum(['held', 'disputed', 'open', 'superseded']),
  /** Since when it has had this status. */
  since: date,
  /** Posts, findings or papers that speak for it. */
  for: z.array(evidence).max(20).optional(),
  /** Posts, findings or papers that speak against it. */
  against: z.array(evidence).max(20).optional(),
  /** How far it holds. */
  note: markdownLine(400).optional(),
});

export const topicSchema = z.strictObject({
  /** Name in Chinese. */
  title: line(40),
  /** Name in English. */
  en: line(60),
  /** Other names a reader may look for, in any language. */
  aliases: z.array(line(60)).max(20).optional(),
  /** The topic above it. */
  parent: slug.optional(),
  /** What it is about, in one sentence. */
  summary: markdownLine(300),
  /** When the digest and the claims were last gone over. */
  updated: date,
  /** What we believe now. */
  claims: z.array(claimSchema).max(20).optional(),
  /** Neighbouring topics that are not above or below. */
  related: further.related,
  ...formerly,
  redacted: takenAway.redacted,
});

export type Topic = z.infer<typeof topicSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Evidence = z.infer<typeof evidence>;
