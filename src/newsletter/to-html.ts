/** A letter → HTML for a mail: one column, every style on its element, no scripts, no pictures, formulas in signs. */
import type { Nodes } from 'mdast';
import type { Block } from '../format/document.ts';
import { escapeHtml as text } from '../render/escape.ts';
import { joinLines } from '../render/plain-text.ts';
import { texToText } from '../render/tex-to-text.ts';
import type { Letter } from './letter.ts';

// Mail programs keep no stylesheet; these are the roles of ui/styles/tokens.css in their light dress.
const STYLE = {
  body: 'margin:0;background:#fbfcfb;color:#1b2423;font:16px/1.8 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  channel: 'max-width:40em;margin:0 auto;padding:24px 20px 32px;border-left:3px solid #b5c9c8',
  quiet: 'margin:0;color:#4d5957;font-size:14px',
  title: 'margin:4px 0 12px;font-size:24px;line-height:1.4',
  heading: 'margin:32px 0 8px;font-size:19px;line-height:1.4',
  item: 'margin:0 0 4px;font-size:17px;line-height:1.5;font-weight:600',
  paragraph: 'margin:0 0 12px',
  link: 'color:#0f5c66',
  code: 'font-family:Consolas,Menlo,monospace;background:#f1f5f4',
  block: 'margin:0 0 12px;padding:8px 12px;background:#f1f5f4;white-space:pre-wrap',
  maths: 'font-family:Georgia,"Times New Roman",serif',
} as const;

export function letterToHtml(letter: Letter, lang: string): string {
  const { words, items, introduction } = letter;
  const list = items.map(
    ({ title, mark, note, address }) =>
      `<li style="margin:0 0 18px"><p style="${STYLE.item}">${link(address, text(title))}</p><p style="${STYLE.quiet}">${text(mark)}</p>` +
      `${note.length === 0 ? '' : `<p style="${STYLE.paragraph}">${inline(note, letter)}</p>`}</li>`,
  );
  const styles = STYLE.body.replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="${text(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(letter.title)}</title>
</head>
<body style="${styles}">
<div style="${STYLE.channel}">
<p style="${STYLE.quiet}">${text(letter.site)} · ${text(letter.date)}</p>
<h1 style="${STYLE.title}">${link(letter.address, text(letter.title))}</h1>
<p style="${STYLE.paragraph}">${inline(letter.summary, letter)}</p>
${blocks(introduction, letter)}
<h2 style="${STYLE.heading}">${text(words.items)}</h2>
<ol style="margin:0;padding:0 0 0 24px">
${list.join('\n')}
</ol>
<p style="${STYLE.quiet}">${link(letter.address, text(words.online))}。${text(words.licence)}。</p>
</div>
</body>
</html>
`;
}

function blocks(nodes: readonly (Block | Nodes)[], letter: Letter): string {
  return nodes.map((node) => block(node, letter)).join('\n');
}

function block(node: Block | Nodes, letter: Letter): string {
  switch (node.type) {
    case 'paragraph':
      return `<p style="${STYLE.paragraph}">${inline(node.children, letter)}</p>`;
    case 'heading':
      return `<h2 style="${STYLE.heading}">${inline(node.children, letter)}</h2>`;
    case 'list': {
      const tag = node.ordered === true ? 'ol' : 'ul';
      return `<${tag}>\n${node.children.map((item) => `<li>${blocks(item.children, letter)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>${blocks(node.children, letter)}</blockquote>`;
    case 'code':
      return `<pre style="${STYLE.block}">${text(node.value)}</pre>`;
    case 'math':
      return `<p style="${STYLE.block}">${text(texToText(node.value))}</p>`;
    case 'table':
      return node.children
        .map(
          ({ children }) =>
            `<p style="${STYLE.paragraph}">${children.map((cell) => inline(cell.children, letter)).join(' | ')}</p>`,
        )
        .join('\n');
    case 'thematicBreak':
      return '<hr>';
    case 'figure':
      return `<p style="${STYLE.quiet}">〔${text(node.caption ?? node.alt)}〕</p>`;
    default:
      return 'children' in node ? blocks(node.children as Block[], letter) : '';
  }
}

function inline(nodes: readonly Nodes[], letter: Letter): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return text(joinLines(node.value));
        case 'strong':
          return `<strong>${inline(node.children, letter)}</strong>`;
        case 'emphasis':
          return `<em>${inline(node.children, letter)}</em>`;
        case 'inlineMath':
          return `<span style="${text(STYLE.maths)}">${text(texToText(node.value))}</span>`;
        case 'inlineCode':
          return `<code style="${STYLE.code}">${text(node.value)}</code>`;
        case 'break':
          return '<br>';
        case 'cite':
          return (
            link(letter.absolute(`/papers/${node.paper}/`), text(letter.labelOf(node.paper))) +
            text(node.at === undefined ? '' : `，${node.at}`)
          );
        case 'link':
          return link(letter.absolute(node.url), inline(node.children, letter));
        default:
          return 'children' in node ? inline(node.children as Nodes[], letter) : '';
      }
    })
    .join('');
}

function link(address: string, html: string): string {
  return `<a href="${text(address)}" style="${STYLE.link}">${html}</a>`;
}
