/** All repairs in the order in which they are made. `BEFORE` mend what any text may suffer and come before the dialect is guessed. */
import { appLinks } from './app-links.ts';
import { arrows } from './arrows.ts';
import { bareTex } from './bare-tex.ts';
import { bareHeadings } from './bare-headings.ts';
import { bareSections } from './bare-sections.ts';
import { bullets } from './bullets.ts';
import { callouts } from './callouts.ts';
import { controlSigns } from './control-signs.ts';
import { displayMaths } from './display-maths.ts';
import { emphasis } from './emphasis.ts';
import { footnotes } from './footnotes.ts';
import { gluedLink } from './glued-link.ts';
import { gluedLinkTitles } from './glued-link-titles.ts';
import { groupBounds } from './group-bounds.ts';
import { halfWidthMarks } from './half-width-marks.ts';
import { hardWraps } from './hard-wraps.ts';
import { headingLevels } from './heading-levels.ts';
import { headings } from './headings.ts';
import { htmlEntities } from './html-entities.ts';
import { htmlPage } from './html-page.ts';
import { htmlTags } from './html-tags.ts';
import { invisibleSigns } from './invisible-signs.ts';
import { lineEnds } from './line-ends.ts';
import { linkTarget } from './link-target.ts';
import { lookAlikes } from './look-alikes.ts';
import { lostWords } from './lost-words.ts';
import { lostTexBrackets } from './lost-tex-brackets.ts';
import { longGaps } from './long-gaps.ts';
import { machineTraditional } from './machine-traditional.ts';
import { needlessEscapes } from './needless-escapes.ts';
import { noteMarks } from './note-marks.ts';
import { oddSpaces } from './odd-spaces.ts';
import { outlineMarks } from './outline-marks.ts';
import { pageFoot } from './page-foot.ts';
import { personalData } from './personal-data.ts';
import { plainWords } from './plain-words.ts';
import { pictures } from './pictures.ts';
import { questionMarkIndents } from './question-mark-indents.ts';
import { referenceLinks } from './reference-links.ts';
import { repeatedTail } from './repeated-tail.ts';
import { repeatedTitle } from './repeated-title.ts';
import type { Rule } from './rule.ts';
import { scrapedHeadings } from './scraped-headings.ts';
import { softHyphens } from './soft-hyphens.ts';
import { tabbedAsides } from './tabbed-asides.ts';
import { texBrackets } from './tex-brackets.ts';
import { theoremBlocks } from './theorem-blocks.ts';
import { tripledFormula } from './tripled-formula.ts';
import { unclosedBrackets } from './unclosed-brackets.ts';

/**
 * What names lines of the source comes before the lines change. Formulas come before whatever drops or joins signs: their copies hold U+200B,
 * U+2061 and lost signs as `?`, which tell where a copy ends. Displays come last, as they mend what the two before them wrote between
 * other text.
 */
export const BEFORE: readonly Rule[] = [
  lineEnds,
  repeatedTail,
  htmlPage,
  groupBounds,
  tripledFormula,
  invisibleSigns,
  softHyphens,
  controlSigns,
  lookAlikes,
  longGaps,
  texBrackets,
  displayMaths,
];

/** What depends on the dialect. */
export const AFTER: readonly Rule[] = [
  // What is no part of the text.
  repeatedTitle,
  pageFoot,
  outlineMarks,
  appLinks,
  noteMarks,
  htmlTags,
  // Characters and marks.
  machineTraditional,
  questionMarkIndents,
  oddSpaces,
  htmlEntities,
  needlessEscapes,
  lostTexBrackets,
  bareTex,
  // Blocks.
  headings,
  headingLevels,
  scrapedHeadings,
  bareHeadings,
  bullets,
  callouts,
  tabbedAsides,
  plainWords,
  footnotes,
  hardWraps,
  // Links and pictures: a picture is a link too until its place is kept.
  referenceLinks,
  pictures,
  gluedLinkTitles,
  gluedLink,
  personalData,
  linkTarget,
  theoremBlocks,
  // Words.
  arrows,
  halfWidthMarks,
  emphasis,
  lostWords,
  unclosedBrackets,
  bareSections,
];
