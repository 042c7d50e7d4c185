/** From wish to wish most stays as it was: what was made of the last texts is remembered. */
import { parse } from '../format/parse.ts';
import { reportFile } from '../lint/report-file.ts';

/** Of a text and its path. */
type OfFile<Result> = (text: string, path: string) => Result;

/** The files of one wish, and some of those before. */
const MOST = 120;

function remembering<Result>(of: OfFile<Result>): OfFile<Result> {
  const known = new Map<string, Result>();
  return (text, path) => {
    const key = `${path}\n${text}`;
    const result = known.get(key) ?? of(text, path);
    // What was asked for last goes last.
    known.delete(key);
    known.set(key, result);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return result;
  };
}

export const parseFile = remembering(parse);
export const reportOfFile = remembering(reportFile);

/** The last result of a function, as long as it is asked the same. */
export function rememberLast<Asked extends readonly unknown[], Result>(
  of: (...asked: Asked) => Result,
): (...asked: Asked) => Result {
  let last: { readonly asked: Asked; readonly result: Result } | undefined;
  return (...asked) => {
    if (!last || asked.some((one, at) => one !== last?.asked[at])) last = { asked, result: of(...asked) };
    return last.result;
  };
}
