/** `———— 第二部分 ————`, `=== Part 2 ===`, `【下半场】`, `★★★ 完 ★★★`: words that signs set apart from what people say. A line → where its words stand. */
import { isPause, partNameIn } from './part-names.ts';

/** Signs of which lines are drawn. Those of Markdown count only in number. */
const DRAWN = String.raw`[-—–―─━═=＝~～•·…★☆◆◇▼▽▲△■□●○※▶◀►◄＞＜>|｜+＋^\p{Extended_Pictographic}\uFE0F]`;
const RUN = String.raw`(?:${DRAWN}{3,}|[*＊_#]{3,})`;
/** Two of them need air before the words: `==so==` and `~~so~~` are marks. */
const LEFT = String.raw`(?:${RUN}\s*|(?:${DRAWN}\s?){2,}\s+|——\s*)`;
const RIGHT = String.raw`(?:\s*${RUN}|\s+(?:${DRAWN}\s?){2,}|\s*——)`;
const WORDS = String.raw`(?<words>[^\s\-—–―─━═=＝~～•·…*＊_#|｜](?:.{0,60}?[^\s\-—–―─━═=＝~～•·…*＊_#|｜])?)`;

const FRAMED = new RegExp(String.raw`^\s{0,8}${LEFT}${WORDS}${RIGHT}\s*$`, 'du');
/** Whatever the sign, where the words can be no others. */
const THIN = new RegExp(String.raw`^\s{0,8}[-—–―~～•·*＊=]{1,4}\s*${WORDS}\s*[-—–―~～•·*＊=]{1,4}\s*$`, 'du');
const BOXED =
  /^\s{0,8}(?:\*\*)?(?:【\s*(?<words>[^【】]{1,40}?)\s*】|〖\s*(?<words2>[^〖〗]{1,40}?)\s*〗|\[\s*(?<words3>[^[\]]{1,40}?)\s*\])(?:\*\*)?\s*$/du;
const BRACKETED = /^\s{0,8}[(（]\s*(?<words>[^()（）]{1,40}?)\s*[)）]\s*$/du;

type Place = readonly [number, number];

/** Between two runs of signs, whatever it says. */
export function bannerIn(line: string): Place | undefined {
  if (line.length > 160) return undefined;
  const place = FRAMED.exec(line)?.indices?.groups?.['words'];
  // A row of a table, a formula and a sum have other signs between.
  return place && /[\p{L}\p{N}]/u.test(line.slice(...place)) && !/\$|https?:|`/u.test(line) ? place : undefined;
}

/** Set apart in any of these ways: what stands there must tell that nobody has said it. */
export function apartIn(line: string): Place | undefined {
  if (line.length > 160) return undefined;
  const boxed = BOXED.exec(line)?.indices?.groups;
  return (
    bannerIn(line) ??
    THIN.exec(line)?.indices?.groups?.['words'] ??
    boxed?.['words'] ??
    boxed?.['words2'] ??
    boxed?.['words3']
  );
}

export interface Divider {
  /** Where the words stand that tell what follows is about; undefined where it is only numbered. */
  readonly topic: Place | undefined;
}

/** A line that only says that another part begins. */
export function dividerIn(line: string): Divider | undefined {
  const place = apartIn(line);
  const part = place && partNameIn(line.slice(...place));
  if (!place || !part) return undefined;
  const { topic } = part;
  return { topic: topic && [place[0] + topic[0], place[0] + topic[1]] };
}

/** `（茶歇）`, `—— 中场休息 ——` */
export function isPauseLine(line: string): boolean {
  const place = apartIn(line) ?? BRACKETED.exec(line.slice(0, 60))?.indices?.groups?.['words'];
  return place !== undefined && isPause(line.slice(...place));
}
