/** A run of Markdown → mdast, with GFM tables and maths. Here the parser is told what it may look for. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { math } from 'micromark-extension-math';

// Flow HTML is off so that what stands inside and behind a refused tag is still read and judged;
// indented code is off as in MDX; bare links are found by our own rule, which ends a link where Chinese begins.
const extensions = [
  { disable: { null: ['htmlFlow', 'codeIndented'] } },
  gfmTable(),
  gfmStrikethrough({ singleTilde: false }),
  math(),
];
const mdastExtensions = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), mathFromMarkdown()];

export function readCommonMark(text: string): Root {
  return fromMarkdown(text, { extensions, mdastExtensions });
}
