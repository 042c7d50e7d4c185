/** All repairs in the order in which they are made. `BEFORE` mend what any text may suffer and come before the dialect is guessed. */
import { gluedLink } from './glued-link.ts';
import { lineEnds } from './line-ends.ts';
import { linkTarget } from './link-target.ts';
import { personalData } from './personal-data.ts';
import type { Rule } from './rule.ts';
import { tripledFormula } from './tripled-formula.ts';

/** Formulas come before whatever drops or joins signs: their copies hold U+200B, U+2061 and lost signs as `?`, which tell where a copy ends. */
export const BEFORE: readonly Rule[] = [lineEnds, tripledFormula];

/** What depends on the dialect. */
export const AFTER: readonly Rule[] = [gluedLink, personalData, linkTarget];
