/** A file's text → what `--fix` makes of it: normal form, and mended what is certain. What has problems left is for its author. */
import { closeFormulas } from '../format/fences.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import { fileRules } from './rules/index.ts';

/** Line ends and a BOM are mended in any file; the rest in one that can then be read without problems. */
export function mend(text: string, path: string): string {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const closed = closeFormulas(plain);
  const mended = fileRules.reduce(
    (now, rule) => rule.mend?.({ path, text: now, parsed: parse(now, path) }) ?? now,
    closed,
  );
  const { document } = parse(mended, path);
  return document ? print(document) : plain;
}
