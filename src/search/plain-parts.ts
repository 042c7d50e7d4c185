/** HTML of a fragment → its plain text, in parts by heading and theorem. Formulas come out as their TeX, citations as the page labels them. */
import { withTex } from './tex-of-formulas.ts';

export interface PlainText {
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** Which paper is cited by the words from `start` to `end`. */
export type Cite = readonly [start: number, end: number, paper: string];

interface PlainPart extends PlainText {
  /** Anchor of the heading or theorem above the text. */
  readonly id?: string | undefined;
  readonly isTheorem: boolean;
}

/** What the page shows for a paper that is cited. */
export type LabelOf = (paper: string) => string;

export function plainText(html: string, labelOf: LabelOf): PlainText {
  return plainParts(html, labelOf).reduce(joinTexts, { text: '', cites: [] });
}

/** One below the other. */
export function joinTexts(above: PlainText, { text, cites }: PlainText): PlainText {
  if (above.text === '') return { text, cites };
  const by = above.text.length + 1;
  const moved = cites.map(([start, end, paper]): Cite => [start + by, end + by, paper]);
  return { text: `${above.text}\n${text}`, cites: [...above.cites, ...moved] };
}

/** Reads HTML that render made: well formed, no comments, no scripts. `above`: the heading it goes on from. */
export function plainParts(html: string, labelOf: LabelOf, above?: string): PlainPart[] {
  let heading = above;
  const parts: { id?: string | undefined; text: string; isTheorem: boolean }[] = [
    { id: above, text: '', isTheorem: false },
  ];
  const open: { name: string; isTheorem: boolean; isCite: boolean }[] = [];
  let current = 0;
  const begin = (id: string | undefined, isTheorem: boolean) => {
    if (!isTheorem) heading = id;
    current = parts.push({ id, text: '', isTheorem }) - 1;
  };
  const add = (text: string) => {
    const part = parts[current];
    if (part) part.text += text;
  };
  for (const [, closing, name = '', attributes = '', text] of withTex(html).matchAll(
    /<(\/?)([a-z0-9]+)((?:[^>"]|"[^"]*")*)>|([^<]+)/gu,
  )) {
    if (text !== undefined) add(text);
    else if (closing === '/') {
      while (open.length > 0) {
        const element = open.pop();
        if (element?.isCite) add(CITED);
        // Behind a theorem the text belongs to the heading again.
        if (element?.isTheorem) begin(heading, false);
        if (element?.name === name) break;
      }
      if (BLOCKS.has(name)) add('\n');
    } else {
      const id = / id="([^"]+)"/u.exec(attributes)?.[1];
      const isTheorem = / class="theorem"/u.test(attributes) && id !== undefined;
      if (isTheorem || (/^h[1-6]$/u.test(name) && id !== undefined)) begin(id, isTheorem);
      else if (BLOCKS.has(name)) add('\n');
      if (VOID.has(name)) {
        if (name === 'br') add('\n');
      } else {
        const paper = paperOfLink(name, attributes);
        if (paper !== undefined) add(citing(paper));
        open.push({ name, isTheorem, isCite: paper !== undefined });
      }
    }
  }
  return parts.map((part) => ({ ...part, ...tidy(part.text, labelOf) })).filter((part) => part.text !== '');
}

const BLOCKS = new Set(
  'p li ul ol tr td th table blockquote pre div h1 h2 h3 h4 h5 h6 aside section figure figcaption'.split(' '),
);
const VOID = new Set(['br', 'hr', 'img', 'input']);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

// Private-use characters cannot come from contributed text; render marks its slots with the first two.
const CITED = '\uE003';
const citing = (paper: string) => `\uE002${paper}\uE001`;

function paperOfLink(name: string, attributes: string): string | undefined {
  return name === 'a' && attributes.includes(' class="cite"')
    ? / href="\/papers\/([^"]+)\/"/u.exec(attributes)?.[1]
    : undefined;
}

function tidy(html: string, labelOf: LabelOf): PlainText {
  const marked = html
    // A slot stands in a link or, where there are none, for itself.
    .replace(
      /(\uE002[^\uE001]+\uE001)?\uE000cite:([^\uE001]+)\uE001/gu,
      (slot, link: string | undefined, paper: string) => (link === undefined ? citing(paper) + slot + CITED : slot),
    )
    .replace(/\uE000label:[^\uE001]*\uE001/gu, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim()
    .replace(/\uE000cite:([^\uE001]+)\uE001/gu, (_, paper: string) => labelOf(paper));
  let text = '';
  let opened: readonly [start: number, paper: string] | undefined;
  const cites: Cite[] = [];
  for (const [, paper, words = ''] of marked.matchAll(/(?:\uE002([^\uE001]+)\uE001|\uE003|^)([^\uE002\uE003]*)/gu)) {
    if (opened) cites.push([opened[0], text.length, opened[1]]);
    opened = paper === undefined ? undefined : [text.length, paper];
    text += words;
  }
  return { text, cites };
}
