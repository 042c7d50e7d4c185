/** Text of one content file → a Document, or every problem in it, in line order, in one pass. Runs nothing of what it reads. */
import { readBlocks } from './blocks.ts';
import type { Piece } from './tag-tree.ts';
import { checkCharacters, isUnreadable, plainLines } from './characters.ts';
import { faultOfPath, kindOfPath, readContentPath } from './content-path.ts';
import type { Block, DataByKind, Document, DocumentKind } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { checkHead } from './head-data.ts';
import { checkLimits } from './limits.ts';
import { markdownFields } from './markdown-fields.ts';
import { parseInline, parseMarkdown } from './markdown.ts';
import { both, byPlace, type Fault, type Problem } from './problem.ts';
import { saysSomething } from './says.ts';
import { schemas } from './schema/index.ts';
import { shapeElement } from './shape.ts';
import { checkDataIds } from './ids.ts';
import { checkStructure } from './structure.ts';
import { type Place, placeInField } from './yaml-places.ts';
import { readYaml } from './yaml.ts';
import { validate } from './validate.ts';

export interface Parsed {
  readonly kind: DocumentKind;
  /** Slug or paper id, from the file's name. */
  readonly id: string;
  /** Present exactly when there are no problems. */
  readonly document?: Document | undefined;
  readonly problems: Problem[];
  /** What could be read in spite of problems, so that further rules can still look at it. */
  readonly draft: { readonly data: unknown; readonly body: readonly Block[] };
  /** Place in the file of a value of the front matter. */
  place(path: readonly PropertyKey[]): Place;
}

/**
 * @param path relative to the content folder, with `/`: it says what kind of file this is.
 * @param file the name to put into problems; `path` when absent.
 */
export function parse(written: string, path: string, file = path): Parsed {
  const at = readContentPath(path);
  const faults: Fault[] = [];
  const kind = at?.kind ?? kindOfPath(path);
  if (!at) {
    const [message, help] = faultOfPath(path);
    faults.push({ line: 1, column: 1, rule: 'file-name', message, help });
  }
  if (kind === undefined) return finish('thread');
  const isRecord = kind === 'paper' || kind === 'glossary';
  faults.push(...checkCharacters(written));
  if (isUnreadable(written, faults)) return finish(kind);
  const text = plainLines(written);
  faults.push(...checkLimits(text, isRecord));

  const split = isRecord ? { yaml: text, yamlLine: 1, body: '', bodyLine: 1, faults: [] } : splitFrontMatter(text);
  faults.push(...split.faults);
  const { bodyLine } = split;
  if (bodyLine === undefined) return finish(kind);
  // No parser sees what is beyond the limits; a head within them is still judged.
  const beyond = faults.filter(({ rule }) => rule === 'limits').map(({ line }) => line);
  const isBodyBeyond = beyond.length > 0;
  if (beyond.some((line) => isRecord || line < bodyLine)) return finish(kind);
  const yaml = readYaml(split.yaml, split.yamlLine);
  faults.push(...yaml.faults);
  let data: DataByKind[DocumentKind] | undefined;
  if (yaml.value !== undefined && (isRecord || split.yaml.trim() !== '')) {
    const checked = validate<unknown>(yaml, schemas[kind]);
    data = checked.data as DataByKind[DocumentKind] | undefined;
    // What YAML's form made of a line is no second fault of it, nor what stands twice in a field that is wrong anyway.
    const told = new Set(yaml.faults.map(({ line }) => line));
    const inFields = [...checked.faults, ...checkDataIds(kind, yaml.value, yaml.place)];
    const toldOfFields = new Set(inFields.map(({ line }) => line));
    const ofHead = checkHead(kind, yaml.value, yaml.place).filter(({ line }) => !toldOfFields.has(line));
    faults.push(...[...inFields, ...ofHead].filter(({ line }) => !told.has(line)));
    for (const { path: field, text: markdown } of markdownFields(yaml.value, schemas[kind])) {
      const place = yaml.place(field);
      const read = parseInline(markdown, place);
      faults.push(...read.faults.map((fault) => placeInField(fault, place)));
      if (read.faults.length === 0 && !saysSomething(read.children))
        faults.push({
          line: place.line,
          column: place.column,
          rule: 'schema',
          message: both('这里没有话：只有空白或横线', 'Unexpected blanks or rules alone, expected words'),
        });
    }
  }

  if (isBodyBeyond) return finish(kind, undefined, [], yaml.place, yaml.value);
  const { pieces, faults: tagFaults, openFrom } = readBlocks(split.body, bodyLine);
  faults.push(...tagFaults);
  const ofBody: Fault[] = [];
  const whole = pieces.flatMap((piece) => blocksOf(piece, ofBody));
  const body = openFrom === undefined ? whole : beforeLine(whole, openFrom);
  // What a fence has swallowed that does not end is read anew once it does, and so are the posts that seem to be missing.
  if (openFrom === undefined) faults.push(...ofBody, ...checkStructure(kind, body, data, tagFaults.length === 0));
  else faults.push(...ofBody.filter(({ line }) => line < openFrom));
  return finish(kind, data, body, yaml.place, yaml.value);

  function finish(
    of: DocumentKind,
    valid?: DataByKind[DocumentKind],
    blocks: Block[] = [],
    place: Parsed['place'] = () => ({ line: 1, column: 1, verbatim: false }),
    raw?: unknown,
  ): Parsed {
    const problems = faults.map((fault): Problem => ({ file, ...fault })).sort(byPlace);
    const document: Document | undefined =
      problems.length === 0 && valid !== undefined ? { kind: of, data: valid, body: blocks } : undefined;
    return { kind: of, id: at?.id ?? '', document, problems, draft: { data: raw, body: blocks }, place };
  }
}

/** What stands before the line; of what is behind it the posts and notes alone, which links lead to. */
function beforeLine(blocks: readonly Block[], line: number): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'post' || block.type === 'note')
      return [{ ...block, children: beforeLine(block.children as Block[], line) } as Block];
    return (block.position?.start.line ?? 0) < line ? [block] : [];
  });
}

/** Text without front matter, as it stands between the tags of a file → its blocks. For what is not a whole file. */
export function parseBody(written: string): { readonly body: Block[]; readonly faults: Fault[] } {
  const faults = checkCharacters(written);
  if (isUnreadable(written, faults)) return { body: [], faults };
  const text = plainLines(written);
  faults.push(...checkLimits(text, false));
  if (faults.some(({ rule }) => rule === 'limits')) return { body: [], faults };
  const { pieces, faults: tagFaults } = readBlocks(text, 1);
  faults.push(...tagFaults);
  return { body: pieces.flatMap((piece) => blocksOf(piece, faults)), faults };
}

function blocksOf(piece: Piece, faults: Fault[]): Block[] {
  if (piece.type === 'markdown') {
    const { blocks, faults: found } = parseMarkdown(piece.text, piece.start);
    faults.push(...found);
    return blocks;
  }
  const children = piece.children.flatMap((child) => blocksOf(child, faults));
  return [shapeElement(piece.tag, children)];
}
