/**
 * Text that knows where each of its characters stood in the source. Every step of the importer keeps this, so that a line can be
 * named for whatever it says, and every byte of the source can be accounted for.
 */
export interface Tracked {
  readonly text: string;
  /** For each UTF-16 unit of `text` its index in the source; what was put in has the index of what it took the place of. */
  readonly origins: Int32Array;
}

/** `text` in place of the units from `from` to `to`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The source itself, each unit at its own place. */
export function track(source: string): Tracked {
  return { text: source, origins: Int32Array.from({ length: source.length }, (_, index) => index) };
}

export function slice({ text, origins }: Tracked, from: number, to?: number): Tracked {
  return { text: text.slice(from, to), origins: origins.subarray(from, to) };
}

/** Without white space at its ends. */
export function trim(tracked: Tracked): Tracked {
  const from = tracked.text.length - tracked.text.trimStart().length;
  return slice(tracked, from, Math.max(from, tracked.text.trimEnd().length));
}

/** The parts one behind another, `separator` between; it counts as standing where the part before it ends. */
export function join(parts: readonly Tracked[], separator: string): Tracked {
  const length =
    parts.reduce((sum, { text }) => sum + text.length, 0) + separator.length * Math.max(0, parts.length - 1);
  const origins = new Int32Array(length);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      origins.fill(at > 0 ? (origins[at - 1] ?? 0) : (part.origins[0] ?? 0), at, at + separator.length);
      at += separator.length;
    }
    origins.set(part.origins, at);
    at += part.text.length;
  }
  return { text: parts.map(({ text }) => text).join(separator), origins };
}

/** @param replacements in order, none into another. */
export function replace(tracked: Tracked, replacements: readonly Replacement[]): Tracked {
  if (replacements.length === 0) return tracked;
  const parts: string[] = [];
  const length = replacements.reduce((sum, { from, to, text }) => sum + text.length - (to - from), tracked.text.length);
  const origins = new Int32Array(length);
  let at = 0;
  let done = 0;
  const keep = (to: number) => {
    parts.push(tracked.text.slice(done, to));
    origins.set(tracked.origins.subarray(done, to), at);
    at += to - done;
  };
  for (const { from, to, text } of replacements) {
    keep(from);
    parts.push(text);
    origins.fill(tracked.origins[from] ?? tracked.origins[from - 1] ?? 0, at, at + text.length);
    at += text.length;
    done = to;
  }
  keep(tracked.text.length);
  return { text: parts.join(''), origins };
}

/** Lines without their ends. */
export function splitLines(tracked: Tracked): Tracked[] {
  const lines: Tracked[] = [];
  for (let from = 0; ;) {
    const end = tracked.text.indexOf('\n', from);
    if (end < 0) return [...lines, slice(tracked, from)];
    lines.push(slice(tracked, from, end));
    from = end + 1;
  }
}
