/** What no content file may hold, whatever its kind. It is looked for in the text as it lies on disk, before any parser. */
import { BEYOND_PLAIN, HIDDEN_HELP, hiddenIn, hiddenMessage } from './hidden.ts';
import { placesIn } from './places.ts';
import { both, type Fault, type Text } from './problem.ts';

/** True when so much is wrong with the characters themselves that nothing of the file can be read for sure. */
export function isUnreadable(text: string, faults: readonly Fault[]): boolean {
  return faults.some(({ rule }) => rule === 'merge-conflict') || isBroken(text) || isMisread(text) || isOneLine(text);
}

/** The text with plain line ends and without a mark before it: what is wrong with these is told, and hides nothing else. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/u, '').replace(/\r+(?=\n)/gu, '');
}

/** Lost bytes (the reader puts U+FFFD there), NUL, halves of characters. */
function isBroken(text: string): boolean {
  return text.includes('\ufffd') || text.includes('\0') || !text.isWellFormed();
}

/** Line ends of CR alone: to all that reads it the file is one line. */
function isOneLine(text: string): boolean {
  return text.includes('\r') && !text.includes('\n');
}

/** `Ã¤Â¸Â­` was UTF-8 that a program took for Latin-1 or Windows-1252 and saved again; 锟斤拷 was lost for good. One or two may be somebody's example. */
function isMisread(text: string): boolean {
  return BEYOND_PLAIN.test(text) && (text.match(MISREAD)?.length ?? 0) >= FEWEST_MISREAD;
}

/** A byte behind the first of a character: a sign of Latin-1, or what Windows-1252 has in its place. */
const NEXT = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const MISREAD = new RegExp(`[\\u00e2-\\u00ef]${NEXT}{2}|[ÂÃ][\\u00a0-\\u00bf]|锟斤拷`, 'gu');
const FEWEST_MISREAD = 6;

export function checkCharacters(text: string): Fault[] {
  const place = placesIn(text);
  const faults: Fault[] = [];
  const refuse = (index: number, rule: string, message: Text, help: Text) =>
    faults.push({ ...place(index), rule, message, help });
  if (text.startsWith('\ufeff'))
    refuse(
      0,
      'encoding',
      both('文件开头有 BOM', 'Unexpected byte-order mark, expected plain UTF-8'),
      both('另存为不带 BOM 的 UTF-8', 'save as UTF-8 without BOM'),
    );
  // The reader puts U+FFFD where bytes are not UTF-8.
  const wrong =
    isBroken(text) || text.includes('\r')
      ? /[\ufffd\0\r]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u.exec(text)
      : null;
  if (wrong?.[0] === '\r')
    refuse(
      wrong.index,
      'encoding',
      both('换行应为 LF', 'Unexpected CR, expected line ends of LF alone'),
      both(
        '在编辑器里把换行改为 LF，或运行 `npm run check -- --fix`',
        'set line ends to LF in your editor, or run `npm run check -- --fix`',
      ),
    );
  else if (wrong)
    refuse(
      wrong.index,
      'encoding',
      both('文件不是完好的 UTF-8', 'Unexpected bytes, expected valid UTF-8'),
      both(
        '可能是按 GBK、Big5 或 UTF-16 存的：在编辑器里另存为 UTF-8',
        'it may have been saved as GBK, Big5 or UTF-16: in your editor, save it as UTF-8',
      ),
    );
  if (isBroken(text)) return faults;
  const misread = isMisread(text) ? text.search(MISREAD) : -1;
  if (misread >= 0) {
    refuse(
      misread,
      'encoding',
      both(
        '文字成了乱码：某个程序按别的编码读了 UTF-8 又存了一遍',
        'Unexpected garbled text, expected UTF-8: a program read it in another encoding and saved it again',
      ),
      both('从原来的地方重新复制，按 UTF-8 保存', 'copy it again from where it came from, and save it as UTF-8'),
    );
    return faults;
  }
  const hidden = hiddenIn(text).filter((index) => text[index] !== '\r' && !(index === 0 && text.startsWith('\ufeff')));
  for (const index of hidden) refuse(index, 'hidden-character', hiddenMessage(text, index), HIDDEN_HELP);
  for (const { index } of conflictMarks(text))
    refuse(
      index,
      'merge-conflict',
      both('不应出现合并冲突的标记', 'Unexpected merge-conflict marker'),
      both('选定一边，删去标记', 'keep one side and delete the markers'),
    );
  return faults;
}

/** `=======` alone means nothing: it is one only behind a `<<<<<<<`. */
function conflictMarks(text: string): RegExpExecArray[] {
  const marks = [...text.matchAll(/^(?:<{7} .*|>{7} .*|\|{7}(?: .*)?|={7})$/gmu)];
  const first = marks.findIndex((mark) => mark[0].startsWith('<'));
  return first < 0 ? marks.filter((mark) => mark[0].startsWith('>')) : marks.slice(first);
}
