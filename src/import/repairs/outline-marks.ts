/** Marks of programs that keep notes as outlines (Logseq, Roam, Org): tasks, properties, drawers, references to blocks, queries → plain Markdown. */
import { both, type Text } from '../../format/problem.ts';
import type { WrittenIn } from '../../format/written-in.ts';
import { languageWhenAsked } from '../compose/language.ts';
import { forLostPlace, forNote, forPlace } from '../stand-ins.ts';
import { isProse } from './dialects.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import { outlineBlocks } from './outline/blocks.ts';
import { outlineHeadings } from './outline/headings.ts';
import { namesOfBlocks } from './outline/names.ts';
import { type Edit, type Question, type Rule, quoting } from './rule.ts';

export const outlineMarks: Rule = {
  name: 'outline-mark',
  shown: both('大纲笔记的记号', 'marks of outlines'),
  find(text, context) {
    if (!isProse(context) || !SIGNS.test(text)) return [];
    const literals = literalsIn(text);
    const names = namesOfBlocks(text);
    const language = languageWhenAsked(text);
    const found: Edit[] = [...outlineBlocks(linesOf(text)), ...outlineHeadings(text)];
    for (const { pattern, write } of MARKS)
      for (const match of text.matchAll(pattern)) {
        const kind = literals.at(match.index);
        if (kind === 'code' || kind === 'maths' || kind === 'address') continue;
        found.push({ from: match.index, to: match.index + match[0].length, ...write(match, names, language) });
      }
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    let done = 0;
    return found.filter(({ from, to }) => from >= done && (done = to) >= 0);
  },
};

const ID = String.raw`[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}`;
/** One of these, and a text is such an outline; each mark alone may be somebody's words. */
const SIGNS = new RegExp(
  [
    String.raw`\(\(${ID}\)\)`,
    String.raw`^[ \t]*(?:[-*] )?(?:id|collapsed|background-color|heading|logseq\.[\w-]+|hl-[\w-]+|ls-type|zotero-[\w-]+)::[ \t]`,
    String.raw`\{\{(?:query|embed|renderer|cloze|zotero-[\w-]+|\[\[(?:TODO|DONE)\]\])`,
    String.raw`^[ \t]*(?:[-*] )?#\+BEGIN_`,
    String.raw`^[ \t]+[-*] (?:TODO|DOING|LATER|WAITING|CANCEL{1,2}ED) \S`,
    String.raw`^[-*] (?:TODO|DOING|LATER|WAITING|CANCEL{1,2}ED) \S[^\n]*\n(?:[-*] |[ \t]{2,}\S)`,
    String.raw`^[-*] #{1,6} \S[^\n]*\n(?:\t| {2,4})[-*] `,
  ].join('|'),
  'imu',
);

type Names = ReadonlyMap<string, string>;

interface Mark {
  readonly pattern: RegExp;
  write(match: RegExpExecArray, names: Names, language: () => WrittenIn): Omit<Edit, 'from' | 'to'>;
}

const LEAD = String.raw`(?<=^[ \t]*[-*+] (?:#{1,6} )?)`;
const PRIORITY = String.raw`(?:\[#[A-C]\] )?`;
const task = (words: string) => new RegExp(String.raw`${LEAD}(?:${words}) ${PRIORITY}(?=\S)`, 'gmu');
const drop = (reason: Text): Omit<Edit, 'from' | 'to'> => ({ text: '', dropped: reason });

const QUERY = both(
  '笔记软件的查询，结果不在文字里',
  'a query of the note-taking program, whose results are not in the text',
);
const MACRO = both('笔记软件的指令，原来就不显示', 'a command to the note-taking program, which is not shown');

const MARKS: readonly Mark[] = [
  { pattern: task('TODO|DOING|NOW|LATER|WAITING|WAIT|IN-PROGRESS|STARTED'), write: () => ({ text: '☐ ' }) },
  { pattern: task('DONE'), write: () => ({ text: '☑ ' }) },
  // What was given up is struck out, to the end of its line.
  {
    pattern: new RegExp(String.raw`${LEAD}CANCEL{1,2}ED ${PRIORITY}(?=[^\s~](?:[^\n~]*[^\s~])?$)`, 'gmu'),
    write: () => ({ text: '~~' }),
  },
  {
    pattern: new RegExp(String.raw`$(?<=^[ \t]*[-*+] CANCEL{1,2}ED ${PRIORITY}[^\s~](?:[^\n~]*[^\s~])?)`, 'gmu'),
    write: () => ({ text: '~~' }),
  },
  { pattern: /\{\{\[\[TODO\]\]\}\}[ \t]*/gu, write: () => ({ text: '☐ ' }) },
  { pattern: /\{\{\[\[DONE\]\]\}\}[ \t]*/gu, write: () => ({ text: '☑ ' }) },
  // With a label the reference is words already.
  {
    pattern: new RegExp(String.raw`\[(?<label>[^\][\n]{1,200})\]\(\(\(${ID}\)\)\)`, 'gu'),
    write: ({ groups }) => ({ text: groups?.['label'] ?? '' }),
  },
  {
    pattern: new RegExp(String.raw`\{\{embed[ \t]+\(\((?<id>${ID})\)\)\}\}|\(\((?<id2>${ID})\)\)`, 'gu'),
    write: (match, names, language) => {
      const { groups, input, index } = match;
      const isLed = /[见見]\s?$|\bsee\s$/iu.test(input.slice(Math.max(0, index - 5), index));
      return seen(names.get(groups?.['id'] ?? groups?.['id2'] ?? ''), isLed, language());
    },
  },
  {
    pattern: /\{\{embed[ \t]+\[\[(?<page>[^\][\n]{1,200})\]\]\}\}/gu,
    write: ({ groups }, _, language) => ({
      text: forNote(groups?.['page'] ?? '', language()),
      doubt: elsewhere(groups?.['page'] ?? ''),
    }),
  },
  {
    pattern: /\{\{(?:video|youtube|vimeo|bilibili|tweet|twitter)[ \t]+(?<address>https?:\/\/[^\s{}]{1,400})\}\}/gu,
    write: ({ groups }) => ({ text: groups?.['address'] ?? '' }),
  },
  {
    pattern: /\{\{cloze[ \t]+(?<words>[^{}\n]{1,400})\}\}/gu,
    write: ({ groups }) => ({ text: groups?.['words'] ?? '' }),
  },
  // An item that holds nothing else goes with it.
  { pattern: /^[ \t]*[-*] \{\{query\b[^\n]*\}\}[ \t]*\n?|\{\{query\b[^{}\n]{0,400}\}\}/gmu, write: () => drop(QUERY) },
  {
    pattern: /[ \t]*\{\{(?:renderer|zotero-[\w-]+|function|namespace|cards)\b[^{}\n]{0,400}\}\}/gu,
    write: () => drop(MACRO),
  },
  { pattern: /#\[\[(?<tag>[^\][\n]{1,100})\]\]/gu, write: ({ groups }) => ({ text: groups?.['tag'] ?? '' }) },
  {
    pattern: /\^\^(?<words>[^\s^](?:[^^\n]{0,400}[^\s^])?)\^\^/gu,
    write: ({ groups }) => ({ text: `**${groups?.['words'] ?? ''}**` }),
  },
];

/** What a reference leads to, if it stands in the text. */
function seen(name: string | undefined, isLed: boolean, language: WrittenIn): Omit<Edit, 'from' | 'to'> {
  return name === undefined
    ? {
        text: forLostPlace(language),
        doubt: {
          reason: both(
            '这里引用了另一处的话，不在这份文字里',
            'This refers to words from elsewhere that are not in this text',
          ),
          choice: both('只留下“见另一处”', 'only a note that says so was kept'),
        },
      }
    : { text: isLed ? `“${name}”` : forPlace(name, language) };
}

function elsewhere(page: string): Question {
  return {
    ...quoting(page, (shown) =>
      both(
        `这里嵌入了另一篇笔记“${shown}”，内容不在这份文字里`,
        `Another note, “${shown}”, is embedded here, but its words are not in this text`,
      ),
    ),
    choice: both('只写了它的名字', 'only its name was kept'),
  };
}
