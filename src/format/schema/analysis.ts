/** What we read in a paper: a brief or a deep-dive. */
import { z } from 'zod';
import { anchor, date, line, markdownLine, paperId, source } from './fields.ts';
import { dated, filed, formerly, further, takenAway } from './item-fields.ts';

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
  ...dated,
  /** Worth reading? What does it show? One or two sentences. */
  verdict: markdownLine(400),
  ...filed,
  /** Set when the reading no longer stands unchallenged. */
  status: z.enum(['disputed', 'superseded']).optional(),
  /** When a curator last judged the status. */
  statusDate: date.optional(),
  /** Where the note stood, and by what right it is told here. */
  source,
  /** What the paper claims, one by one. */
  findings: z.array(findingSchema).max(60).optional(),
  ...further,
  ...formerly,
  ...takenAway,
});

export type Analysis = z.infer<typeof analysisSchema>;
