/** One line of minutes → the topic it names, by its form: a heading of Markdown, `议题 2：`, 【…】, `三、`, `**…**`, `3)`. */
import { bannerIn, dividerIn } from '../talk/banners.ts';
import { isEndMark } from '../talk/ending.ts';
import { numberOf } from '../talk/numbers.ts';

export interface Heading {
  /** Where its words stand; undefined where it only says that another part begins: `———— 第二部分 ————`. */
  readonly title: readonly [number, number] | undefined;
  /** Depth of a Markdown heading; 2 for all others. */
  readonly level: number;
  /** Certain by its form; else only where talk follows. */
  readonly isSure: boolean;
  /** `3` of `三、` and `3)`, and which way of numbering it is. */
  readonly number: number | undefined;
  readonly form: number;
}

const HEADINGS: readonly (readonly [RegExp, boolean])[] = [
  [
    /^\s{0,3}(?<signs>#{1,6})\s+(?:(?:议题|議題|话题|話題|Topic|Agenda item|Item)\s*[\d一二三四五六七八九十]{0,3}\s*[:：.、]\s*|\d{1,2}[.、]\s+|[一二三四五六七八九十]{1,3}、\s*)?(?<title>\S.*?)\s*#*\s*$/diu,
    true,
  ],
  [
    /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:\*\*)?[【[]?\s*(?:议题|議題|议程|議程|话题|話題|讨论主题|Topic|Subtopic|Agenda item|Agenda|Item)\s*[\d一二三四五六七八九十]{0,3}\s*[】\]]?\s*(?:[:：.、]|(?<=\d)\s)\s*(?<title>\S.{0,120}?)(?:\*\*)?\s*$/diu,
    true,
  ],
  // 【讨论】 alone; 【笑】 is what was heard.
  [
    /^\s*(?:\*\*)?【\s*(?!(?:[众眾大]?笑|掌[声聲]|鼓掌|沉默|停[顿頓]|音[乐樂]|听不清|聽不清|咳嗽|中断|中斷|插播|广告|廣告))(?<title>[^【】\s][^【】]{1,24}?)\s*】(?:\*\*)?\s*[:：]?\s*$/du,
    false,
  ],
  [/^\s*={2,4}\s*(?<title>[^=\s].{0,100}?)\s*={2,4}\s*$/du, true],
  [
    /^\s*(?:\*\*)?[(（]?(?<number>[一二三四五六七八九十]{1,3})(?:、|[)）.．]、?)\s*(?<title>\S.{0,60}?)(?:\*\*)?\s*$/du,
    false,
  ],
  [/^\s*(?:\*\*)\s*(?:\d{1,2}[.、]\s*)?(?<title>[^*\s][^*]{0,80}?)\s*(?:\*\*)\s*[:：]?\s*$/du, false],
  [/^\s*[(（]?(?<number>\d{1,2})(?:[.、．](?!\d)|[)）])\s*(?<title>\S.{0,60}?)\s*$/du, false],
];

export function headingIn(line: string): Heading | undefined {
  return formedIn(line) ?? setApart(line);
}

const NO_NUMBER = { level: 2, number: undefined, form: -1 } as const;

/** Between rows of signs. */
function setApart(line: string): Heading | undefined {
  const title = isEndMark(line) ? undefined : bannerIn(line);
  return title && { title, isSure: false, ...NO_NUMBER };
}

function formedIn(line: string): Heading | undefined {
  const divider = dividerIn(line);
  if (divider) return { title: divider.topic, isSure: true, ...NO_NUMBER };
  for (const [form, [pattern, isSure]] of HEADINGS.entries()) {
    const match = pattern.exec(line);
    const title = match?.indices?.groups?.['title'];
    const number = match?.groups?.['number'];
    if (title)
      return {
        title,
        level: match.groups?.['signs']?.length ?? 2,
        isSure,
        number: number === undefined ? undefined : numberOf(number),
        form,
      };
  }
  return undefined;
}
