/** Lines behind a tab in a note are the curator's own voice (they would become code) → notes of the format. */
import { both } from '../../format/problem.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const ASIDE = /^(?:\t| {4,})[ \t]*(?![-*+][ \t]|\d{1,3}[.)][ \t]|[>|#]|```|~~~|\s)/u;
/** What is code by every sign of it stays code. */
const CODE =
  /^(?:def|const|let|var|function|#include|\$|>>>|sudo|pip install|git|cd|print\()(?:\b|\s)|[;{}]\s*$|^[\w.]+\s*=[^=》]|^[\w.]+\([^）]*\)\s*$/u;

export const tabbedAsides: Rule = {
  name: 'tabbed-aside',
  shown: both('缩进的旁注', 'indented asides'),
  find(text, { dialect }) {
    if (dialect !== undefined && dialect !== 'obsidian') return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || !isAside(line) || literals.at(line.from) === 'code' || continuesItem(lines[at - 1], line)) continue;
      let last = at;
      while (isAside(lines[last + 1])) last++;
      const run = lines.slice(at, last + 1);
      const first = at;
      at = last;
      if (
        run.some(({ text: words }) => CODE.test(words.trim()) && !/\p{Script=Han}{4}/u.test(words)) ||
        !run.some(({ text: words }) => isSentence(words))
      )
        continue;
      edits.push(...wrap(run, isBlank(lines[first - 1]), isBlank(lines[last + 1])));
    }
    return edits;
  },
};

function isAside(line: Line | undefined): boolean {
  return line !== undefined && ASIDE.test(line.text);
}

/** Straight below the words of a list item an indent only says that the item goes on, but for a remark in the curator's own voice. */
function continuesItem(before: Line | undefined, line: Line): boolean {
  if (!/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/u.test(before?.text ?? '')) return false;
  return !(
    line.text.startsWith('\t') &&
    OWN_VOICE.test(line.text.trim()) &&
    !/[，,、：:；;]\s*$/u.test(before?.text ?? '')
  );
}

const OWN_VOICE =
  /^(?:我(?:觉得|認為|认为|猜|想|怀疑|的理解|没看懂)|这个没|這個沒|没看懂|沒看懂|不懂|不明白|存疑|疑问|个人(?:觉得|认为|理解)|感觉|为什么|為什麼|I (?:think|doubt|guess|wonder)|Not sure|My guess)/iu;

/** `论文对此的解释：`, `The authors argue`: what follows is theirs, and only its indent is the curator's. */
const OF_THE_PAPER = new RegExp(
  [
    '(?:论文|論文|作者|文章|文中|原文)[^，。,：:！？!?；;]{0,12}(?:解[释釋]|[说說]法|[观觀][点點]|原[话話]|回[应應復复]|回答|[结結][论論])[：:]',
    '(?:作者|论文|論文|文章|文中|原文)(?:们|們|里|裡|中|也|还|還|[则則]|自己|在文中|[对對]此)*(?:[认認][为為]|指出|解[释釋](?!不|得)|提到|[写寫]道|[声聲][称稱])',
    "(?:The |In the )?(?:paper|authors?)(?:['’]s|s['’])? (?:own )?(?:explanation|explains?|argues?|claims?|writes?|notes? that|states?)\\b",
  ]
    .map((words) => `^(?:${words})`)
    .join('|'),
  'iu',
);

function isOfThePaper(words: string): boolean {
  return OF_THE_PAPER.test(words) && !/我(?![们們])|个人|個人|感[觉覺]|\bI\b|[?？]["”’）)]*$/u.test(words);
}

function isSentence(words: string): boolean {
  return /\p{Script=Han}{2}/u.test(words) || /^\s*\p{L}+(?:[\s,'’]+\p{L}+){3,}/u.test(words);
}

/** One note for each line: that is how such remarks are written, one thought a line. */
function wrap(run: readonly Line[], isAfterBlank: boolean, isLast: boolean): Edit[] {
  return run.flatMap((line, index): Edit[] => {
    const indent = /^\s*/u.exec(line.text)?.[0].length ?? 0;
    const words = line.text.trim();
    const isFirst = index === 0;
    if (isOfThePaper(words))
      return [{ from: line.from, to: line.from + indent, text: isFirst && isAfterBlank ? '' : '\n' }];
    const kind = /[?？]["”’）)]*$/u.test(words) && !/[。.]/u.test(words) ? 'doubt' : 'opinion';
    const end = line.from + line.text.trimEnd().length;
    const gap = index < run.length - 1 || isLast ? '' : '\n';
    return [
      { from: line.from, to: line.from + indent, text: `\n<Note kind="${kind}">\n\n` },
      { from: end, to: line.to, text: `\n\n</Note>${gap}` },
    ];
  });
}
