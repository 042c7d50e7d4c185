/** All repairs in the order in which they are made. `BEFORE` mend what any text may suffer and come before the dialect is guessed. */
import { gluedLink } from './glued-link.ts';
import { lineEnds } from './line-ends.ts';
import { linkTarget } from './link-target.ts';
import type { Rule } from './rule.ts';

export const BEFORE: readonly Rule[] = [lineEnds];

/** What depends on the dialect. */
export const AFTER: readonly Rule[] = [gluedLink, linkTarget];
