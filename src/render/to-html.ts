/** Blocks and running text → HTML text. Every node type has its line here; what is text is escaped, and only KaTeX and the highlighter write markup of their own. */
import type { Nodes } from 'mdast';
import { paperOfLink, refOfLink } from '../format/address.ts';
import { theoremId } from '../format/anchors.ts';
import type { Block } from '../format/document.ts';
import type { Fault } from '../format/problem.ts';
import { escapeHtml as text } from './escape.ts';
import { citeSlot, labelSlot } from './fill-slots.ts';
import { formulaFault } from './formula-fault.ts';
import { highlight } from './highlight.ts';
import { renderMath } from './maths.ts';
import { joinLines, plainText } from './plain-text.ts';
import type { CutSentences } from './sentences.ts';

type Node = Block | Nodes;
type Of<Type extends Node['type']> = Extract<Node, { type: Type }>;

export interface HtmlOptions {
  /** Ids of headings, by node. */
  readonly headingIds?: ReadonlyMap<Block, string>;
  /** Id of a heading → those it had before. */
  readonly formerIds?: ReadonlyMap<string, readonly string[]>;
  /** Formulas as MathML alone and links as their text: for sentences quoted on other pages. */
  readonly quoted?: boolean;
  /** Of a post: cuts its running text, so that a link can lead to the very sentence. */
  readonly cutSentences?: CutSentences | undefined;
}

/** Formulas that KaTeX refuses stand as text, and are told in `faults`. */
export function toHtml(
  nodes: readonly Node[],
  faults: Fault[],
  { headingIds, formerIds, quoted = false, cutSentences }: HtmlOptions = {},
): string {
  let isInNote = false;
  if (!quoted) return blocks(nodes);
  const lang = languageOf(nodes);
  return lang === undefined ? inline(nodes) : `<span lang="en">${inline(nodes)}</span>`;

  function heading(node: Of<'heading'>): string {
    const id = headingIds?.get(node);
    const former = id === undefined ? [] : (formerIds?.get(id) ?? []);
    const places = former.map((old) => `<span${attribute('id', old)}></span>`).join('');
    return `<h${node.depth}${attribute('id', id)}>${places}${inline(node.children)}</h${node.depth}>`;
  }

  function blocks(children: readonly Node[]): string {
    return children.map(one).join('\n');
  }

  function inline(children: readonly Node[]): string {
    let html = '';
    let held = '';
    for (const [at, node] of children.entries()) {
      const own = held !== '' && node.type === 'text' ? text(joinLines(node.value).slice(held.length)) : one(node);
      held = node.type === 'inlineMath' && !quoted ? marksBehind(own, children[at + 1]) : '';
      html += held === '' ? own : `<span class="whole">${own}${text(held)}</span>`;
    }
    return html;
  }

  /** The text of a paragraph. A note inside a post is another voice: its sentences are not the post's. */
  function running(children: Of<'paragraph'>['children']): string {
    if (!cutSentences || isInNote) return inline(children);
    return cutSentences(children)
      .map(({ id, nodes }) =>
        id === undefined ? inline(nodes) : `<span${attribute('id', id)}>${inline(nodes)}</span>`,
      )
      .join('');
  }

  function one(node: Node): string {
    switch (node.type) {
      case 'text':
        return text(joinLines(node.value));
      case 'paragraph':
        return `<p${attribute('lang', languageOf(node.children))}>${running(node.children)}</p>`;
      case 'emphasis':
        return `<em>${inline(node.children)}</em>`;
      case 'strong':
        return `<strong>${inline(node.children)}</strong>`;
      case 'delete':
        return `<del>${inline(node.children)}</del>`;
      case 'break':
        return '<br>\n';
      case 'inlineCode':
        return `<code>${text(node.value.replace(/\n/gu, ' '))}</code>`;
      case 'inlineMath':
        return formula(node, false);
      case 'math':
        // One stops at it to scroll it, so it has a name.
        return quoted
          ? formula(node, true)
          : `<div class="math-display" role="group" aria-label="${labelSlot('formula')}" tabindex="0">${formula(node, true)}</div>`;
      case 'link':
        return link(node);
      case 'cite': {
        const at = node.at === undefined ? '' : `<span class="cite-at">，${text(node.at)}</span>`;
        return citation(node.paper, text(citeSlot(node.paper))) + at;
      }
      case 'heading':
        return heading(node);
      case 'thematicBreak':
        return '<hr>';
      case 'blockquote':
        return `<blockquote>\n${blocks(node.children)}\n</blockquote>`;
      case 'list':
        return list(node);
      case 'code':
        return `<pre class="code" tabindex="0">${highlight(node.value, node.lang)}</pre>`;
      case 'table':
        return table(node);
      case 'note':
        return note(node);
      case 'theorem':
        return theorem(node);
      case 'figure':
        return figure(node);
      default:
        // The guard has refused this node and its file will not be published: only formulas inside still want a look.
        return 'children' in node ? inline(node.children as Node[]) : '';
    }
  }

  function formula(node: Of<'math' | 'inlineMath'>, display: boolean): string {
    const result = renderMath(node.value, display, quoted ? 'mathml' : 'htmlAndMathml');
    if ('html' in result) return result.html;
    const fault = formulaFault(node, result);
    if (fault) faults.push(fault);
    return text(node.value);
  }

  function link(node: Of<'link'>): string {
    const lang = languageOf(node.children);
    const words =
      quoted && lang !== undefined ? `<span lang="en">${inline(node.children)}</span>` : inline(node.children);
    const cited = paperOfLink(node.url);
    if (cited) {
      const [only] = node.children;
      const isBare = node.children.length === 1 && only?.type === 'text' && only.value === node.url;
      return citation(cited.paper, isBare ? text(citeSlot(cited.paper)) : words, isBare ? undefined : lang);
    }
    if (quoted) return words;
    const isOutside = refOfLink(node.url) === undefined && !/^[/#]/u.test(node.url);
    return `<a${attribute('href', node.url)}${attribute('rel', isOutside ? 'external' : undefined)}${attribute('lang', lang)}>${words}</a>`;
  }

  function citation(paper: string, label: string, lang?: string): string {
    return quoted
      ? label
      : `<a class="cite"${attribute('href', `/papers/${paper}/`)}${attribute('lang', lang)}>${label}</a>`;
  }

  function list(node: Of<'list'>): string {
    const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
    const items = node.children.map((item) => {
      const parts = item.children.map((child) =>
        child.type === 'paragraph' && !isLoose ? running(child.children) : one(child),
      );
      const [only] = item.children;
      const lang = only?.type === 'paragraph' && item.children.length === 1 ? languageOf(only.children) : undefined;
      return isLoose ? `<li>\n${parts.join('\n')}\n</li>` : `<li${attribute('lang', lang)}>${parts.join('\n')}</li>`;
    });
    const name = node.ordered === true ? 'ol' : 'ul';
    const start =
      node.ordered === true && typeof node.start === 'number' && node.start !== 1 ? String(node.start) : undefined;
    return `<${name}${attribute('start', start)}>\n${items.join('\n')}\n</${name}>`;
  }

  function table({ children: [head, ...rows] }: Of<'table'>): string {
    const row = (cells: typeof head, open: string, close: string) =>
      `<tr>${cells?.children.map((cell) => `${open}${inline(cell.children)}${close}`).join('') ?? ''}</tr>`;
    const body =
      rows.length === 0 ? '' : `\n<tbody>\n${rows.map((cells) => row(cells, '<td>', '</td>')).join('\n')}\n</tbody>`;
    return `<div class="table-scroll" tabindex="0"><table>\n<thead>\n${row(head, '<th scope="col">', '</th>')}\n</thead>${body}\n</table></div>`;
  }

  function note(node: Of<'note'>): string {
    const answer =
      node.answered === undefined
        ? ''
        : `<a class="note-answer"${attribute('href', `#${node.answered}`)}>${labelSlot('answered-in')}</a>`;
    isInNote = true;
    const words = blocks(node.children);
    isInNote = false;
    return `<aside class="note" role="note" data-kind="${node.kind}"${attribute('id', node.id)}>\n<p class="note-label">${labelSlot(`note-${node.kind}`)}${answer}</p>\n${words}\n</aside>`;
  }

  function theorem(node: Of<'theorem'>): string {
    const number = node.number === undefined ? '' : ` ${text(node.number)}`;
    const title = node.title === undefined ? '' : `<span class="theorem-title">（${text(node.title)}）</span>`;
    const id = node.number === undefined ? undefined : theoremId(node);
    return `<section class="theorem" data-kind="${node.kind}"${attribute('id', id)}>\n<p class="theorem-head"><span class="theorem-kind">${labelSlot(node.kind)}</span>${number}${title}</p>\n${blocks(node.children)}\n</section>`;
  }

  function figure(node: Of<'figure'>): string {
    const picture = node.missing
      ? `<div class="figure-missing" role="img"${attribute('aria-label', node.alt)}>${labelSlot('figure-missing')}</div>`
      : `<img${attribute('src', `/${node.src ?? ''}`)}${attribute('alt', node.alt)} loading="lazy">`;
    const caption = node.caption === undefined ? '' : `<figcaption>${text(node.caption)}</figcaption>`;
    return `<figure class="figure"${node.missing ? ' data-missing=""' : ''}>${picture}${caption}</figure>`;
  }
}

/** Titles of papers mostly, in Chinese text: to be read aloud as what they are. Three words do, with spaces between: no address is one. */
function languageOf(nodes: readonly Node[]): 'en' | undefined {
  // Most have a Han character in the first words.
  if (nodes.some((node) => node.type === 'text' && !ENGLISH.test(node.value))) return undefined;
  const words = plainText(nodes);
  const isEnglish =
    ENGLISH.test(words) && (words.match(/(?<![^ ])[A-Za-z][a-z]+(?:-[A-Za-z]+)*(?![^ :,])/gu)?.length ?? 0) > 2;
  return isEnglish ? 'en' : undefined;
}

const ENGLISH = /^[\n -~“”‘’–—…]+$/u;

/** Browsers break a line behind a formula whatever stands there. Marks that begin no line stay with one that has no place to break itself. */
function marksBehind(drawn: string, next: Node | undefined): string {
  if (next?.type !== 'text' || drawn.split('class="katex-base"').length > 2) return '';
  return /^[，。、；：？！”’」』）》〉】,.;:?!)\]]+/u.exec(next.value)?.[0] ?? '';
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${text(value)}"`;
}
