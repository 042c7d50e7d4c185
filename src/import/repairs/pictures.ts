/** Pictures, which stay where they were: `![name](address)`, `![[name.png|300]]`, and the words a page leaves in place of a lost one. */
import { decodeEscapes } from '../../format/decode-escapes.ts';
import { both } from '../../format/problem.ts';
import { isMarkdown, isPage } from './dialects.ts';
import { languageOf } from '../compose/language.ts';
import { scriptAround } from '../compose/script-around.ts';
import { forPicture } from '../stand-ins.ts';
import { lostCaption, missingFigure, NAMELESS } from './figure-tag.ts';
import { literalsIn } from './literal.ts';
import { type Edit, type Question, type Rule, type RuleContext, quoting } from './rule.ts';

type Language = ReturnType<typeof languageOf>;

const PICTURE =
  /!\[((?:[^\][\n\\]|\\.|\[[^\][\n]{0,200}\]){0,500})\]\(\s*(<[^>\n]{0,2000}>|data:[^)\s]*|[^\s()]*(?:\([^\s()]*\)[^\s()]*){0,5})((?:\s+(?:"[^"\n]*"|'[^'\n]*'|=\d*x\d*))*)\s*\)(?:\{[^}\n]{0,200}\})?/gu;
const EMBED =
  /!\[\[([^\]\n|#]{1,300}\.(?:png|jpe?g|gif|webp|svg|bmp|avif|heic|tiff?|pdf|mp4|webm|mov|mp3|wav|m4a|canvas|excalidraw(?:\.md)?))(?:#[^\]\n|]{0,200})?((?:\|[^\]\n]{0,300})?)\]\]/giu;
const LOST =
  /^[ \t\u3000]*(?:[!！]?[[【]?(?:在[这這][里裡裏]插入(?:图|圖)片描述|插入(?:图|圖)片描述|(?:图|圖)片描述|外[链鏈](?:图|圖)片[转轉]存失[败敗][^\]\n]{0,200}|(?:image|img)\.(?:png|jpe?g|gif|webp))[\]】]?(?:\([^)\s]{0,200}\))?)[ \t]*$/gimu;
/** On a page of its own line, what a tool that copies text alone leaves of a picture: in brackets, or a word that may as well be meant. */
const BRACKETED = /^[ \t\u3000]*[[【](?:图片|圖片|图像|圖像|image|picture|photo)[\]】][ \t]*$/gimu;
const BARE_WORD = /^[ \t\u3000]*(?:图片|圖片|图像|圖像|Image)[ \t]*$/gmu;
const SAYS_NOTHING =
  /^(?:|在[这這][里裡裏]插入(?:图|圖)片描述|(?:插入)?(?:图|圖)片(?:描述)?|img|image|picture|pic|photo|图|圖|alt|alt text|\d{1,4}|\d*x\d*)$/iu;

export const pictures: Rule = {
  name: 'missing-figure',
  shown: both('图片', 'pictures'),
  find(text, context) {
    if (!isMarkdown(context)) return [];
    const literals = literalsIn(text);
    const language = languageOf(text);
    const found: Edit[] = [];
    const add = (from: number, written: string, name: string, said: string, address = '', doubt?: Question) => {
      if (literals.at(from) === 'code' || literals.at(from) === 'maths') return;
      const figure = place(text, from, from + written.length, { name, said, ...placeOf(address, name) }, language);
      found.push({ ...(doubt && { doubt }), ...figure });
    };
    for (const { 0: written, 1: alt = '', 2: target = '', 3: title = '', index } of text.matchAll(PICTURE)) {
      const address = target.replace(/^<|>$/gu, '');
      const words = alt.replace(/\|\d+(?:x\d+)?$/u, '');
      const name = SAYS_NOTHING.test(alt.trim())
        ? (fileOf(address) ?? '图')
        : PLACE.test(words)
          ? (fileOf(words) ?? '图')
          : words.replace(/\\(.)/gu, '$1');
      const said = /["'](.+)["']/u.exec(title)?.[1] ?? '';
      add(index, written, name, PLACE.test(said) ? '' : said, address);
    }
    for (const { 0: written, 1: name = '', 2: alias = '', index } of text.matchAll(EMBED)) {
      const said = alias
        .split('|')
        .filter((part) => !/^\s*(?:\d+(?:x\d+)?|left|right|center|inline)?\s*$/iu.test(part));
      add(index, written, fileOf(name) ?? name, said.join(' ').trim(), name);
    }
    for (const pattern of lostWords(context))
      for (const { 0: written, index } of text.matchAll(pattern)) add(index, written, NAMELESS[language], '');
    for (const { 0: written, index } of isPage(context) ? text.matchAll(BARE_WORD) : []) {
      const isAmongWords = hasShortNeighbour(text, index, index + written.length);
      if (isAmongWords) found.push({ from: index, to: index + written.length, doubt: bareWord(written.trim(), true) });
      else add(index, written, NAMELESS[language], '', '', bareWord(written.trim(), false));
    }
    found.sort((a, b) => a.from - b.from);
    return found.filter((edit, index) => edit.from >= (found[index - 1]?.to ?? 0));
  },
};

function lostWords(context: RuleContext): RegExp[] {
  return isPage(context) ? [LOST, BRACKETED] : [LOST];
}

/** A list of words without marks: `文字`, `图片`, `视频`. Beside a paragraph or an empty line it stands for a picture. */
function hasShortNeighbour(text: string, from: number, to: number): boolean {
  const above = text.slice(Math.max(0, from - 1 - SHORT - 1), Math.max(0, from - 1));
  const below = text.slice(to + 1, to + 1 + SHORT + 1);
  return isShort(above.slice(above.lastIndexOf('\n') + 1)) || isShort(below.split('\n')[0] ?? '');
}

const SHORT = 8;

function isShort(line: string): boolean {
  const said = line.trim();
  return said !== '' && line.length <= SHORT && /^[\p{L}\p{N}\s]+$/u.test(said) && !/^(?:图|圖|Fig)/u.test(said);
}

function bareWord(word: string, isKept: boolean): Question {
  return {
    ...quoting(word, (shown) =>
      both(
        `单独一行“${shown}”，可能是丢了的图，也可能就是这个词`,
        `“${shown}” on a line of its own may stand for a lost picture, or be the word itself`,
      ),
    ),
    choice: isKept
      ? both('照原样留作文字', 'kept as a word')
      : both('当作丢了的图，留了图的位置', 'taken for a picture, whose place is kept'),
  };
}

/** The last part of an address or path, if it is a file name a person can use. */
function fileOf(address: string): string | undefined {
  if (address.startsWith('data:')) return undefined;
  const last = (address.split(/[?#]/u)[0] ?? '').split(/[/\\]/u).at(-1) ?? '';
  return last === '' ? undefined : decodeEscapes(last);
}

interface Picture {
  readonly name: string;
  /** Words that stood with it. */
  readonly said: string;
  /** Where it is to be had, for the curator's eyes; undefined where the name says as much. */
  readonly place: string | undefined;
  /** As much of that as may be published. */
  readonly from: string | undefined;
}

/** Its address; of a file beside the text its path, where the name does not tell it. */
function placeOf(address: string, name: string): Pick<Picture, 'place' | 'from'> {
  if (REMOTE.test(address)) return { place: address, from: publicPart(address) };
  const file = fileOf(address);
  if (file === undefined || file === name) return { place: undefined, from: undefined };
  // Folders tell whose disk it was.
  return { place: file === address ? undefined : address, from: /\.[A-Za-z]{2,5}$/u.test(file) ? file : undefined };
}

/** Queries sign and name whoever may look; without them an address leads to its file, or nowhere. */
function publicPart(address: string): string | undefined {
  const plain = address.split(/[?#]/u)[0] ?? '';
  if (/^https?:\/\/[^/]*@/iu.test(plain)) return undefined;
  return plain.length === address.length || /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|heic|tiff?)$/iu.test(plain)
    ? plain
    : undefined;
}

const REMOTE = /^https?:\/\//iu;
/** A path on somebody's disk or an address: no words for a picture. */
const PLACE = /^\s*(?:https?:\/\/|file:|~?\/[^\s/]+\/|[A-Za-z]:[\\/]|\.{1,2}[\\/])/iu;

/** A tag stands on lines of its own; in a table or a quotation there is no room for one, and the name alone stays. */
function place(text: string, from: number, to: number, picture: Picture, language: Language): Edit {
  const { name } = picture;
  const { lineStart, before, lineEnd } = lineAround(text, from, to);
  if (
    /^\s*[>|]/u.test(before) ||
    (before.trim() === '' && /[>|]/u.test(text[nextSign(text, to)] ?? '')) ||
    isLinked(text, from, to)
  )
    return {
      from,
      to,
      text: forPicture(name.replace(/[|[\]]/gu, ' '), scriptAround(text, from, to, language)),
      doubt: noRoom(name, picture.place),
    };
  const tag = missingFigure(name, lostCaption(picture, language));
  // An item that is nothing but a picture goes with it: no tag stands within a list.
  const alone = before.trim() === '' || (lineEnd !== undefined && /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+$/u.test(before));
  const opensLine = alone ? lineStart : from;
  return {
    from: opensLine,
    to: lineEnd ?? to,
    text: `${gapBefore(text, opensLine, alone)}${tag}${lineEnd === undefined ? '\n\n' : gapBehind(text, lineEnd)}`,
    ...(picture.place !== undefined && { doubt: elsewhere(name, picture.place) }),
  };
}

function noRoom(name: string, address: string | undefined): Question {
  const reason = (shown: string, zh = '', en = '') =>
    both(
      `图“${shown}”不在${zh}，而它的位置放不下图`,
      `The picture “${shown}” is not here${en}, and its place cannot hold a picture`,
    );
  return {
    reason: address === undefined ? reason(name) : reason(name, `（它在 ${address}）`, ` (it is at ${address})`),
    unquoted: reason('…'),
    choice: both('只留下它的名字', 'only its name was kept'),
  };
}

/** Pictures are files of the site: one that another place keeps can be fetched as long as it stands there. */
function elsewhere(name: string, address: string): Question {
  return {
    reason: both(`图“${name}”在别处：${address}`, `The picture “${name}” is kept elsewhere: ${address}`),
    unquoted: both('有一张图在别处', 'A picture is kept elsewhere'),
    choice: both('记作缺图；请趁它还在取回来', 'marked as a missing figure: please fetch it while it is still online'),
  };
}

/** A line may be as long as the text: no more of it is looked at for each picture. */
const FAR = 20_000;

/** What stands before the picture on its line, and where the line ends if nothing stands behind. */
function lineAround(text: string, from: number, to: number) {
  const near = text.slice(Math.max(0, from - FAR), from);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const next = nextSign(text, to);
  const isLast = next === text.length || text[next] === '\n';
  return { before, lineStart: from - before.length, lineEnd: isLast ? next : undefined };
}

/** Behind blanks on the same line. */
function nextSign(text: string, at: number): number {
  let next = at;
  while (next < text.length && text[next] !== '\n' && (text[next] ?? '').trim() === '') next++;
  return next;
}

function isLinked(text: string, from: number, to: number): boolean {
  return text[from - 1] === '[' && text.startsWith('](', to);
}

function gapBefore(text: string, at: number, alone: boolean): string {
  if (!alone) return '\n\n';
  return at === 0 || /\n[ \t]*\n$/u.test(text.slice(Math.max(0, at - 200), at)) ? '' : '\n';
}

function gapBehind(text: string, lineEnd: number): string {
  return lineEnd === text.length || /^\n[ \t]*(?:\n|$)/u.test(text.slice(lineEnd, lineEnd + 200)) ? '' : '\n';
}
