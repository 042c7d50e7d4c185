/** A piece of a page → Markdown: what render writes, and no more. Formulas by their TeX. */
import { formula } from './copied-text.ts';

export function markdownOf(root: ParentNode & Node): string {
  return `${blocksOf(root)
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|ASIDE|HEADER|FIGURE|FIGCAPTION|UL|OL|LI|BLOCKQUOTE|PRE|TABLE|H[1-6]|HR|DL|DT|DD)$/u;

/** Children one below the other; what runs between blocks is a paragraph. */
function blocksOf(parent: Node, gap = '\n\n'): string {
  const parts: string[] = [];
  let run = '';
  const endRun = (): void => {
    if (run.trim() !== '') parts.push(run.trim());
    run = '';
  };
  for (const node of parent.childNodes) {
    if (!(node instanceof Element) || !BLOCK.test(node.tagName)) {
      run += inline(node);
      continue;
    }
    endRun();
    parts.push(block(node));
  }
  endRun();
  return parts.filter((part) => part !== '').join(gap);
}

function block(node: Element): string {
  const name = node.tagName;
  if (node.classList.contains('math-display')) return [...node.childNodes].map(inline).join('').trim();
  if (/^H[1-6]$/u.test(name)) return `${'#'.repeat(Number(name[1]))} ${inlines(node)}`;
  if (name === 'HR') return '***';
  if (name === 'PRE') return `\`\`\`\n${node.textContent.trimEnd()}\n\`\`\``;
  if (name === 'UL' || name === 'OL') return list(node);
  if (name === 'TABLE') return table(node as HTMLTableElement);
  const inner = blocksOf(node);
  if (name === 'BLOCKQUOTE' || node.classList.contains('note')) return behind('> ', inner, '> ');
  // Who speaks, on one line.
  return name === 'HEADER' ? `**${inline(node).replace(/\s+/gu, ' ').trim()}**` : inner;
}

function list(node: Element): string {
  const isOrdered = node.tagName === 'OL';
  const start = Number(node.getAttribute('start') ?? 1);
  const items = [...node.children].map((item, i) => {
    const mark = isOrdered ? `${start + i}. ` : '- ';
    return behind(mark, blocksOf(item, item.querySelector(':scope > p') ? '\n\n' : '\n'), ' '.repeat(mark.length));
  });
  return items.join('\n');
}

function table(node: HTMLTableElement): string {
  const rows = [...node.rows].map(
    (row) => `| ${[...row.cells].map((cell) => inlines(cell).replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const rule = `|${' - |'.repeat(node.rows[0]?.cells.length ?? 1)}`;
  return [rows[0], rule, ...rows.slice(1)].join('\n');
}

/** The first line behind one mark, the others behind another. */
function behind(first: string, text: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

function inlines(node: Element): string {
  return [...node.childNodes].map(inline).join('').trim();
}

function inline(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/gu, ' ').replace(/[\\*$`[\]<]|(?<!\w)_|_(?!\w)/gu, '\\$&');
  if (!(node instanceof Element)) return '';
  if (node.classList.contains('katex')) {
    const isDisplay = node.parentElement?.classList.contains('katex-display') === true;
    const tex = formula(node.querySelector('annotation')?.textContent ?? '', isDisplay);
    return isDisplay ? `\n\n${tex}\n\n` : tex;
  }
  const inner = () => [...node.childNodes].map(inline).join('');
  switch (node.tagName) {
    case 'BR':
      return '\\\n';
    case 'EM':
      return `*${inner()}*`;
    case 'STRONG':
      return `**${inner()}**`;
    case 'DEL':
      return `~~${inner()}~~`;
    case 'CODE':
      return `\`${node.textContent}\``;
    case 'A': {
      const words = inner();
      return words === '' ? '' : `[${words}](${(node as HTMLAnchorElement).href})`;
    }
    default:
      return BLOCK.test(node.tagName) ? ` ${inner()} ` : inner();
  }
}
