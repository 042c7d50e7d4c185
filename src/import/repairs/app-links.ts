/** Addresses that open a program on the machine of whoever wrote the note (`zotero://…`, `obsidian://…`) → the words of the link alone. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const APPS =
  'zotero|mendeley|papers[23]?|readcube|bibdesk|obsidian|logseq|roam|notion|craftdocs|bear|evernote|yinxiang|things|omnifocus|marginnote[34]?(?:app)?|hook|devonthink|x-devonthink-item|message|skim|highlights|liquidtext|joplin|siyuan|wolai|flomo|onenote|tana|heptabase|raindrop|readwise|drafts|ulysses';
const ADDRESS = String.raw`<?(?:${APPS}):\/\/\/?[^\s()<>\]，。；）】》]{0,600}>?`;
/** Words that say only which program opens. */
const OPENS =
  '(?:(?:open|view|show|go to|jump to)(?: (?:in|at|with|to))?(?: (?:zotero|pdf|obsidian|mendeley|logseq|page|annotation|app|library))?|pdf|link|zotero|mendeley|obsidian|logseq|local(?: (?:copy|library|file))?|annotation|image|note|item|attachment|打开|開啟|查看|跳转|跳轉|链接|連結|鏈接|本地(?:链接|文件|库)?|附件|条目|條目|原文)(?: ?(?:pdf|zotero|注释|批注))?';
const linkOf = (words: string) => String.raw`\[${words}\]\(${ADDRESS}\)`;
const BARE_LINK = linkOf(`(?:${OPENS})`);
/** Fields that hold a key into somebody's library and nothing else. */
const FIELD =
  '(?:zotero(?:[ -](?:link|select|uri|item|链接))?|cite ?key|citation ?key|bib(?:tex)? ?key|item ?key|library ?(?:link|key)|本地(?:链接|库)|条目(?:链接|键)|引用键|文献键|引文键)';
const KEY = String.raw`(?:${linkOf(String.raw`[^\][\n]{0,300}`)}|${ADDRESS}|@?[A-Za-z][\w:.-]{3,60}|[A-Z0-9]{8})`;
const LEAD = String.raw`^[ \t]*(?:[-*+>][ \t]+)*`;
const LABEL = String.raw`(?:\*\*|__)?${FIELD}(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*|__)?[ \t]*`;
const END = String.raw`[ \t]*(?:\n|$)`;
const inBrackets = (inner: string) => String.raw`[ \t]*(?:[(（][ \t]*${inner}[ \t]*[)）]|${inner})`;
/** When the notes were taken out of the library. */
const WHEN = String.raw`\(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s[^()\n]{4,24}\)`;

const DROPPED = both('只在记笔记的人自己的软件里有用的链接', 'a link into the note-taker’s own program');

interface Form {
  readonly pattern: RegExp;
  /** The words of the link stay. */
  readonly keeps?: true;
}

const FORMS: readonly Form[] = [
  { pattern: new RegExp(`${LEAD}${LABEL}${KEY}${END}`, 'gimu') },
  { pattern: new RegExp(`${LEAD}(?:${BARE_LINK}|${ADDRESS})${END}`, 'gimu') },
  { pattern: new RegExp(`^${WHEN}${END}`, 'gimu') },
  {
    pattern: new RegExp(
      String.raw`(?<=^(?:#{1,6}[ \t]+|\*\*)?(?:(?:Extracted )?Annotations|Notes|注释|註釋|批注|笔记))[ \t]+${WHEN}`,
      'gimu',
    ),
  },
  { pattern: new RegExp(inBrackets(BARE_LINK), 'giu') },
  // What a copy without links leaves behind a citation.
  {
    pattern:
      /(?<=[(（][“"]?[^()（）\n]{2,80}\b\d{4}[a-z]?, (?:pp?|第) ?\.? ?[\divxlc–-]{1,9}[^()（）\n]{0,4}[)）])[ \t]*\(pdf\)/giu,
  },
  { pattern: new RegExp(linkOf(String.raw`(?<words>[^\][\n]{1,300})`), 'giu'), keeps: true },
  { pattern: new RegExp(inBrackets(ADDRESS), 'giu') },
];

export const appLinks: Rule = {
  name: 'app-link',
  shown: both('通向自己软件的链接', 'links into somebody’s own programs'),
  find(text, context) {
    if (!isMarkdown(context) || !/:\/\/|\(pdf\)|key|\(\d/iu.test(text)) return [];
    const literals = literalsIn(text);
    const found: Edit[] = [];
    for (const { pattern, keeps } of FORMS) {
      for (const match of text.matchAll(pattern)) {
        const [from, to] = [match.index, match.index + match[0].length];
        const kind = literals.at(from + match[0].search(/\S/u));
        if (kind === 'code' || kind === 'maths' || kind === 'address') continue;
        const words = keeps ? match.groups?.['words'] : undefined;
        found.push({ from, to, ...(words === undefined ? { text: '', dropped: DROPPED } : { text: words }) });
      }
    }
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    let done = 0;
    return found.filter(({ from, to }) => from >= done && (done = to) >= 0);
  },
};
