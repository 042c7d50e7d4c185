/** A text × the place of the caret in it → where the sentence begins in which it stands; behind the last mark of one, where the next begins. Runs in the page. */
export function sentenceStart(text: string, caret: number): number {
  const line = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', caret);
  const written = text.slice(line, end < 0 ? text.length : end);
  const starts = [...new Intl.Segmenter('zh', { granularity: 'sentence' }).segment(written)].map(
    ({ index }) => line + index,
  );
  const next = starts.find((start) => start > caret && !hasWords(text.slice(caret, start)));
  if (next !== undefined) return next;
  // Nothing more is said on this line.
  if (!hasWords(text.slice(caret, line + written.length))) {
    const after = text.slice(caret).search(/[\p{L}\p{N}]/u);
    return after < 0 ? text.length : startOfWords(text, text.lastIndexOf('\n', caret + after) + 1);
  }
  const start = starts.findLast((one) => one <= caret) ?? line;
  return start === line ? startOfWords(text, line) : start;
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function startOfWords(text: string, line: number): number {
  return line + (/^[^\S\n]*/u.exec(text.slice(line))?.[0].length ?? 0);
}
