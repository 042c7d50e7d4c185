/** Inline HTML as our renderer writes it → Markdown: formulas as LaTeX between dollar signs, no tags. For sentences of which only the HTML is kept. */
import { decodeEntities } from '../format/entities.ts';

export function inlineMarkdown(html: string): string {
  const marked = html
    .replace(/<math\b[\s\S]*?<\/math>/gu, (math) => {
      const tex = /<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>/u.exec(math)?.[1] ?? '';
      return `<tex>${tex}</tex>`;
    })
    .replace(/<\/?(?:strong|em|del)>/gu, (tag) => MARKS[tag.replace(/[</>]/gu, '')] ?? '');
  return marked
    .split(/(<tex>[\s\S]*?<\/tex>|<code\b[^>]*>[\s\S]*?<\/code>|<[^>]+>)/u)
    .map((part) => {
      if (part.startsWith('<tex>')) return `$${decodeEntities(part.slice(5, -6))}$`;
      if (part.startsWith('<code')) return `\`${decodeEntities(part.replace(/<[^>]*>/gu, ''))}\``;
      return part.startsWith('<') ? '' : escapeMarkdown(decodeEntities(part));
    })
    .join('')
    .replace(/[\uE011-\uE013]/gu, (sign) => SIGNS[sign] ?? '');
}

// What stands for a mark until the words around it are escaped.
const MARKS: Readonly<Record<string, string>> = { strong: '\uE011', em: '\uE012', del: '\uE013' };
const SIGNS: Readonly<Record<string, string>> = { '\uE011': '**', '\uE012': '*', '\uE013': '~~' };

/** Words in which Markdown shall mean nothing; a line below inside a word does not. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]*$`<~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, '\\$&');
}
