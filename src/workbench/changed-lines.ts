/** A text before and after → the lines that went and came, in order, with where they stand. Runs in the page. */

export interface ChangedLine {
  /** Line of the text before, for what went, and of the text after, for what came. */
  readonly line: number;
  readonly text: string;
  readonly isNew: boolean;
}

/** Of more lines that differ the longest run in common is not looked for: all of the one went, all of the other came. */
const MOST_CELLS = 4_000_000;

export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [gone, come] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const stays = gone.length * come.length > MOST_CELLS ? () => 0 : commonFrom(gone, come);
  const changed: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    if (i < gone.length && j < come.length && gone[i] === come[j] && stays(i, j) > 0) {
      i++;
      j++;
    } else if (i < gone.length && (j >= come.length || stays(i + 1, j) >= stays(i, j + 1))) {
      changed.push({ line: head + i + 1, text: gone[i] ?? '', isNew: false });
      i++;
    } else {
      changed.push({ line: head + j + 1, text: come[j] ?? '', isNew: true });
      j++;
    }
  }
  return changed;
}

/** How many lines two texts have in common, in order, from a line of each on. */
function commonFrom(one: readonly string[], other: readonly string[]): (i: number, j: number) => number {
  const width = other.length + 1;
  const cells = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number) => cells[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      cells[i * width + j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}

/** A line that became another: what both begin and end with, and what went and came between. */
export interface Change {
  readonly line: number;
  readonly head: string;
  readonly gone: string;
  readonly come: string;
  readonly tail: string;
}

/** Of a run of lines that went and as many that came each became the other. */
export function changesOf(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let [gone, come]: [ChangedLine[], ChangedLine[]] = [[], []];
  const close = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) changes.push(changeOf(gone[at], come[at]));
    [gone, come] = [[], []];
  };
  for (const line of changedLines(before, after)) {
    const last = come.at(-1) ?? gone.at(-1);
    const goesOn = last !== undefined && (line.isNew ? true : come.length === 0);
    const isNext = last === undefined || line.isNew !== last.isNew || line.line === last.line + 1;
    if (!goesOn || !isNext) close();
    (line.isNew ? come : gone).push(line);
  }
  close();
  return changes;
}

function changeOf(gone: ChangedLine | undefined, come: ChangedLine | undefined): Change {
  const [one, other] = [gone?.text ?? '', come?.text ?? ''];
  const line = come?.line ?? gone?.line ?? 0;
  if (!gone || !come) return { line, head: '', gone: one, come: other, tail: '' };
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return {
    line,
    head: one.slice(0, head),
    gone: one.slice(head, one.length - tail),
    come: other.slice(head, other.length - tail),
    tail: one.slice(one.length - tail),
  };
}
