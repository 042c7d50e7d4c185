/** `T:token 数`, `lr:学习率`, `f:X→Y`: a sign and what it stands for, written closer than the labels of the talk around it. Lines → whether a line is one. */

const LEAD = String.raw`^\s*(?:[-*+•]\s+)?(?:\*\*|__)?`;
/** A colon with nothing behind it, and no address. */
const TIGHT = new RegExp(String.raw`${LEAD}\$?(?<sign>\p{L}[\p{L}\p{N}_'’]{0,11})\$?:(?=[^\s/])`, 'u');
const LOOSE = new RegExp(
  String.raw`${LEAD}(?<sign>[^\s:：|][^:：|\n]{0,23}?)(?:\*\*|__)?\s*(?:：|:(?:\*\*|__)?(?=\s))`,
  'u',
);
/** Names of Han have no such style: people write both. */
const SIGN = /^[\p{Script=Latin}\p{Script=Greek}\p{N}_'’]+$/u;

const SAMPLE = 1500;
/** So many labels show how labels are written here. */
const FEWEST = 2;

export function definitionsIn(all: readonly string[]): (line: string) => boolean {
  const lines = all.slice(0, SAMPLE);
  const loose = lines.flatMap((line) => LOOSE.exec(line.slice(0, 60))?.groups?.['sign'] ?? []);
  const names = new Set(loose);
  const signs = lines.flatMap((line) => signOf(line) ?? []);
  const tight = signs.length;
  // What a sign stands for is said once.
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const sign of signs) (seen.has(sign) ? recurring : seen).add(sign);
  const again = loose.length - names.size;
  if (again === 0 || loose.length < FEWEST || tight > loose.length) return () => false;
  return (line) => {
    const sign = signOf(line);
    return sign !== undefined && !names.has(sign) && !recurring.has(sign) && !isQuestion(sign, line);
  };
}

/** `Q:要不要做?` asks, `Q:查询` does not. */
function isQuestion(sign: string, line: string): boolean {
  return sign === 'Q' && /[?？]/u.test(line);
}

function signOf(line: string): string | undefined {
  const sign = TIGHT.exec(line.slice(0, 60))?.groups?.['sign'];
  return sign !== undefined && SIGN.test(sign) ? sign : undefined;
}
