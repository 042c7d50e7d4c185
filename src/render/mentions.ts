/** Which papers and items a document names, in its body and in its front matter, each with the sentence around it. */
import type { List, Nodes, PhrasingContent, TableRow } from 'mdast';
import { paperOfLink, printRef, refOfLink } from '../format/address.ts';
import { theoremId } from '../format/anchors.ts';
import type { Block } from '../format/document.ts';
import type { Mention } from '../format/rendered.ts';
import { plainText } from './plain-text.ts';
import { onOneLine, type Sentence, sentenceAround } from './sentences.ts';
import { toHtml } from './to-html.ts';

interface Spot {
  readonly anchor?: string | undefined;
  readonly by?: string | undefined;
  /** What ids of its sentences begin with: nothing where none have one. */
  readonly sentences?: string | undefined;
}

/** One line of the front matter, and the finding or claim it belongs to. */
export interface InlineField {
  readonly children: readonly PhrasingContent[];
  readonly anchor?: string | undefined;
}

/** `headingIds` gives prose its anchors; posts, doubts and numbered statements bring their own. `sentences`: those that have an id. */
export function mentionsIn(
  body: readonly Block[],
  fields: readonly InlineField[],
  headingIds: ReadonlyMap<Block, string>,
  sentences: readonly Sentence[],
): Mention[] {
  const found: Mention[] = [];
  for (const { children, anchor } of fields) lookInside(children, { anchor });
  look(body, { sentences: 's_' });
  return found;

  function look(nodes: readonly Nodes[], spot: Spot): void {
    let here = spot;
    let lead: PhrasingContent[] = [];
    for (const node of nodes) {
      if (node.type === 'heading') here = { ...spot, anchor: headingIds.get(node) ?? spot.anchor };
      if (node.type === 'paragraph') lookInside(node.children, here);
      else if (node.type === 'heading') lookInside(node.children, { ...here, sentences: undefined });
      else if (node.type === 'tableRow') lookInRow(node, here);
      else if (node.type === 'list') lookInList(node, here, lead);
      else if (node.type === 'post') look(node.children, { anchor: node.id, by: node.by, sentences: `${node.id}_` });
      else if (node.type === 'note') look(node.children, { anchor: node.id ?? here.anchor });
      else if (node.type === 'theorem')
        look(node.children, { ...here, anchor: node.number === undefined ? here.anchor : theoremId(node) });
      else if ('children' in node) look(node.children as Nodes[], here);
      lead = node.type === 'paragraph' ? node.children : [];
    }
  }

  /** An entry that is a link and nothing else is understood from the words before its list. */
  function lookInList(list: List, spot: Spot, lead: readonly PhrasingContent[]): void {
    for (const item of list.children) {
      const [first, ...rest] = item.children;
      const only = first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : undefined;
      if (only && lead.length > 0 && namedIn(only).length > 0) {
        const last = lead.at(-1);
        const words = last ? sentenceAround(lead, last) : [];
        const sentence = [...words, { type: 'text' as const, value: ' ' }, only];
        for (const named of namedIn(only)) tell(named, spot, sentence, [only]);
        look(rest, spot);
      } else look(item.children, spot);
    }
  }

  /** A cell alone is seldom understood: it stands with its row. */
  function lookInRow(row: TableRow, spot: Spot): void {
    const words = row.children.flatMap(({ children }, i) =>
      i === 0 ? children : [{ type: 'text' as const, value: ' · ' }, ...children],
    );
    for (const named of words.flatMap(namedIn)) tell(named, spot, words, []);
  }

  function lookInside(children: readonly PhrasingContent[], spot: Spot): void {
    for (const child of children) {
      const all = namedIn(child);
      const sentence = all.length > 0 ? sentenceAround(children, child) : [];
      for (const named of all) tell(named, spot, shortened(sentence, child), sentence);
    }
  }

  /** `words`: what is shown; `sentence`: what may have an id. */
  function tell(
    named: Named,
    { anchor, by, sentences: prefix }: Spot,
    words: readonly PhrasingContent[],
    sentence: readonly PhrasingContent[],
  ): void {
    const plain = onOneLine(plainText(sentence));
    const own = sentences.find((one) => prefix !== undefined && one.id.startsWith(prefix) && one.plain === plain);
    found.push({
      ...named,
      anchor,
      place: own?.id,
      by,
      sentence: toHtml(words, [], { quoted: true }).trim(),
    });
  }
}

type Named = Pick<Mention, 'ref' | 'version' | 'at'>;

export function namedIn(node: Nodes): Named[] {
  if (node.type === 'cite') return [{ ref: `papers/${node.paper}`, version: node.version, at: node.at }];
  if (node.type === 'link') {
    const paper = paperOfLink(node.url);
    if (paper) return [{ ref: `papers/${paper.paper}`, version: paper.version }];
    const ref = refOfLink(node.url);
    return ref ? [{ ref: printRef(ref) }] : [];
  }
  return 'children' in node ? (node.children as Nodes[]).flatMap(namedIn) : [];
}

/** Longer sentences are cut on both sides of the link. */
const MOST_WORDS = 400;
const MOST_BESIDE = 160;

/** The nodes around the one that is meant, as far as there is room on either side. */
function shortened(nodes: readonly PhrasingContent[], middle: PhrasingContent): PhrasingContent[] {
  if (plainText(nodes).length <= MOST_WORDS) return [...nodes];
  const index = nodes.indexOf(middle);
  const before = within(nodes.slice(0, index).reverse(), (text, room) => `…${text.slice(-room)}`).reverse();
  return [...before, middle, ...within(nodes.slice(index + 1), (text, room) => `${text.slice(0, room)}…`)];
}

function within(nodes: readonly PhrasingContent[], cut: (text: string, room: number) => string): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let room = MOST_BESIDE;
  for (const node of nodes) {
    if (room <= 0) break;
    const isLong = node.type === 'text' && node.value.length > room;
    kept.push(isLong ? { type: 'text', value: cut(node.value, room) } : node);
    room -= node.type === 'text' ? node.value.length : 20;
  }
  return kept;
}
