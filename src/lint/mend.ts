/** A file's text → what `--fix` makes of it: normal form, and mended what is certain. What has problems left is for its author. */
import { closeFormulas } from '../format/fences.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import { checkFormulas } from '../render/check-formulas.ts';
import { fileRules } from './rules/index.ts';

/** Line ends and a BOM are mended in any file; the rest in one that can then be read without problems. */
export function mend(text: string, path: string): string {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const closed = withLessThan(withFormulasClosed(plain, path), path);
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

/** No name of a tag begins so: `p<0.01`, `x<=0`, `<-`. */
const LESS_THAN = /<(?=[\d=\-\p{Script=Han}])/u;

/** Each where the parser told of it: in code and formulas the sign stays as it is. */
function withLessThan(text: string, path: string): string {
  if (!LESS_THAN.test(text)) return text;
  const lines = text.split('\n');
  const end = text.startsWith('---\n') ? lines.indexOf('---', 1) + 1 : 0;
  const told = parse(text, path).problems.filter(({ rule, line }) => rule === 'markdown' && line > end);
  // From the end of each line, so that the places before stay.
  for (const { line, column } of told.toSorted((a, b) => b.column - a.column)) {
    const written = lines[line - 1] ?? '';
    const [before, behind] = [written.slice(0, column - 1), written.slice(column - 1)];
    if (behind.search(LESS_THAN) === 0) lines[line - 1] = `${before}\\${behind}`;
  }
  return lines.join('\n');
}
