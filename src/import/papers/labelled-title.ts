/** A link to a paper and the text around it → the title that a line beside it gives by name: `論文名稱：…` above the address, `Paper title: …` below. */
import { unframed } from './unframed.ts';

const WORK = String.raw`(?:原|本)?(?:[论論]文|文章|文[献獻]|paper|article)(?:的)?`;
const TITLE = String.raw`(?:[题題]目|[题題]名|[标標][题題]|名[称稱字]?|title|name)`;
const ONE = String.raw`(?:${WORK}\s?)?(?:[英中原]文)?(?:full )?${TITLE}`;
/** In two languages a label stands twice. */
const LABELLED = new RegExp(
  String.raw`^[\s>*_#•·+-]{0,24}(?:\d{1,2}[.、)）]\s{0,3})?(?:${ONE})(?:\s{0,3}[/／|(（]\s{0,3}(?:${ONE})\s{0,3}[)）]?)?\s{0,3}(?:\*\*|__)?\s{0,3}[:：]\s{0,3}(?:\*\*|__)?\s{0,3}(\S.*)$`,
  'iu',
);
/** A word alone such as 名 says nothing of a work. */
const BARE = /^[\s>*_#•·+-]{0,24}(?:名[称稱字]?|name)\b/iu;

const NEAR = 1200;
const MOST_LINES = 4;
/** A label and a title; words in lines that are longer are no title's. */
const MOST_LENGTH = 400;

export function labelledTitle(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): string | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const above = text
    .slice(Math.max(0, start - NEAR), Math.max(0, start - 1))
    .split('\n')
    .reverse();
  const below = next < 0 ? [] : text.slice(next + 1, next + NEAR).split('\n');
  return titleIn(start === 0 ? [] : above) ?? titleIn(below);
}

/** Lines from the nearest on, one of which may belong to the next address rather than to this. */
function titleIn(lines: readonly string[]): string | undefined {
  let isApart = false;
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    if (line.trim() === '') isApart = true;
    else if (/https?:/iu.test(line)) return undefined;
    const title = line.length > MOST_LENGTH || BARE.test(line) ? undefined : LABELLED.exec(line)?.[1];
    if (title === undefined) continue;
    const end = lines.findIndex((other, index) => index > at && other.trim() === '');
    const beyond = lines.slice(at + 1, end < 0 ? undefined : end);
    return isApart && beyond.some((other) => /https?:/iu.test(other)) ? undefined : titleOf(title);
  }
  return undefined;
}

function titleOf(words: string): string | undefined {
  const title = unframed(words);
  return title.length < 4 || title.length > 300 || /[{}<>\\|[\]]|[？?。]$/u.test(title) ? undefined : title;
}
