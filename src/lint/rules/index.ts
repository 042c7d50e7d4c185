/** All rules that need to know more than one file. What one file alone can tell is format's and render's. */
import type { Rule } from '../rule.ts';
import { arxivName } from './arxiv-name.ts';
import { itemExists } from './item-exists.ts';
import { paperExists } from './paper-exists.ts';
import { quoteExists } from './quote-exists.ts';
import { topicExists } from './topic-exists.ts';
import { topicTree } from './topic-tree.ts';

export const rules: readonly Rule[] = [topicExists, paperExists, itemExists, quoteExists, topicTree, arxivName];
