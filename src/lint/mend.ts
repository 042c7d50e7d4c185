/** A file's text → what `--fix` makes of it: normal form, and mended what is certain. What has problems left is for its author. */
import { closeFormulas } from '../format/fences.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import { checkFormulas } from '../render/check-formulas.ts';
import { fileRules } from './rules/index.ts';

/** Line ends and a BOM are mended in any file; the rest in one that can then be read without problems. */
export function mend(text: string, path: string): string {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const closed = withFormulasClosed(plain, path);
  const mended = fileRules.reduce(
    (now, rule) => rule.mend?.({ path, text: now, parsed: parse(now, path) }) ?? now,
    closed,
  );
  const { document } = parse(mended, path);
  return document ? print(document) : plain;
}

/** Only where every formula can be drawn then: what was closed in the wrong place would show. */
function withFormulasClosed(text: string, path: string): string {
  const closed = closeFormulas(text);
  return closed !== text && checkFormulas(parse(closed, path)).length === 0 ? closed : text;
}
