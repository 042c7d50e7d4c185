/**
 * Lines without a blank one between them → whether they are a block that can be read without a Markdown parser, and that block, as
 * the parser would make it, with places from the first line's start. In doubt they are none.
 */
import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Math } from 'mdast-util-math';
import { placesIn } from './places.ts';

const FORMULA = /^\$\$\n([^\t]+)\n\$\$$/u;

/** What a line may begin with: letters, and what opens before them. */
const BEGINS = String.raw`[\p{L}（“‘《「『]`;
const BEGIN = new RegExp(String.raw`^(?:${BEGINS}|\$|(?:\[|\*\*)${BEGINS})`, 'u');

/** Marks, escapes, entities, tabs; spaces at the end of a line; a line that may not go on with a paragraph. */
const MARKS = new RegExp(String.raw`[\\\x60*_{}[\]<>&~!|\t]| \n|\n(?!${BEGINS})`, 'u');

/** A link, or words in bold that begin and end with a letter, so that the marks count whatever stands beside them. */
const SPANS =
  /\[(?<words>[^\\`*_{}[\]<>&~!|\t\n]+)\]\((?<url>[^\s\\()<>&]+)\)|(?<!\*)\*\*(?<bold>[\p{L}\p{N}](?:[^\\`*_{}[\]<>&~!|\t\n]*[\p{L}\p{N}])?)\*\*(?!\*)/gu;

export function isPlain(text: string): boolean {
  const tex = FORMULA.exec(text)?.[1];
  if (tex !== undefined) return !tex.includes('$$');
  if (!BEGIN.test(text) || text.endsWith(' ')) return false;
  const parts = text.split('$');
  const last = parts.length - 1;
  return last % 2 === 0 && parts.every((part, i) => (i % 2 === 1 ? isTex(part) : isWords(part, i === 0 || i === last)));
}

function isTex(part: string): boolean {
  return part !== '' && !/[\n\t]/u.test(part) && part.trim() === part;
}

function isWords(part: string, isAtEnd: boolean): boolean {
  // Two formulas side by side would be one mark `$$` between them.
  return part === '' ? isAtEnd : !MARKS.test(part.replace(SPANS, '.'));
}

/** Of lines that are plain. */
export function plainBlock(text: string): Paragraph | Math {
  const place = placesIn(text);
  const span = (from: number, to: number) => ({
    position: { start: { ...place(from), offset: from }, end: { ...place(to), offset: to } },
  });
  const textAt = (value: string, from: number): Text => ({ type: 'text', value, ...span(from, from + value.length) });
  const tex = FORMULA.exec(text)?.[1];
  if (tex !== undefined) return { type: 'math', meta: null, value: tex, ...span(0, text.length) };

  const children: PhrasingContent[] = [];
  let offset = 0;
  const addWords = (part: string) => {
    let done = 0;
    for (const { index, 0: written, groups = {} } of part.matchAll(SPANS)) {
      if (index > done) children.push(textAt(part.slice(done, index), offset + done));
      const from = offset + index;
      done = index + written.length;
      const { words, url = '', bold = '' } = groups;
      const node: PhrasingContent =
        words === undefined
          ? { type: 'strong', children: [textAt(bold, from + 2)] }
          : { type: 'link', title: null, url, children: [textAt(words, from + 1)] };
      children.push({ ...node, ...span(from, offset + done) });
    }
    if (done < part.length) children.push(textAt(part.slice(done), offset + done));
    offset += part.length;
  };
  for (const [i, part] of text.split('$').entries()) {
    if (i % 2 === 0) addWords(part);
    else {
      children.push({ type: 'inlineMath', value: part, ...span(offset, offset + part.length + 2) });
      offset += part.length + 2;
    }
  }
  return { type: 'paragraph', children, ...span(0, text.length) };
}
