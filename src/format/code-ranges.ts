/** Markdown → where code stands in it, fenced or between backticks: what repairs leave alone and links are not made of. */

export interface Range {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/** `~~~ 下半场 ~~~` is drawn by somebody who knows nothing of fences. */
const FENCE = /^[ \t>]*(`{3,}(?=[^`]*$)|~{3,}(?!.*[^\s~].*~{3,}\s*$))/u;

/**
 * In order, none in another, marks included. Takes time linear in the text.
 * @param isOpenCode whether a fence that nothing closes reaches to the end, as in Markdown; what holds it may be no Markdown
 */
export function codeRanges(text: string, isOpenCode = true): Range[] {
  // Most texts have no code, and many ask.
  if (!text.includes('`') && !text.includes('~~~')) return [];
  const ranges: Range[] = [];
  let runs: Range[] = [];
  let fence: { readonly mark: string; readonly from: number } | undefined;
  const endParagraph = () => {
    for (const span of pairs(runs)) ranges.push(span);
    runs = [];
  };
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) && line.trimEnd().endsWith(mark)) {
        ranges.push({ from: fence.from, to });
        fence = undefined;
      }
    } else if (mark !== undefined) {
      endParagraph();
      fence = { mark, from };
    } else if (line.trim() === '') endParagraph();
    else
      for (const { index, 0: run } of line.matchAll(/\\?`+/gu)) {
        // A backtick behind a backslash opens nothing, but the rest of its run may.
        const shift = run.startsWith('\\') ? 2 : 0;
        if (run.length > shift) runs.push({ from: from + index + shift, to: from + index + run.length });
      }
    from = to + 1;
  }
  endParagraph();
  if (fence && isOpenCode) ranges.push({ from: fence.from, to: text.length });
  return ranges;
}

/** Runs of backticks in a paragraph → spans: a run closes at the next that is as long. */
function pairs(runs: readonly Range[]): Range[] {
  const next: number[] = [];
  const last = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const { from, to } = runs[i] as Range;
    next[i] = last.get(to - from) ?? -1;
    last.set(to - from, i);
  }
  const spans: Range[] = [];
  for (let i = 0; i < runs.length; i++) {
    const close = runs[next[i] ?? -1];
    if (!close) continue;
    spans.push({ from: (runs[i] as Range).from, to: close.to });
    i = next[i] ?? i;
  }
  return spans;
}

/** Tells of rising indices whether they stand in one of the ranges, which may overlap: ask in order. */
export function insideOf(ranges: readonly Range[]): (index: number) => boolean {
  let at = 0;
  let reached = 0;
  return (index) => {
    for (let range = ranges[at]; range && range.from <= index; range = ranges[++at])
      reached = Math.max(reached, range.to);
    return index < reached;
  };
}
