/** Definitions, propositions, theorems, corollaries and lemmas, told by a line such as `定理3.2 (题目)` → blocks of the format. */
import { both } from '../../format/problem.ts';
import { encodeEntities } from '../../format/entities.ts';
import { isProse } from './dialects.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const KINDS: Readonly<Record<string, string>> = {
  定义: 'definition',
  定義: 'definition',
  definition: 'definition',
  命题: 'proposition',
  命題: 'proposition',
  proposition: 'proposition',
  定理: 'theorem',
  theorem: 'theorem',
  推论: 'corollary',
  推論: 'corollary',
  corollary: 'corollary',
  引理: 'lemma',
  lemma: 'lemma',
};
const NAME = '(?<name>定[义義理]|命[题題]|推[论論]|引理|Definition|Proposition|Theorem|Corollary|Lemma)';
const NUMBER = '\\s?(?<number>(?:[A-Z]\\.?)?\\d{1,3}(?:\\.\\d{1,3}){0,3})';
/** Alone on its line: number, then nothing, a title after a space, or one in brackets. */
const LABEL = new RegExp(
  `^(?:\\*\\*)?${NAME}${NUMBER}[.:：。]?(?:\\*\\*)?(?:\\s*[(（](?<bracketed>.{1,100})[)）][.:：]?|[\\s:：]+(?<title>[^\\s。].{0,60}?))?(?:\\*\\*)?$`,
  'iu',
);
/** In bold before the words themselves: `**Theorem 1 (name).** Let …`. */
const RUN_IN = new RegExp(
  `^\\*\\*${NAME}${NUMBER}[.:：。]?(?:\\s*[(（](?<bracketed>[^)）]{1,100})[)）])?[.:：。]?\\*\\*[.:：。]?(?:\\s*[(（](?<later>[^)）]{1,100})[)）][.:：。]?)?\\s*(?=\\S)`,
  'iu',
);

const MOST_LABEL = 160;

export const theoremBlocks: Rule = {
  name: 'theorem-block',
  shown: both('定义和定理', 'definitions and theorems'),
  find(text, context) {
    if (!isProse(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || literals.at(line.from) !== undefined) continue;
      const words = line.text.trim();
      if (!isBlank(lines[at - 1])) continue;
      const runIn = RUN_IN.exec(line.text);
      const label = runIn || words.length > MOST_LABEL ? null : LABEL.exec(words);
      const groups = (label ?? runIn)?.groups;
      if (!groups || (label && isSentence(groups['title']))) continue;
      const first = label ? at + 1 + lines.slice(at + 1, at + 6).findIndex((next) => !isBlank(next)) : at;
      const last = lastLine(lines, first, label ? undefined : line);
      if (label && (first <= at || opensSomethingElse(lines[first]))) continue;
      const end = lines[last]?.to ?? line.to;
      edits.push(
        {
          from: line.from,
          to: label ? line.to : line.from + (runIn?.[0].length ?? 0),
          text: `${opening(groups)}${label && isBlank(lines[at + 1]) ? '' : '\n\n'}`,
          doubt: WHERE_IT_ENDS,
        },
        { from: end, to: end, text: '\n\n</Theorem>\n' },
      );
      at = last;
    }
    return edits;
  },
};

function opening(groups: Readonly<Record<string, string | undefined>>): string {
  const title = (groups['bracketed'] ?? groups['later'] ?? groups['title'] ?? '').trim();
  const kind = KINDS[(groups['name'] ?? '').toLowerCase()] ?? 'theorem';
  return `<Theorem kind="${kind}" number="${groups['number'] ?? ''}"${title === '' ? '' : ` title="${encodeEntities(title)}"`}>`;
}

/** 定理3.2 说明了…: a sentence that begins so, not a title. */
function isSentence(title: string | undefined): boolean {
  return (
    title !== undefined &&
    /[。，；,;!?！？]|^(?:的|是|中|和|与|與|及|给出|給出|表明|说明|說明|可知|可得|states|shows|implies|is|and|of|in|gives)(?![a-z])|[.]$/iu.test(
      title,
    )
  );
}

function opensSomethingElse(line: Line | undefined): boolean {
  return line === undefined || /^(?:#{1,6} |<\/?[A-Z])/u.test(line.text) || LABEL.test(line.text.trim());
}

/**
 * The last line of a statement that begins at `first`: its paragraph with what it announces (a formula, a list). A line behind a formula is
 * part of it when it goes on with its sentence.
 */
function lastLine(lines: readonly Line[], first: number, runIn: Line | undefined): number {
  let last = first;
  for (let at = first; at < lines.length; at = last + 1) {
    const isFormula = isDisplay(lines[at]?.text);
    last = isFormula ? endOfDisplay(lines, at) : at;
    const next = lines[last + 1];
    if (next === undefined) return last;
    if (isBlank(next)) {
      const after = last + 1 + lines.slice(last + 1, last + 6).findIndex((line) => !isBlank(line));
      if (
        after > last &&
        goesOn(lines[last]?.text ?? '', lines[after]?.text ?? '', isFormula, lines[first] === runIn)
      ) {
        last = after - 1;
        continue;
      }
      return last;
    }
    if (opensSomethingElse(next)) return last;
    if (
      isFormula &&
      !isDisplay(next.text) &&
      !/^(?:其中|这里|這里|這裡|且|并且|並且|和|或|则|則|where|with|and|for|then)/iu.test(next.text)
    )
      return last;
  }
  return last;
}

/** Whether the paragraph that begins with `next` belongs to the one that ends with `before`. */
function goesOn(before: string, next: string, isFormula: boolean, isRunIn: boolean): boolean {
  if (/^(?:#{1,6} |<\/?[A-Z]|>)/u.test(next) || LABEL.test(next.trim())) return false;
  if (isDisplay(next)) return !/[。.]\s*$/u.test(before) || isFormula;
  if (/^(?:[-*+]|\d{1,2}[.)]) /u.test(next)) return !isFormula && !/[。.]\s*$/u.test(before);
  return !isRunIn && /^(?:[-*+]|\d{1,2}[.)]) /u.test(before) && !/[。.]\s*$/u.test(before) && /^\$/u.test(next);
}

function isDisplay(text: string | undefined): boolean {
  return /^\s*(?:\$\$|\\\[|\\begin\{|\$[^$]+\$\s*$)/u.test(text ?? '');
}

function endOfDisplay(lines: readonly Line[], at: number): number {
  const text = lines[at]?.text.trim() ?? '';
  if (/^\$\$.+\$\$|^\\\[.*\\\]|^\$[^$]+\$$/u.test(text)) return at;
  const close = text.startsWith('$$') ? /\$\$\s*$/u : text.startsWith('\\[') ? /\\\]/u : /\\end\{/u;
  for (let end = at + 1; end < lines.length && end < at + 200; end++)
    if (close.test(lines[end]?.text ?? '')) return end;
  return at;
}

const WHERE_IT_ENDS = {
  reason: both('原文没有标出这一条到哪里为止', 'The text does not mark where this statement ends'),
  choice: both(
    '取到它那一段（连同引出的公式和列表）为止',
    'it ends with its paragraph and the formulas and lists that it announces',
  ),
};
