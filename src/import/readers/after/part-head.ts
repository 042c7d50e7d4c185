/** What a reader of talk has found → the same without who was there and who made the text, told above the talk: names have no place in the content. */
import { both } from '../../../format/problem.ts';
import { slice, type Tracked } from '../../tracked.ts';
import { isLeadingLine, isPresentLine } from '../minutes/present.ts';
import type { Found, FoundItem } from '../reader.ts';
import { isByline } from '../talk/ending.ts';
import { isPageFact } from '../talk/page-facts.ts';
import { isBlank, trimLines } from '../talk/text.ts';

export const WHO = both(
  '谁在场、谁整理的说明：名字不进内容',
  'it says who was there or who made the text; names are not kept',
);

export function partHead(found: Found): Found {
  const first = found.items.findIndex(({ posts }) => posts.length > 0);
  if (first < 0) return withoutBylines(found);
  const dropped: Tracked[] = [];
  const facts: Tracked[] = [];
  const rest = (lines: readonly Tracked[]) => withoutMakers(withoutFacts(lines, facts), dropped);
  const moved: Tracked[] = [];
  const items = found.items.flatMap((item, at): FoundItem[] => {
    if (at >= first) return [item];
    const body = rest(item.body);
    if (body.some(({ text }) => !isBlank(text)) || item.title) return [{ ...item, body }];
    moved.push(...(item.moved ?? []));
    return [];
  });
  const opening = found.opening && rest(found.opening);
  const title = found.title && withoutMaker(found.title, dropped);
  return {
    ...found,
    items,
    ...(opening && { opening: opening.length > 0 ? opening : undefined }),
    ...(title && { title }),
    moved: [...(found.moved ?? []), ...moved],
    dropped: [
      ...found.dropped,
      ...dropped.map((text) => ({ text, reason: WHO })),
      ...facts.map((text) => ({ text, reason: ABOUT_PAGE })),
    ],
  };
}

const ABOUT_PAGE = both(
  '网页或文件的更新时间、阅读数之类，不是内容',
  'when the page or the file was made and how often it was read',
);

function withoutFacts(lines: readonly Tracked[], facts: Tracked[]): Tracked[] {
  facts.push(...lines.filter(({ text }) => isPageFact(text)));
  return trimLines(lines.filter(({ text }) => !isPageFact(text)));
}

/** Lines at either end of prose that are looked at. */
const EDGE = 6;

/** Of prose who made it is told at its ends; who wrote a page that everybody can read stays. */
function withoutBylines(found: Found): Found {
  const dropped: Tracked[] = [];
  const isMaker = ({ text }: Tracked) => isByline(text) && isLeadingLine(text) && !text.includes('://');
  const items = found.items.map((item, at): FoundItem => {
    const said = item.body.filter(({ text }) => !isBlank(text));
    const makers = [
      ...(at === 0 ? said.slice(0, EDGE) : []),
      ...(at === found.items.length - 1 ? said.slice(-EDGE) : []),
    ].filter(isMaker);
    // A line alone is no edge of anything.
    if (makers.length === 0 || makers.length === said.length) return item;
    dropped.push(...said.filter((line) => makers.includes(line)));
    return { ...item, body: trimLines(item.body.filter((line) => !makers.includes(line))) };
  });
  return { ...found, items, dropped: [...found.dropped, ...dropped.map((text) => ({ text, reason: WHO }))] };
}

/** Lines that tell nothing but who was there, or who made the text. */
export function tellsWho(line: string): boolean {
  return isPresentLine(line) || isLeadingLine(line) || (isByline(line) && !line.includes('://'));
}

function withoutMakers(lines: readonly Tracked[], dropped: Tracked[]): Tracked[] {
  const makers = lines.filter(({ text }) => tellsWho(text));
  dropped.push(...makers);
  return trimLines(lines.filter(({ text }) => !tellsWho(text)).map((line) => withoutMaker(line, dropped)));
}

const MAKER_BEHIND = /\s*[(（【[](?<who>[^()（）【】[\]]{2,40})[)）】\]]\s*$/u;

/** `组会记录（整理人：小何）` */
export function withoutMaker(line: Tracked, dropped?: Tracked[]): Tracked {
  const match = MAKER_BEHIND.exec(line.text);
  if (!match || !tellsWho(match.groups?.['who'] ?? '') || match.index === 0) return line;
  dropped?.push(slice(line, match.index));
  return slice(line, 0, match.index);
}
