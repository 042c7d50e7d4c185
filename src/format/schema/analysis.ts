/** What we read in a paper: a brief or a deep-dive. */
import { z } from 'zod';
import {
  anchor,
  date,
  formerHeadings,
  formerNames,
  language,
  line,
  link,
  markdownLine,
  paperId,
  redacted,
  ref,
  slug,
  source,
  withdrawn,
} from './fields.ts';

/** One claim of a paper, with the setting it was found in. */
const findingSchema = z.strictObject({
  /** Its anchor on the page; never renumbered. */
  id: anchor,
  /** What the paper claims. */
  claim: markdownLine(400),
  /** Under what setting it was found. */
  condition: markdownLine(300).optional(),
  /** The number that carries it. */
  figure: markdownLine(200).optional(),
  /** Where in the paper: "§4.2", "图 5". */
  where: line(100).optional(),
});

export const analysisSchema = z.strictObject({
  /** Title of the note, in its own language. */
  title: line(120),
  /** `brief`: a verdict and a paragraph; `deep-dive`: the paper told whole. */
  kind: z.enum(['brief', 'deep-dive']),
  /** Papers it reads, the main one first, each with the version that was read where it is known. None for an essay on no paper. */
  papers: z.array(z.strictObject({ id: paperId, version: z.int().min(1).max(99).optional() })).max(10),
  /** When the note was written. */
  date,
  /** From what the date was inferred; absent when it is known. */
  dateBasis: line(200).optional(),
  /** Worth reading? What does it show? One or two sentences. */
  verdict: markdownLine(400),
  /** Topics it belongs to, the main one first. */
  topics: z.array(slug).min(1).max(5),
  /** Original language and script; `zh-Hans` when absent. */
  language: language.optional(),
  /** Set when the reading no longer stands unchallenged. */
  status: z.enum(['disputed', 'superseded']).optional(),
  /** When a curator last judged the status. */
  statusDate: date.optional(),
  /** Where the note stood, and by what right it is told here. */
  source,
  /** What the paper claims, one by one. */
  findings: z.array(findingSchema).max(60).optional(),
  /** Annotated further reading. */
  links: z.array(link).max(20).optional(),
  /** Items a reader should see next. */
  related: z.array(ref).max(10).optional(),
  /** Names under which it stood before: their addresses lead here. */
  was: formerNames(slug).optional(),
  /** Headings that were reworded: links to the old name lead to the new one. */
  formerHeadings: formerHeadings.optional(),
  /** The item was withdrawn: its address stays, its words are gone. */
  withdrawn: withdrawn.optional(),
  /** Words that were masked in it since. */
  redacted: redacted.optional(),
});

export type Analysis = z.infer<typeof analysisSchema>;
