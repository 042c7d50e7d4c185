/** All rules that look beyond what the parser and the renderer tell of a file. */
import type { FileRule, Rule } from '../rule.ts';
import { arxivId } from './arxiv-id.ts';
import { arxivName } from './arxiv-name.ts';
import { dateOrder } from './date-order.ts';
import { duplicateThread } from './duplicate-thread.ts';
import { glossaryNames } from './glossary-names.ts';
import { halfWidthMark } from './half-width-mark.ts';
import { headingOrder } from './heading-order.ts';
import { itemExists } from './item-exists.ts';
import { linkForm } from './link-form.ts';
import { lookAlike } from './look-alike.ts';
import { mixedScript } from './mixed-script.ts';
import { paperExists } from './paper-exists.ts';
import { paperOnce } from './paper-once.ts';
import { permalink } from './permalink.ts';
import { personalData } from './personal-data.ts';
import { quoteExists } from './quote-exists.ts';
import { speakerNamed } from './speaker-named.ts';
import { topicExists } from './topic-exists.ts';
import { topicNames } from './topic-names.ts';
import { topicTree } from './topic-tree.ts';

export const rules: readonly Rule[] = [
  topicExists,
  paperExists,
  itemExists,
  quoteExists,
  topicTree,
  topicNames,
  paperOnce,
  arxivName,
  arxivId,
  dateOrder,
  duplicateThread,
  permalink,
];

export const fileRules: readonly FileRule[] = [
  headingOrder,
  personalData,
  halfWidthMark,
  lookAlike,
  mixedScript,
  linkForm,
  glossaryNames,
  speakerNamed,
];

const OF_FORM = new Set([...rules, ...fileRules].filter(({ ofForm }) => ofForm).map(({ id }) => id));

/** Whether a site may be built with what this rule tells. */
export function isOfForm(rule: string): boolean {
  return OF_FORM.has(rule);
}
