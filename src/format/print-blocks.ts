/** Blocks → Markdown with tags, in normal form: one bullet, one fence, one way to write each thing. */
import type { Nodes, Parents } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { addressAt } from './bare-links.ts';
import type { Block, Cite } from './document.ts';
import { encodeEntities } from './entities.ts';

/** Tags stand on lines of their own with blank lines around; the Markdown between them is printed run by run. */
export function printBlocks(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let run: Block[] = [];
  const endRun = () => {
    if (run.length > 0) parts.push(toMarkdown({ type: 'root', children: run as never }, OPTIONS).trimEnd());
    run = [];
  };
  for (const block of blocks) {
    const tag = tagOf(block);
    if (tag === undefined) {
      run.push(block);
      continue;
    }
    endRun();
    const hasWords = 'children' in block && !(block.type === 'post' && block.withdrawn !== undefined);
    parts.push(hasWords ? `${tag}\n\n${printBlocks(block.children as Block[])}\n\n</${nameOf(block)}>` : tag);
  }
  endRun();
  return parts.join('\n\n');
}

/** The opening tag of a block that has one. */
function tagOf(block: Block): string | undefined {
  switch (block.type) {
    case 'post':
      return block.role === 'question'
        ? turn('Question', {
            id: block.id === 'q' ? undefined : block.id,
            by: block.by,
            on: block.on,
            lang: block.lang,
            withdrawn: block.withdrawn,
            wish: block.wish,
          })
        : turn('Reply', {
            id: block.id,
            by: block.by,
            to: block.to === 'q' ? undefined : block.to,
            role: block.role === 'reply' ? undefined : block.role,
            on: block.on,
            lang: block.lang,
            withdrawn: block.withdrawn,
            wish: block.wish,
          });
    case 'note':
      return open('Note', { kind: block.kind, id: block.id, answered: block.answered });
    case 'theorem':
      return open('Theorem', { kind: block.kind, number: block.number, title: block.title });
    case 'figure':
      return empty('Figure', { src: block.src, missing: block.missing, alt: block.alt, caption: block.caption });
    default:
      return undefined;
  }
}

function nameOf(block: Block): string {
  if (block.type === 'post') return block.role === 'question' ? 'Question' : 'Reply';
  return block.type === 'note' ? 'Note' : 'Theorem';
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A post that was withdrawn holds nothing. */
function turn(name: string, attributes: Attributes): string {
  return attributes['withdrawn'] === undefined ? open(name, attributes) : empty(name, attributes);
}

function open(name: string, attributes: Attributes): string {
  return `<${name}${printAttributes(attributes)}>`;
}

function empty(name: string, attributes: Attributes): string {
  return `<${name}${printAttributes(attributes)} />`;
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined || value === false
        ? ''
        : value === true
          ? ` ${key}`
          : ` ${key}="${encodeEntities(String(value))}"`,
    )
    .join('');
}

/** Inside a link's address or text these marks mean nothing, so they need no backslash there. */
const IN_LINKS = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
] as const;

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  listItemIndent: 'one',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '*',
  resourceLink: true,
  incrementListMarker: true,
  extensions: [mathToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  handlers: {
    cite: (node: Cite) =>
      empty('Cite', { paper: node.paper, at: node.at, version: node.version }).replaceAll('|', '&#124;'),
    link: printLink,
  } as NonNullable<Options['handlers']>,
  unsafe: [
    // What MDX would read as code.
    { character: '{', inConstruct: 'phrasing', notInConstruct: [...IN_LINKS] },
    { character: '<', inConstruct: 'phrasing', notInConstruct: [...IN_LINKS] },
    // At the end of a text it would escape what begins the next node.
    { character: '\\', inConstruct: 'phrasing', notInConstruct: [...IN_LINKS] },
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
    // What we would read as a bare link, and was not one.
    {
      character: ':',
      before: '[Hh][Tt][Tt][Pp][Ss]?',
      after: '\\/\\/',
      inConstruct: 'phrasing',
      notInConstruct: [...IN_LINKS],
    },
  ],
};

type LinkNode = Extract<Nodes, { type: 'link' }>;

/** A link whose text is its address is written bare where it is sure to end in the same place; else in full. */
function printLink(node: LinkNode, parent: Parents | undefined, state: State, info: Info): string {
  const [only] = node.children;
  const rest = behind(node, parent, info);
  const isBare =
    node.children.length === 1 &&
    only?.type === 'text' &&
    only.value === node.url &&
    !/[A-Za-z0-9\\/:]/u.test(info.before) &&
    !MEANS_SOMETHING.test(node.url + rest.charAt(0)) &&
    !(MAY_CLOSE.test(node.url) && state.stack.some((one) => one === 'emphasis' || one === 'strong')) &&
    addressAt(node.url + rest, 0) === node.url;
  return isBare ? node.url : defaultHandlers.link(node, parent, state, info);
}

/** Signs of an address that Markdown would take for its own. */
const MEANS_SOMETHING = /[*$]|~~|[^A-Za-z0-9_]_|&#?[A-Za-z0-9]+;|\][([:]/u;
/** A line below behind a letter opens no emphasis, but closes one that is open. */
const MAY_CLOSE = /_(?:[^A-Za-z0-9]|$)/u;

/** What stands behind a link; as if the address went on, where that is anything but words. */
function behind(node: LinkNode, parent: Parents | undefined, { after }: Info): string {
  const siblings = parent?.children ?? [];
  const at = siblings.indexOf(node);
  const [next, following] = siblings.slice(at + 1, at + 3);
  if (next?.type === 'text') return next.value + (following ? 'x' : '');
  return after === '' || /\s/u.test(after) ? after : 'x';
}

// What stands before a link is escaped as if a bracket came: whether it is written bare is known only later.
printLink.peek = () => '[';
