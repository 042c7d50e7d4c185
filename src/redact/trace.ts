/** A content file's text → the same with a trace of a redaction: when, by whose wish, in how many places. Never which words. */
import type { Wish } from '../format/schema/fields.ts';
import type { DocumentKind } from '../format/document.ts';

export interface Trace {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly wish: Wish;
}

/** `lines`: of the places that were masked, in this very text. Looks at lines alone, so that a file with faults gets its trace too. */
export function addTrace(text: string, kind: DocumentKind, lines: readonly number[], trace: Trace): string {
  const all = text.split('\n');
  if (kind === 'glossary') return traceTerms(all, lines, trace).join('\n');
  if (kind === 'paper') return insert(all, 0, endOfText(all), '', lines.length, trace).join('\n');
  const end = all[0] === '---' ? all.indexOf('---', 1) : -1;
  return end < 0 ? text : insert(all, 1, end, '', lines.length, trace).join('\n');
}

/** Each term is a record of its own, and has its own trace. */
function traceTerms(all: readonly string[], lines: readonly number[], trace: Trace): string[] {
  const starts = all.flatMap((line, i) => (line.startsWith('- ') ? [i] : []));
  return starts.reduceRight<string[]>(
    (text, start, i) => {
      const end = starts[i + 1] ?? endOfText(text);
      const own = lines.filter((line) => line > start && line <= end).length;
      return own === 0 ? text : insert(text, start, end, '  ', own, trace);
    },
    [...all],
  );
}

/** The newest stands first, so that nothing has to be known of where the list ends. */
function insert(
  all: readonly string[],
  from: number,
  to: number,
  indent: string,
  places: number,
  { on, wish }: Trace,
): string[] {
  const item = [`${indent}  - on: ${on}`, `${indent}    wish: ${wish}`, `${indent}    places: ${places}`];
  const list = all.indexOf(`${indent}redacted:`, from);
  const at = list >= from && list < to ? list + 1 : to;
  const head = at === to ? [`${indent}redacted:`] : [];
  return [...all.slice(0, at), ...head, ...item, ...all.slice(at)];
}

/** Before the empty line with which a text ends. */
function endOfText(all: readonly string[]): number {
  return all.at(-1) === '' ? all.length - 1 : all.length;
}
