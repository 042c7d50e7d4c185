/** A question and its replies; a discussion; a short answer. */
import { z } from 'zod';
import { date, line, markdownLine, ref, source } from './fields.ts';
import { dated, filed, formerly, further, takenAway } from './item-fields.ts';

export const threadSchema = z.strictObject({
  /** The question in one line; what a reader would search for. */
  title: line(120),
  /** `question`: asked and answered at length; `discussion`: opened without a firm question; `short`: one question, one answer. */
  kind: z.enum(['question', 'discussion', 'short']),
  ...dated,
  /** Where the matter stands: no answer yet, answered, answers disagree, or overtaken by something newer. */
  status: z.enum(['open', 'answered', 'disputed', 'superseded']),
  /** When a curator last judged the status. */
  statusDate: date,
  /** For a superseded thread: the item that took its place. */
  supersededBy: ref.optional(),
  /** What came out of it, in one or two sentences. */
  summary: markdownLine(400),
  ...filed,
  /** Where the talk stood, and by what right it is told here. */
  source,
  ...further,
  was: formerly.was,
  ...takenAway,
});

export type Thread = z.infer<typeof threadSchema>;
