/** Lines → short names that they declare for somebody: 李 of `李宜庭（以下簡稱李）`, `Maria Lopez (hereafter ML)`. Each with the full name. */
import { looksLikePerson } from './names.ts';

const LONGEST = 400;
/** Whatever declares a name says one of these. */
const HINT = /[称稱]|\b(?:hereafter|henceforth|hereinafter)\b/u;
const DECLARED: readonly RegExp[] = [
  /(?<full>\p{Script=Han}{2,4})\s*[（(](?:[^（）()\n]{1,24}[，,；;]\s*)?(?:以下)?(?:[简簡][称稱]|[称稱])(?:[为為])?\s*[“「『"]?(?<short>\p{L}{1,8}?)[”」』"]?\s*[)）]/gu,
  /(?<full>\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3})\s*[（(](?:[^（）()\n]{1,24}[,;]\s*)?(?:hereafter|henceforth|hereinafter)\s*[“"]?(?<short>\p{L}{1,12})[”"]?\s*[)）]/gu,
];

export function declaredShorts(lines: readonly string[]): ReadonlyMap<string, string> {
  const shorts = new Map<string, string>();
  const told = lines.map((line) => line.slice(0, LONGEST)).filter((line) => HINT.test(line));
  if (told.length === 0) return shorts;
  const before = new Set(
    lines.map((line) => /^[\s*_>-]*([^\s*_>:：-][^*_:：\n]{0,12}?)\s*[*_]*\s*[:：]/u.exec(line)?.[1]),
  );
  for (const line of told)
    for (const pattern of DECLARED)
      for (const { groups } of line.matchAll(pattern)) {
        const [full, short] = [groups?.['full'] ?? '', groups?.['short'] ?? ''];
        // Methods have short names too, but they do not speak.
        if (looksLikePerson(full) && before.has(short)) shorts.set(short, full);
      }
  return shorts;
}
