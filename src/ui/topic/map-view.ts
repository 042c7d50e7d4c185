/** What the map draws: names with the room they need, and what ties them. */
import type { Box, Tie } from './map-layout.ts';

export interface MapNode {
  readonly id: string;
  readonly kind: 'topic' | 'paper';
  readonly address: string;
  /** What it is called on the map. */
  readonly label: string;
  /** The same in the English edition, where it is another and `en` is not it. */
  readonly labelEn?: string | undefined;
  /** Name in English, below that of a topic; title of a paper, for the tip. */
  readonly en: string;
  /** A topic without one above it. */
  readonly isRoot?: boolean | undefined;
  /** Something newer speaks against what it holds. */
  readonly contested?: string | undefined;
  /** How many threads and analyses, in words. */
  readonly about?: string | undefined;
}

export interface MapTie {
  readonly kind: 'parent' | 'near' | 'paper';
  readonly from: string;
  readonly to: string;
}

/** Letters of the map, in pixels. */
const SIZE = { root: 16, topic: 14, en: 11, paper: 11 };
const LINE = 13;

/** A name in English is broken where it is longer than this: on a phone two boxes stand side by side. */
const MOST_LETTERS = 16;

export function linesOf(en: string): string[] {
  const lines: string[] = [];
  for (const word of en.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= MOST_LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A title → the name before its colon, else its first words: what tells a paper apart from another of the same people and year. */
export function shortTitle(title: string): string {
  const [name = ''] = title.split(/[:：]/u);
  if (name.length <= MOST_LETTERS) return name;
  const [first = ''] = linesOf(name);
  return `${first.slice(0, MOST_LETTERS)}…`;
}

export function boxOf({ id, kind, label, labelEn = label, en, isRoot = false }: MapNode): Box {
  if (kind === 'paper') {
    const width = Math.max(widthOf(label, SIZE.paper), widthOf(labelEn, SIZE.paper));
    return { id, width: Math.ceil(width) + 18, height: 18 };
  }
  const lines = linesOf(en);
  const size = isRoot ? SIZE.root : SIZE.topic;
  const width = Math.max(widthOf(label, size), ...lines.map((line) => widthOf(line, SIZE.en)));
  return { id, width: Math.ceil(width) + 20, height: size + lines.length * LINE + 16 };
}

export function tieOf({ kind, from, to }: MapTie): Tie {
  return { from, to, pull: kind === 'parent' ? 1.4 : kind === 'near' ? 0.3 : 1.4 };
}

/** Generous: letters that need less room than they have do no harm, and nobody knows the reader's fonts. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.6), 0) * size;
}
