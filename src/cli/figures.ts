/** Pictures that documents show: each must be there, a picture by its bytes, and of a size a reader can load. Only these are published. */
import { closeSync, copyFileSync, lstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { both, type Problem, type Text } from '../format/problem.ts';
import type { Subject } from '../lint/rule.ts';
import { isWithoutLinks } from './walk-content.ts';

const MOST_BYTES = 5 * 1024 * 1024;

export function checkFigures(content: string, subjects: readonly Subject[]): Problem[] {
  return subjects.flatMap(({ path, figures }) =>
    figures.flatMap(({ src, line, column }): Problem[] => {
      const message = faultOf(content, src);
      if (!message) return [];
      const help = both('丢失的图写 `<Figure missing … />`', 'a lost picture is `<Figure missing … />`');
      return [{ file: path, line, column, rule: 'figure-exists', message, help }];
    }),
  );
}

/** Copies what `checkFigures` found good; nothing else of the folder is looked at. */
export function copyFigures(content: string, figures: readonly string[], out: string): void {
  for (const src of figures) {
    mkdirSync(dirname(join(out, src)), { recursive: true });
    copyFileSync(join(content, src), join(out, src));
  }
}

function faultOf(content: string, src: string): Text | undefined {
  const file = join(content, src);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  // Not followed, nor is a folder on the way to it: a link could lead to any file of the machine.
  if (!stat?.isFile() || !isWithoutLinks(content, src))
    return both(
      `图片 \`${src}\` 不存在`,
      `Unexpected figure \`${src}\`, expected a file of that name in the content folder`,
    );
  if (stat.size > MOST_BYTES)
    return both(
      `图片 \`${src}\` 有 ${stat.size} 字节，最多 ${MOST_BYTES}`,
      `Unexpected size of \`${src}\`: ${stat.size} bytes, expected at most ${MOST_BYTES}`,
    );
  if (!isRaster(file))
    return both(
      `\`${src}\` 不是 png、jpg、webp 或 gif 图片`,
      `Unexpected content of \`${src}\`, expected a png, jpg, webp or gif picture`,
    );
  return undefined;
}

function isRaster(file: string): boolean {
  const head = Buffer.alloc(12);
  const handle = openSync(file, 'r');
  readSync(handle, head, 0, 12, 0);
  closeSync(handle);
  const text = head.toString('latin1');
  return (
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    text.startsWith('\xff\xd8\xff') ||
    /^GIF8[79]a/u.test(text) ||
    /^RIFF[\s\S]{4}WEBP/u.test(text)
  );
}
