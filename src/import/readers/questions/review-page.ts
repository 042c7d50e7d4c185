/** A page of reviews as OpenReview prints it: `Official Review by Reviewer xK3p`, `Official Comment by Authors`. Lines → a thread for each review with what was answered to it. */
import { slice, type Tracked } from '../../tracked.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { DAY_ALONE, readWhen } from '../talk/stamp.ts';
import { isBlank, trimLines } from '../talk/text.ts';

const HEAD =
  /^\s*(?:#{1,6}\s+|\*\*)?(?:\[[–+-]\]\s*)*(?<kind>(?:Official |Public |Ethics )?(?:Review|Comment)|Meta[- ]?Review|Rebuttal|Author (?:Response|Rebuttal)|Response|Paper Decision|Decision)(?: of (?:Paper|Submission) ?\d{1,6})?(?:(?: by|:) (?<who>(?:the )?Authors?|(?:Anon)?Reviewer ?\w{1,6}|(?:Senior )?Area Chairs?(?: \w{1,6})?|Program Chairs?|ACs?|PCs?|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3})|(?<=Public Comment)(?<nobody>))(?:\*\*)?\s*(?:[,，·•|(]\s*\d{1,2} [A-Z][a-z]{2,8} \d{4}(?:, \d{1,2}:\d{2})?[^\n]{0,40})?$/du;
const ABOUT = new RegExp(
  String.raw`^\s*(?:(?:${DAY_ALONE})(?:,? \d{1,2}:\d{2})?(?:\s*\((?:modified|edited|last modified)[^()]{0,40}\))?(?:\s*[•·|].{0,60})?|(?:Readers|Visible to)\s*:\s*.{1,60}|\(?Everyone\)?|(?:Show|Hide) (?:revisions|replies)|Revisions|BibTeX)\s*$`,
  'iu',
);
const BUTTON = /^\s*Add: ?(?:Public|Official) Comment\s*$/u;
const ENDS = /^(?:meta|decision|paper decision)/iu;

interface Part {
  readonly kind: string;
  readonly who: Tracked;
  readonly isNamed: boolean;
  readonly head: Tracked;
  readonly moved: Tracked[];
  readonly body: Tracked[];
  on: string | undefined;
}

/** How many reviews and comments the page tells of. */
export function countReviews(lines: readonly string[]): number {
  return lines.filter((line) => line.length <= 120 && HEAD.test(line)).length;
}

export function readReviewPage(lines: readonly Tracked[]): Found {
  const { before, parts } = partsOf(lines);
  const items: FoundItem[] = [];
  let posts: FoundPost[] = [];
  for (const part of parts) {
    const body = trimLines(part.body);
    if (ENDS.test(part.kind)) {
      items.push({ kind: 'brief', title: part.head, posts: [], body, moved: part.moved });
      posts = [];
    } else if (/review/iu.test(part.kind) || posts.length === 0) {
      posts = [postOf(part, 'question', undefined)];
      items.push({ kind: 'thread', title: part.head, posts, body: [], moved: [part.head] });
    } else posts.push(answerOf(part, posts));
  }
  const intro = trimLines(before);
  const isName = intro.filter(({ text }) => !isBlank(text)).length === 1;
  return {
    title: isName ? intro[0] : undefined,
    items: [...(intro.length > 0 && !isName ? [{ kind: 'brief' as const, posts: [], body: intro }] : []), ...items],
    doubts: [],
    dropped: [],
  };
}

/** Authors answer whoever else spoke last; others answer the authors. */
function answerOf(part: Part, posts: readonly FoundPost[]): FoundPost {
  const isAuthor = /author/iu.test(part.who.text);
  const parent = posts.findLastIndex(({ role }) => (role === 'author') !== isAuthor);
  return postOf(part, isAuthor ? 'author' : 'followup', Math.max(0, parent));
}

function postOf(part: Part, role: FoundPost['role'], parent: number | undefined): FoundPost {
  return {
    role,
    ...(part.who.text !== '' && { speaker: part.who, speakerIs: part.isNamed ? 'name' : 'label' }),
    ...(parent !== undefined && { parent }),
    body: trimLines(part.body),
    moved: [...(role === 'question' ? [] : [part.head]), ...part.moved],
    ...(part.on !== undefined && { on: part.on }),
  };
}

function partsOf(lines: readonly Tracked[]): { readonly before: readonly Tracked[]; readonly parts: readonly Part[] } {
  const before: Tracked[] = [];
  const parts: Part[] = [];
  for (const line of lines) {
    const found = line.text.length <= 120 ? HEAD.exec(line.text) : null;
    const groups = found?.indices?.groups;
    const who = groups?.['who'] ?? groups?.['nobody'];
    const last = parts.at(-1);
    const isFresh = last?.body.every(({ text }) => isBlank(text)) === true;
    if (last && isFresh && (found || ABOUT.test(line.text))) {
      // The title of a comment, and below it whose it is and when.
      last.moved.push(line);
      last.on ??= dayOf(line.text);
    } else if (last && BUTTON.test(line.text)) last.moved.push(line);
    else if (found && who) {
      const isNamed = !/author|reviewer|chair|^(?:AC|PC)s?$/iu.test(found.groups?.['who'] ?? '');
      const kind = found.groups?.['kind'] ?? '';
      parts.push({ kind, who: slice(line, ...who), isNamed, head: line, moved: [], body: [], on: undefined });
    } else (last?.body ?? before).push(line);
  }
  return { before, parts };
}

function dayOf(text: string): string | undefined {
  const { date } = readWhen(text);
  if (date?.year === undefined || date.either) return undefined;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
