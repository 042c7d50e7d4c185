/** The YAML of a rule's page → what it says of the rule, and the edits of the sample that it shows. Throws on anything else: it is ours. */
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const explanationSchema = z.strictObject({
  title: text,
  /** One sentence. */
  what: text,
  why: text,
  /** How to mend it. */
  mend: text,
  /** Changes that make a file of the sample bad. */
  examples: z
    .array(
      z
        .strictObject({
          /** A file of the sample. */
          file: z.string(),
          /** What stands once in it as it is. */
          good: z.string().min(1).optional(),
          /** What stands there in the bad example. */
          bad: z.string().optional(),
          /** Where the bad file lies. */
          moved: z.string().optional(),
          /** Where a second copy of the file lies, in which `bad` stands for `good`. */
          copied: z.string().optional(),
          /** What stands there in the good example, where that is not the sample as it is. */
          mended: z.string().min(1).optional(),
        })
        .refine(({ good, bad }) => (good === undefined) === (bad === undefined)),
    )
    .default([]),
  /** What is told of the examples, for rules that look at the disk: a page is drawn without one. A test holds it. */
  told: z.strictObject({ message: text, help: text.optional() }).optional(),
});

export type Explanation = z.infer<typeof explanationSchema>;
export type Change = Explanation['examples'][number];

export function readExplanation(yaml: string): Explanation {
  return explanationSchema.parse(parse(yaml));
}
