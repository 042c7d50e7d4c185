/** The glossary: groups of words that mean one thing, in Chinese, English and abbreviation. */
import { z } from 'zod';
import { line, markdownLine, redacted, slug } from './fields.ts';

const termSchema = z.strictObject({
  /** Its anchor on the glossary page. */
  id: slug,
  zh: line(40),
  en: line(80),
  /** The usual abbreviation: MoE, RAG. */
  abbr: line(20).optional(),
  /** Other names in either language. */
  aliases: z.array(line(80)).max(20).optional(),
  /** What it means, in one line. */
  meaning: markdownLine(200),
  /** The topic where it is discussed. */
  topic: slug.optional(),
  /** Which of its names become links in the text: those listed, or none. Without it those that can hardly mean anything else. */
  link: z.union([z.literal(false), z.array(line(80)).min(1).max(20)]).optional(),
  /** Longer words that hold one of its names and mean something else: `向量化` for `量化`. */
  except: z.array(line(80)).max(20).optional(),
  /** Words that were masked in it since. */
  redacted: redacted.optional(),
});

export const glossarySchema = z.array(termSchema).min(1).max(5000);

export type Term = z.infer<typeof termSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
