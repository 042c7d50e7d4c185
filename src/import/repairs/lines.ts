/** Text → its lines, each with its place. */
export interface Line {
  readonly from: number;
  /** Behind its last character, before the line end. */
  readonly to: number;
  readonly text: string;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; ;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, to, text: text.slice(from, to) });
    if (end < 0) return lines;
    from = end + 1;
  }
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
