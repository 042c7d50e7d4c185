/**
 * Running text → its sentences, each with an id by which a link can lead to it: `r3_k7qx2m0`, made from the post's id and the
 * sentence's own words. So an id stays while its sentence stays, whatever is written before and behind it; a count would shift.
 * The _ keeps it apart from every id that a writer can give. Of prose that is no post's only sentences with links in them have one, for
 * the way back: `s_k7qx2m0`.
 */
import type { PhrasingContent } from 'mdast';
import { joinLines, plainText } from './plain-text.ts';

export interface Sentence {
  /** Unlike any other on the page. */
  readonly id: string;
  /** Formulas as TeX, white space as single spaces. */
  readonly plain: string;
}

/** A stretch of running text; without id where it has no words, such as the space between two links. */
interface Piece {
  readonly id?: string | undefined;
  readonly nodes: readonly PhrasingContent[];
}

/** Running text of one post, called paragraph by paragraph in order. */
export type CutSentences = (children: readonly PhrasingContent[]) => Piece[];

/** What is cut is told in `told` too. The same words twice get two ids. `isWanted`: which sentences need one. */
export function sentenceCutter(
  post: string,
  told: Sentence[],
  isWanted: (nodes: readonly PhrasingContent[]) => boolean = () => true,
): CutSentences {
  const seen = new Map<string, number>();
  return (children) =>
    cut(children).map((nodes) => {
      const plain = onOneLine(plainText(nodes));
      const name = digest(plain);
      if (name === undefined || !isWanted(nodes)) return { nodes };
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const id = `${post}_${name}${times === 1 ? '' : `_${times}`}`;
      told.push({ id, plain });
      return { id, nodes };
    });
}

/** The sentence of the post in which these words stand, among those of its page. */
export function sentenceWith(words: string, post: string, sentences: readonly Sentence[]): Sentence | undefined {
  return sentences.find(({ id, plain }) => id.startsWith(`${post}_`) && plain.includes(words));
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words of running text in which a node of it stands. */
export function sentenceAround(children: readonly PhrasingContent[], node: PhrasingContent): PhrasingContent[] {
  return cut(children).find((nodes) => nodes.includes(node)) ?? [node];
}

/** A sentence ends at its mark, or at a line break. Marks inside emphasis, links and formulas end nothing: no tag is torn. */
function cut(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const sentences: PhrasingContent[][] = [];
  let here: PhrasingContent[] = [];
  const end = () => {
    if (here.length > 0) sentences.push(here);
    here = [];
  };
  for (const node of children) {
    if (node.type !== 'text') {
      here.push(node);
      if (node.type === 'break') end();
      continue;
    }
    let from = 0;
    // Before a cut takes the line break from its neighbours.
    const text = joinLines(node.value);
    for (const match of text.matchAll(END)) {
      const to = match.index + match[0].length;
      here.push({ type: 'text', value: text.slice(from, to) });
      end();
      from = to;
    }
    if (from < text.length) here.push({ type: 'text', value: text.slice(from) });
  }
  end();
  return sentences;
}

/** The space behind belongs to the sentence. "et al. ", "e.g. " and initials do not end one. */
const END = /[。！？]+["”’」』）]*\s*|(?<!\b(?:al|cf|vs|Fig|Eq|Sec|[A-Za-z]|[a-z]\.[a-z]))[.!?]+["”’)]*\s+/gu;

/**
 * Seven characters of the words alone (FNV-1a, 32 bit, base 36): mending a comma or a space moves nothing.
 * Undefined for what has no words.
 */
function digest(plain: string): string | undefined {
  const words = plain.normalize('NFC').replace(/[^\p{L}\p{N}\p{Sm}]+/gu, '');
  if (words === '') return undefined;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}
