/** Lines of a note from Obsidian or its like → one item for each paper it is about, or one for all. */
import { inCode } from './talk/fences.ts';
import { isBlank, trimLines } from './talk/text.ts';
import { isPost, readFrontMatter } from './front-matter.ts';
import { levelOf } from './markdown-lines.ts';
import { firstLine, isPaperAddress, mainTitle } from './note-parts.ts';
import { readDiscussion } from './note-discussion.ts';
import { isNoteWithAuthors, startsDiscussion } from './note-voices.ts';
import type { FoundItem, FoundPost, Reader } from './reader.ts';
import { isTitle } from '../papers/titles.ts';
import { slice, type Tracked, trim } from '../tracked.ts';

/** A section without sub-headings and with fewer characters is a brief. */
const BRIEF = 700;

export const obsidian: Reader = {
  dialect: 'obsidian',
  isPlain: false,
  claim(lines) {
    const first = lines.slice(0, 600);
    const text = first.join('\n');
    // Questions below a paper are part of the note on it.
    const asksOfPaper = first.some(startsDiscussion) && isPaperAddress(text);
    const asked = !asksOfPaper ? 1 : isNoteWithAuthors(first) ? 0.08 : 0.45;
    const signs: readonly (readonly [RegExp, number])[] = [
      [/!\[\[[^\]\n]{1,300}\]\]/u, 0.9],
      [/(?<!!)\[\[[^\][\n]{1,200}\]\](?!\()/u, 0.75],
      [/^> ?\[!\w+\][+-]?/mu, 0.6],
      [
        /^---\n(?!(?:.*\n){0,30}?(?:layout|categories|permalink|pubDate|slug):)(?:.*\n){0,30}?(?:tags|aliases|cssclasses?|created|up|publish):/u,
        isPost(first) ? 0.35 : 0.7,
      ],
      [/^```dataview/mu, 0.85],
      [/%%[^%\n]{1,2000}%%/u, 0.5],
      [/(?<![=\w])==[^=\s][^=\n]{0,2000}==(?![=\w])/u, 0.5],
      [/\s\^[a-z0-9]{6}$/mu, 0.6],
      // Outlines of Logseq and its like, and notes from a library of papers.
      [/^[\p{L}][\p{L}\p{N}_-]{0,30}:: \S/mu, 0.5],
      [/^[ \t]*[-*] (?:TODO|DOING|LATER|☐|☑) \S|^[-*] #{1,6} \S.*\n(?:\t| {2,4})[-*] /mu, 0.35],
      [/\bzotero:\/\/|\[@[a-z][\w:-]*\d{4}/iu, 0.6],
      [/^[ \t]*- \[[ xX]\] \S/mu, 0.35],
      [/^(?:#[\p{L}\p{N}_/-]+[ \t]*)+$/mu, 0.4],
      [/^\t(?![-*+\d\t])\p{Script=Han}/mu, 0.4],
    ];
    const found = signs.filter(([sign]) => sign.test(text)).map(([, weight]) => weight);
    return Math.min(0.97, 1 - found.reduce((rest, weight) => rest * (1 - weight), asked));
  },
  read(lines) {
    const front = readFrontMatter(lines);
    const found = mainTitle(front.rest) ?? (front.title ? undefined : titleAbove(front.rest));
    // Of a note that has a title the first of its headings may be no other: `## Annotations`.
    const named = front.title && found && levelOf(found.line.text) > 1 ? undefined : found;
    const moved = [
      ...front.moved,
      ...(named ? [named.mark] : []),
      ...front.rest.filter((line) => isTagLine(line.text)),
    ];
    const rest = front.rest.filter((line) => line !== named?.line && !isTagLine(line.text));
    const body = [...front.links, ...rest];
    const title = named?.title ?? front.title;
    const sections = cut(body);
    if (!areOnPapers(sections))
      return { title, items: [readItem(title, body)], doubts: front.doubts, dropped: [], moved, date: front.date };
    const intro = trimLines(sections.filter(({ heading }) => !heading).flatMap((section) => section.lines));
    const said = intro.filter(({ text }) => !isBlank(text));
    // Words that lead to the items open the digest; addresses are worth a place of their own.
    const isList = said.length > 0 && said.every(({ text }) => /https?:\/\//u.test(text));
    const list: FoundItem[] = isList ? [{ kind: 'brief', posts: [], body: intro }] : [];
    const items = sections
      .filter(({ heading }) => heading)
      .map((section) => {
        const item = readItem(section.title, section.lines);
        return { ...item, moved: [...(item.moved ?? []), section.mark] };
      });
    return {
      title,
      ...(!isList && { opening: intro }),
      items: [...list, ...items],
      doubts: front.doubts,
      dropped: [],
      moved,
      date: front.date,
    };
  },
};

/** A line alone above all that can be nothing but the title of a work. */
function titleAbove(lines: readonly Tracked[]): ReturnType<typeof firstLine> {
  const line = firstLine(lines);
  return line && isTitle(line.title.text) ? line : undefined;
}

interface Section {
  readonly heading: boolean;
  readonly title: Tracked | undefined;
  /** The signs of the heading. */
  readonly mark: Tracked;
  readonly lines: readonly Tracked[];
}

/** At headings of the second level; what stands before the first comes first. */
function cut(lines: readonly Tracked[]): Section[] {
  const sections: { heading: boolean; title: Tracked | undefined; mark: Tracked; lines: Tracked[] }[] = [];
  const code = inCode(lines.map(({ text }) => text));
  for (const [at, line] of lines.entries()) {
    if (!code[at] && levelOf(line.text) === 2)
      sections.push({ heading: true, title: trim(slice(line, 2)), mark: slice(line, 0, 2), lines: [] });
    else {
      if (sections.length === 0)
        sections.push({ heading: false, title: undefined, mark: slice(line, 0, 0), lines: [] });
      sections.at(-1)?.lines.push(line);
    }
  }
  return sections;
}

/** Most of them are on a paper each; all of them, if one is named before the first: then a section that cites another is a part of the note on it. */
function areOnPapers(sections: readonly Section[]): boolean {
  const headed = sections.filter(({ heading }) => heading);
  const papers = headed.filter(isAboutPaper).length;
  const named = sections
    .filter(({ heading }) => !heading)
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => isPaperAddress(text)).length;
  return papers >= 2 && (named === 1 ? papers === headed.length : papers * 2 >= headed.length);
}

/** Its first lines, or its heading, lead to a paper. */
function isAboutPaper({ heading, title, lines }: Section): boolean {
  if (!heading) return false;
  const first = lines.filter(({ text }) => text.trim() !== '').slice(0, 4);
  return [title?.text ?? '', ...first.map(({ text }) => text)].some(isPaperAddress);
}

function readItem(title: Tracked | undefined, lines: readonly Tracked[]): FoundItem {
  const body: Tracked[] = [];
  const posts: FoundPost[] = [];
  const moved: Tracked[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    body.push(line);
    if (!startsDiscussion(line.text)) continue;
    const level = levelOf(line.text);
    const length = lines.slice(at + 1).findIndex(({ text }) => levelOf(text) > 0 && levelOf(text) <= level);
    const inside = lines.slice(at + 1, length < 0 ? undefined : at + 1 + length);
    const found = readDiscussion(inside, posts.length);
    if (!found) continue;
    posts.push(...found.posts);
    body.push(...found.before);
    at += inside.length;
  }
  const hasSections = lines.some(({ text }) => levelOf(text) > 1);
  const length = lines.reduce((sum, { text }) => sum + text.trim().length, 0);
  const kind = hasSections || length > BRIEF || posts.length > 0 ? 'analysis' : 'brief';
  return { kind, title, posts, body, moved };
}

/** A line of nothing but tags: it says where the note belongs. */
function isTagLine(text: string): boolean {
  return /^[ \t]*(?:(?:tags?|标签)[:：][ \t]*)?#[\p{L}\p{N}_/-]*[\p{L}_][\p{L}\p{N}_/-]*(?:[ \t,，]+#[\p{L}\p{N}_/-]+)*[ \t]*$/iu.test(
    text,
  );
}
