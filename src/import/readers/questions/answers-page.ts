/**
 * A page of one question with answers by several people, as 知乎 prints it: `128 人赞同了该回答` below a name, or `作者：… 链接：… 来源：知乎`
 * above the words, `发布于 2021-03-06` below them. Lines → the question, an answer by each, and what is the page's own.
 */
import { both } from '../../../format/problem.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import { FOOT_LINE } from '../../repairs/foot-lines.ts';
import { headingOf } from '../markdown-lines.ts';
import type { Found, FoundPost } from '../reader.ts';
import { mayBeName } from '../talk/names.ts';
import { isNobody } from '../talk/parts.ts';
import { isBlank, mayAsk, trimLines } from '../talk/text.ts';

const VOTED = /^\d[\d,.]*\s?[kw万萬]?\s?人(?:[赞讚贊]同了?|[觉覺]得).{0,2}[该該]?回答\S{0,4}$/u;
const AUTHOR = /^作者[:：]\s*(?=\S)/u;
const ADDRESS = /^[链鏈]接[:：]\s*https?:\/\/(?:www\.)?zhihu\.com\/\S+$/u;
const END =
  /^(?:[发發][布佈表][于於]|[编編][辑輯][于於])\s*(?<day>\d{4}-\d{2}-\d{2})(?:\s+\d{1,2}:\d{2})?(?:\s*[・·]?\s*IP ?属地.{1,8})?$/u;
const ANSWERS = /^(?:\d[\d,]*|[更查][多看].{0,8})\s?[个個]?回答$/u;
/** Words of the page between answers, and about the question. */
const OF_PAGE =
  /^(?:[关關]注者|被[浏瀏][览覽]|[关關]注[问問][题題]|[写寫]回答|[邀请請]{2}回答|好[问問][题題] ?\d*|默[认認]排序|按[时時][间間]排序|添加[评評][论論]|分享|收藏|喜[欢歡]|收起|[举舉][报報]|[▲\u200b]{0,2}\s*[赞讚贊]同(?: ?\d[\d,.]*[kw万萬]?(?:\s.{0,40})?)?|\d+ ?[条條][评評][论論](?:\s.{0,20})?|[来來]源[:：]知乎|著作[权權][归歸].{0,60})$/u;

/** How many follow the question. */
const COUNT = /^\d[\d,.]*$/u;

const isOfPage = (text: string): boolean => OF_PAGE.test(text) || ANSWERS.test(text) || FOOT_LINE.test(text);

/** How many answers the page tells of; 0 for any other text. */
export function countAnswers(lines: readonly string[]): number {
  const said = lines.map((line) => line.trim());
  const told = said.filter((line, at) => VOTED.test(line) || opensByAuthor(said, at)).length;
  if (told >= 2) return told;
  // Where the votes are missing, the days below the answers tell: each ends one, and a name opens the next.
  const first = said.find((line) => line !== '') ?? '';
  const ends = said.filter((line) => END.test(line)).length;
  return /[?？]$/u.test(first) && ends >= 2 && opensUnvoted(said).size >= ends ? ends : told;
}

/** Lines behind the end of an answer, or behind the count of them, that may be the name of who gives the next. */
function opensUnvoted(said: readonly string[]): ReadonlySet<number> {
  const opens = new Set<number>();
  const first = said.findIndex((line) => line !== '');
  const count = said.findIndex((line) => ANSWERS.test(line));
  const end = said.findIndex((line) => END.test(line));
  const last = said.findLastIndex((line) => END.test(line));
  for (const [at, line] of said.entries()) {
    const isFirst = count >= 0 && count < end ? at === count : at === first;
    if (!isFirst && !END.test(line)) continue;
    let next = at + 1;
    while (next < said.length && (said[next] === '' || isOfPage(said[next] ?? ''))) next++;
    const name = said[next] ?? '';
    if (next < last && name.length <= 24 && mayBeName(name) && !/[。！？，,.!?…]$/u.test(name) && !END.test(name))
      opens.add(next);
  }
  return opens;
}

/** `作者：…` over an address of an answer. */
function opensByAuthor(said: readonly string[], at: number): boolean {
  return AUTHOR.test(said[at] ?? '') && said.slice(at + 1, at + 4).some((line) => ADDRESS.test(line));
}

interface Answer {
  speaker: Tracked | undefined;
  on: string | undefined;
  readonly body: Tracked[];
  readonly moved: Tracked[];
}

export function readAnswersPage(lines: readonly Tracked[]): Found {
  const said = lines.map(({ text }) => text.trim());
  const dropped: Found['dropped'][number][] = [];
  const heads = headsOf(said);
  const over = endOfAll(said, heads);
  const answers: Answer[] = [];
  const before: Tracked[] = [];
  for (const [at, line] of lines.entries()) {
    const text = said[at] ?? '';
    const head = heads.get(at);
    const current = answers.at(-1);
    const day = END.exec(text)?.groups?.['day'];
    if (head === 'name') answers.push({ speaker: speakerOf(line), on: undefined, body: [], moved: [line] });
    else if (head === 'about') current?.moved.push(line);
    else if (day !== undefined && current) {
      current.on ??= day;
      current.moved.push(line);
    } else if (
      (at > over && text !== '') ||
      VOTED.test(text) ||
      isOfPage(text) ||
      (answers.length === 0 && COUNT.test(text))
    )
      dropped.push({ text: line, reason: OF_THE_PAGE });
    else (current?.body ?? before).push(line);
  }
  const { title, details, moved } = questionIn(before);
  const question: FoundPost = { role: 'question', body: [...(title ? [title] : []), ...details], moved: [] };
  const replies = answers.map(({ speaker, on, body, moved: marks }): FoundPost => ({
    role: 'reply',
    parent: 0,
    body: trimLines(body),
    moved: marks,
    ...(speaker && !isNobody(speaker.text) && { speaker, speakerIs: 'name' }),
    ...(on !== undefined && { on }),
  }));
  return {
    title,
    items: [
      { kind: 'thread', title, posts: [question, ...replies.filter(({ body }) => body.length > 0)], body: [], moved },
    ],
    doubts: [],
    dropped,
    moved: replies.filter(({ body }) => body.length === 0).flatMap((reply) => reply.moved),
  };
}

/** The day below the last answer, where each has one: what stands below it is the page's. */
function endOfAll(said: readonly string[], heads: ReadonlyMap<number, 'name' | 'about'>): number {
  const names = [...heads].flatMap(([at, kind]) => (kind === 'name' ? [at] : []));
  const ends = said.flatMap((line, at) => (END.test(line) ? [at] : []));
  const last = ends.at(-1) ?? said.length;
  return ends.length >= names.length && names.every((at) => at < last) ? last : said.length;
}

/** Which lines say who answers, and which tell of them: those between the end of the answer before and the count of votes. */
function headsOf(said: readonly string[]): ReadonlyMap<number, 'name' | 'about'> {
  const heads = new Map<number, 'name' | 'about'>();
  for (const [at, text] of said.entries()) {
    if (opensByAuthor(said, at)) heads.set(at, 'name');
    if (!VOTED.test(text)) continue;
    const above: number[] = [];
    for (let up = at - 1; up >= 0 && above.length < MOST_LINES_OF_HEAD; up--) {
      const line = said[up] ?? '';
      if (line === '') continue;
      if (END.test(line) || isOfPage(line) || VOTED.test(line)) break;
      above.push(up);
    }
    const name = above.findLast((up) => mayBeName(said[up] ?? '') && (said[up] ?? '').length <= 24);
    if (name === undefined) continue;
    for (const up of above) if (up >= name) heads.set(up, up === name ? 'name' : 'about');
  }
  for (const at of opensUnvoted(said)) {
    if (heads.has(at)) continue;
    const below = said[at + 1] ?? '';
    // Between the name and the answer somebody may say who he is.
    const hasWords = said.slice(at + 2, at + 4).some((line) => line !== '' && !END.test(line) && !isOfPage(line));
    const isVoted = said.slice(at + 1, at + 4).some((line) => VOTED.test(line));
    if (isVoted) continue;
    heads.set(at, 'name');
    if (
      below !== '' &&
      below.length <= 20 &&
      hasWords &&
      !/[。！？，,.!?；;：:]/u.test(below) &&
      !isNobody(said[at] ?? '')
    )
      heads.set(at + 1, 'about');
  }
  return heads;
}

/** The name, and what somebody says of himself. */
const MOST_LINES_OF_HEAD = 2;

function speakerOf(line: Tracked): Tracked {
  return trim(slice(trim(line), AUTHOR.exec(line.text.trim())?.[0].length ?? 0));
}

/** The first line that asks, what stands below it, and what above. */
function questionIn(lines: readonly Tracked[]): {
  readonly title: Tracked | undefined;
  readonly details: readonly Tracked[];
  readonly moved: readonly Tracked[];
} {
  const asked = lines.findIndex(({ text }) => mayAsk(text));
  const at = asked < 0 ? lines.findIndex(({ text }) => !isBlank(text)) : asked;
  const line = lines[at];
  if (!line) return { title: undefined, details: [], moved: [] };
  return {
    title: headingOf(line) ?? trim(line),
    details: trimLines(lines.slice(at + 1)),
    moved: lines.slice(0, at + 1),
  };
}

const OF_THE_PAGE = both('网页上回答以外的话', 'words of the page around the answers');
