/** Markdown of a page, as the build wrote it beside the page → a part of it, to the letter. Looks at lines alone, as the format does. */

/** The post with its tags. */
export function postIn(text: string, id: string): string | undefined {
  const lines = [...linesOf(text)];
  const start = lines.findIndex(({ tag, line }) => (tag === 'open' || tag === 'empty') && idOfPost(line) === id);
  if (lines[start]?.tag === 'empty') return lines[start].line;
  const name = /^<(\w+)/u.exec(lines[start]?.line ?? '')?.[1] ?? '';
  const end = lines.findIndex(({ tag, line }, i) => i > start && tag === 'close' && line === `</${name}>`);
  return start < 0 || end < 0 ? undefined : joined(lines.slice(start, end + 1));
}

/** The words of a post: without its tags, and without the curator's notes, which are another voice. */
export function wordsOf(post: string): string {
  let depth = 0;
  const kept = [...linesOf(post)].slice(1, -1).filter(({ tag, line }) => {
    if (/^<\/?Note\b/u.test(line) && tag !== undefined) {
      depth += tag === 'open' ? 1 : -1;
      return false;
    }
    return depth === 0;
  });
  // Where a note stood there are two gaps now.
  return outsideFences(kept).trim();
}

/** Who speaks in a post, as its tag says. */
export function speakerIn(post: string): string | undefined {
  const written = / by="([^"]*)"/u.exec(post.slice(0, post.indexOf('\n')))?.[1];
  const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' };
  return written?.replace(/&(quot|amp|lt|gt);/gu, (whole, name: string) => entities[name] ?? whole);
}

/** The title that the head gives. In print it stands on one line, bare or between quotation marks. */
export function titleIn(text: string): string | undefined {
  const written = /^title: (.*)$/mu.exec(text.slice(0, text.indexOf('\n---\n')))?.[1];
  if (written === undefined) return undefined;
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined; // YAML has escapes that JSON has not
  }
}

/** The section of the n-th heading of the page's own prose, from 0, with what stands below it up to the next of its rank. */
export function sectionIn(text: string, n: number): string | undefined {
  const lines = [...linesOf(text)];
  const headings = lines.flatMap(({ depth, line, isFenced }, at) => {
    const rank = depth === 0 && !isFenced ? /^#{1,6}(?= )/u.exec(line)?.[0].length : undefined;
    return rank === undefined ? [] : [{ at, rank }];
  });
  const heading = headings[n];
  if (!heading) return undefined;
  const next = headings.slice(n + 1).find(({ rank }) => rank <= heading.rank);
  return joined(lines.slice(heading.at, next?.at)).trim();
}

interface Line {
  readonly line: string;
  /** Inside code or a formula, where nothing is a tag or a heading. */
  readonly isFenced: boolean;
  /** How many tags are open around it. */
  readonly depth: number;
  /** `empty`: a post that was withdrawn. */
  readonly tag?: 'open' | 'close' | 'empty' | undefined;
}

/** The lines below the front matter. In print a tag stands alone on its line, and so does a fence that is no part of a list or quotation. */
function* linesOf(text: string): Generator<Line> {
  const body = text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n') + 5) : text;
  let fence = '';
  let depth = 0;
  for (const line of body.split('\n')) {
    const mark = /^(?:`{3,}|\${2,})/u.exec(line)?.[0];
    const isFenced = fence !== '' || mark !== undefined;
    const tag = isFenced ? undefined : tagOf(line);
    if (tag === 'close') depth--;
    yield { line, isFenced, depth, tag };
    if (tag === 'open') depth++;
    if (fence === '') fence = mark ?? '';
    else if (line === fence) fence = '';
  }
}

function tagOf(line: string): Line['tag'] {
  if (/^<(?:Question|Reply|Note|Theorem)[ >]/u.test(line)) return line.endsWith(' />') ? 'empty' : 'open';
  return /^<\/(?:Question|Reply|Note|Theorem)>$/u.test(line) ? 'close' : undefined;
}

function idOfPost(line: string): string | undefined {
  if (!/^<(?:Question|Reply)\b/u.test(line)) return undefined;
  return / id="([^"]*)"/u.exec(line)?.[1] ?? 'q';
}

function outsideFences(lines: readonly Line[]): string {
  return joined(lines.filter(({ line, isFenced }, i) => isFenced || line !== '' || lines[i - 1]?.line !== ''));
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ line }) => line).join('\n');
}
