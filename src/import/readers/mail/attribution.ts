/** One or two lines → who wrote what is quoted below them, and when: `On Mon, 3 Jun 2024 at 10:12, Ann B. <…> wrote:`, `在 2024年6月3日，张三 写道：`. */
import { CLOCK_ALONE, DAY_ALONE, readWhen, type When } from '../talk/stamp.ts';

export interface Attribution {
  /** Where the name stands, in the lines joined by one blank. */
  readonly name: readonly [number, number];
  /** Undefined where no day is told. */
  readonly when: When | undefined;
  /** Lines it takes: mail programs break long ones. */
  readonly lines: 1 | 2;
  /** A day or an address stands beside the name: no sentence of prose. */
  readonly isSure: boolean;
  /** Both stand there: hardly anything else looks so, though nothing below bears signs of quotation. */
  readonly isCertain: boolean;
}

const ADDRESS = String.raw`(?<address>\s*(?:<[^<>\n]{3,80}>|〔[^〔〕\n]{1,30}〕|[(（]〔[^〔〕\n]{1,30}〕[)）]|\[mailto:[^\]\n]{3,80}\]))?`;
const NAME = String.raw`["“']?(?<name>[^\s"“”'<>〔〕:：,，][^"“”'<>〔〕:：\n]{0,47}?)["”']?`;
const WHEN = String.raw`(?<when>(?:\p{L}{2,10}\.?,?\s+)?(?:${DAY_ALONE})(?:[\s,，]*(?:at\s+|um\s+|à\s+)?${CLOCK_ALONE}(?:\s?[+-]\d{4}|\s?(?:UTC|GMT))?(?:\s?\([A-Z]{2,5}\))?)?)`;
const FORMS = [
  String.raw`On\s+${WHEN}\s*,?\s+${NAME}${ADDRESS}\s+wrote\s*:`,
  String.raw`(?:在|于|於)\s*${WHEN}\s*[,，、]?\s*${NAME}${ADDRESS}\s*(?:写道|寫道)\s*[:：]`,
  String.raw`${NAME}${ADDRESS}\s*(?:于|於|在)\s*${WHEN}\s*(?:写道|寫道)\s*[:：]`,
  String.raw`Am\s+${WHEN}\s*schrieb\s+${NAME}${ADDRESS}\s*:`,
  String.raw`(?<when>)${NAME}${ADDRESS}\s+(?:wrote|writes|写道|寫道)\s*[:：]`,
].map((form) => new RegExp(`^${form}$`, 'diu'));
const ENDS = /(?:wrote|writes|写道|寫道|schrieb.{0,120})\s*[:：]\s*$/iu;
const BEGINS = /^(?:On|Am|在|于|於)\s?.*\d/u;
const LONGEST = 200;

/** @param next the line below, at the same depth of quotation; undefined where it is deeper */
export function attributionIn(line: string, next: string | undefined): Attribution | undefined {
  if (line.length > LONGEST) return undefined;
  if (ENDS.test(line)) return read(line.trimEnd(), 1);
  return next !== undefined && next.length <= LONGEST && BEGINS.test(line) && ENDS.test(next)
    ? read(`${line.trimEnd()} ${next.trim()}`, 2)
    : undefined;
}

function read(text: string, lines: 1 | 2): Attribution | undefined {
  for (const form of FORMS) {
    const found = form.exec(text);
    const name = found?.indices?.groups?.['name'];
    if (!found || !name) continue;
    const { when = '', address } = found.groups ?? {};
    return {
      name,
      when: when === '' ? undefined : readWhen(when),
      lines,
      isSure: when !== '' || address !== undefined,
      isCertain: when !== '' && address !== undefined,
    };
  }
  return undefined;
}
