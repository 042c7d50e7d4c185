/** The schema of each kind of content file, and which file is of which kind. */
import type { z } from 'zod';
import type { DocumentKind } from '../document.ts';
import { analysisSchema } from './analysis.ts';
import { digestSchema } from './digest.ts';
import { glossarySchema } from './glossary.ts';
import { paperSchema } from './paper.ts';
import { threadSchema } from './thread.ts';
import { topicSchema } from './topic.ts';

export type { Analysis } from './analysis.ts';
export type { Digest } from './digest.ts';
export type { Glossary, Term } from './glossary.ts';
export type { PaperRecord } from './paper.ts';
export type { Thread } from './thread.ts';
export type { Claim, Evidence, Topic } from './topic.ts';

export const schemas = {
  thread: threadSchema,
  analysis: analysisSchema,
  paper: paperSchema,
  topic: topicSchema,
  digest: digestSchema,
  glossary: glossarySchema,
} satisfies Record<DocumentKind, z.ZodType>;
