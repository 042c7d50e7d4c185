/** Blocks or words → whether they say anything. Blanks, rules and formulas of nothing but space do not. */
import type { Nodes } from 'mdast';
import type { Block, Inline } from './document.ts';

type Part = Block | Inline | Nodes;

export function saysSomething(parts: readonly Part[]): boolean {
  return parts.some(isSeen);
}

function isSeen(part: Part): boolean {
  switch (part.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return VISIBLE.test(part.value);
    case 'inlineMath':
    case 'math':
      return isDrawn(part.value);
    case 'break':
    case 'thematicBreak':
      return false;
    // An empty one is told at its own place.
    case 'heading':
    case 'link':
      return true;
    // What was refused in it was taken out.
    case 'paragraph':
      return part.children.length === 0 || saysSomething(part.children);
    default:
      // What is refused has its own fault.
      return !('children' in part) || saysSomething(part.children as readonly Part[]);
  }
}

/** `？？` and `……` are answers in a chat. Hidden characters have a fault of their own. */
const VISIBLE = /\S/u;

/** What is not known to be blank is taken to be seen. */
function isDrawn(tex: string): boolean {
  return withoutPhantoms(tex).replace(BLANK, '') !== '';
}

/** What moves, sizes or groups, and draws nothing itself. */
const COMMANDS = [
  'quad|qquad|enspace|enskip|thinspace|medspace|thickspace|neg(?:thin|med|thick)space|space|nobreakspace|strut|mathstrut',
  'allowbreak|nobreak|(?:display|text|script|scriptscript)style|text[a-z]*|math[a-z]*|operatorname|relax|nonumber|notag',
  'tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|limits|nolimits|left\\.|right\\.',
  'hline|substack|overset|underset|stackrel|boldsymbol|bold|bm|pmb|rm|bf|it|sf|tt|[bfhv]box|ensuremath',
].join('|');
const LENGTH = '\\{?\\s*[-+]?\\s*\\d*\\.?\\d*\\s*[a-z]{2}\\s*\\}?';
const BLANK = new RegExp(
  [
    `\\\\(?:kern|mkern|hskip|mskip|hspace\\*?|mspace)\\s*${LENGTH}`,
    `\\\\(?:begin|end)\\s*\\{[A-Za-z*]*\\}(?:\\s*[[{][lcr| ]*[\\]}])?`,
    `\\\\(?:${COMMANDS})(?![A-Za-z])`,
    String.raw`\\\\(?:\[[^\]]*\])?|\\[ ,;:!>~/]|[\s{}~&$^_\u00a0]`,
  ].join('|'),
  'gu',
);

/** A phantom takes the place of what it holds. Takes time linear in the text. */
function withoutPhantoms(tex: string): string {
  let left = '';
  let done = 0;
  const begins = /\\[hv]?phantom(?![A-Za-z])\s*/gu;
  for (let match = begins.exec(tex); match; match = begins.exec(tex)) {
    left += tex.slice(done, match.index);
    done = endOfArgument(tex, begins.lastIndex);
    begins.lastIndex = done;
  }
  return left + tex.slice(done);
}

/** Where the argument ends that begins at an index: a group, a command or a sign. */
function endOfArgument(tex: string, from: number): number {
  if (tex[from] === '\\') return from + (/^\\(?:[A-Za-z]+|.)?/su.exec(tex.slice(from, from + 40))?.[0].length ?? 1);
  if (tex[from] !== '{') return from + 1;
  let depth = 0;
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at + 1;
  }
  return tex.length;
}
