/** Pictures: each that a document shows must be there, and each that is there must be a whole picture by its bytes, named for what it is, and of a size a reader can load. Only those that are shown are published. */
import { copyFileSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { both, type Problem, type Text } from '../format/problem.ts';
import type { Subject } from '../lint/rule.ts';
import { readPictureHeader } from './picture-header.ts';
import { isPicture } from './content-folder.ts';
import { isWithoutLinks, walkContent } from './walk-content.ts';

const MOST_BYTES = 5 * 1024 * 1024;
/** A few hundred bytes may claim a picture that no browser can hold. */
const MOST_PIXELS = 10_000;

export function checkFigures(content: string, subjects: readonly Subject[]): Problem[] {
  const shown = subjects.flatMap(({ path, figures }) => figures.map((figure) => ({ file: path, ...figure })));
  const srcs = new Set(shown.map(({ src }) => src));
  const there = picturesIn(content);
  // Nobody sees it, and the next request may show it, or lead to the file at the forge.
  const beside = there.filter((src) => !srcs.has(src));
  const faults = [...shown, ...beside.map((src) => ({ file: src, src, line: 1, column: 1 }))].flatMap(
    ({ file, src, line, column }): Problem[] => {
      const [message, help = LOST] = faultOf(content, src);
      return message ? [{ file, line, column, rule: 'figure-exists', message, help }] : [];
    },
  );
  return [...faults, ...alikeButForCase(there)];
}

/** Many systems hold only one of two such names, and which one is chance. */
function alikeButForCase(there: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  return there.flatMap((src): Problem[] => {
    const plain = src.normalize('NFC').toLowerCase();
    const other = first.get(plain);
    first.set(plain, other ?? src);
    if (other === undefined) return [];
    return [
      {
        file: src,
        line: 1,
        column: 1,
        rule: 'file-name',
        message: both(
          `\`${src}\` 与 \`${other}\` 只差大小写：Windows 和 macOS 上只能留下一个`,
          `Unexpected second \`${other}\` in other letter case, expected a name of its own: Windows and macOS hold only one of them`,
        ),
        help: both('把其中一个改名', 'rename one of them'),
      },
    ];
  });
}

function picturesIn(content: string): string[] {
  const folder = join(content, 'figures');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return walkContent(folder)
    .map((path) => `figures/${path}`)
    .filter(isPicture);
}

/** Copies what `checkFigures` found good; nothing else of the folder is looked at. */
export function copyFigures(content: string, figures: readonly string[], out: string): void {
  for (const src of figures) {
    mkdirSync(dirname(join(out, src)), { recursive: true });
    copyFileSync(join(content, src), join(out, src));
  }
}

const LOST = both('丢失的图写 `<Figure missing … />`', 'a lost picture is `<Figure missing … />`');
const SMALLER = both('请缩小后再放进来', 'make it smaller');
const AGAIN = both('请重新存一份', 'save it again');

function faultOf(content: string, src: string): readonly [message?: Text, help?: Text] {
  const file = join(content, src);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  // Not followed, nor is a folder on the way to it: a link could lead to any file of the machine.
  if (stat && !stat.isFile())
    return [
      both(`图片 \`${src}\` 不是普通文件`, `Unexpected link, folder or device \`${src}\`, expected a plain file`),
    ];
  if (!stat || !isWithoutLinks(content, src))
    return [
      both(
        `图片 \`${src}\` 不存在`,
        `Unexpected figure \`${src}\`, expected a file of that name in the content folder`,
      ),
    ];
  if (stat.size > MOST_BYTES)
    return [
      both(
        `图片 \`${src}\` 有 ${stat.size} 字节，最多 ${MOST_BYTES}`,
        `Unexpected size of \`${src}\`: ${stat.size} bytes, expected at most ${MOST_BYTES}`,
      ),
      SMALLER,
    ];
  const header = readPictureHeader(readFileSync(file));
  if (!header)
    return [
      both(
        `\`${src}\` 不是 png、jpg、webp 或 gif 图片`,
        `Unexpected content of \`${src}\`, expected a png, jpg, webp or gif picture`,
      ),
      AGAIN,
    ];
  const { kind, width, height, isWhole } = header;
  if (Math.max(width, height) > MOST_PIXELS)
    return [
      both(
        `图片 \`${src}\` 有 ${width}×${height} 像素，每边最多 ${MOST_PIXELS}`,
        `Unexpected size of \`${src}\`: ${width}×${height} pixels, expected at most ${MOST_PIXELS} a side`,
      ),
      SMALLER,
    ];
  if (!isWhole)
    return [
      both(
        `图片 \`${src}\` 不完整，或后面接了别的东西：${kind} 没有在文件末尾结束`,
        `Unexpected end of \`${src}\`, expected a ${kind} picture that is whole and has nothing behind it`,
      ),
      AGAIN,
    ];
  const named = /\.([a-z]+)$/iu.exec(src)?.[1]?.toLowerCase().replace('jpeg', 'jpg') ?? '';
  if (named !== kind)
    return [
      both(
        `\`${src}\` 的内容是 ${kind}，文件名却写 ${named}`,
        `Unexpected name of \`${src}\`, expected one that ends in \`.${kind}\`, as its content is`,
      ),
      both(
        `请改名为 \`${src.replace(/\.[a-z]+$/iu, `.${kind}`)}\``,
        `rename it to \`${src.replace(/\.[a-z]+$/iu, `.${kind}`)}\``,
      ),
    ];
  return [];
}
