/**
 * A character → the Chinese script that it belongs to alone; undefined for those of both, such as 后, 里 and 于. What is written in the other
 * script's standard set of characters is of both, whatever a converter makes of it.
 */
import { simplifiedOf } from './fold.ts';

export type Script = 'simplified' | 'traditional';

const FIRST = 0x3400;
const LAST = 0x9fff;
const [SIMPLIFIED, TRADITIONAL] = [1, 2];

let known: Uint8Array | undefined;

export function scriptOf(code: number): Script | undefined {
  known ??= findScripts();
  const script = known[code - FIRST];
  return script === SIMPLIFIED ? 'simplified' : script === TRADITIONAL ? 'traditional' : undefined;
}

/** Whether a text has characters of either script; most have of one. */
export function isOfTwoScripts(text: string): boolean {
  let found = 0;
  known ??= findScripts();
  for (let i = 0; i < text.length && found < 3; i++) found |= known[text.charCodeAt(i) - FIRST] ?? 0;
  return found === 3;
}

function findScripts(): Uint8Array {
  const scripts = new Uint8Array(LAST - FIRST + 1);
  // GB 2312 is the set of simplified texts; the first half of Big5, its common characters, that of traditional ones.
  const [inGb, inBig5] = [charactersOf('gbk', 0xb0, 0xf7, 0xa1), charactersOf('big5', 0xa4, 0xc6, 0x40)];
  for (const [code, simplified] of simplifiedOf) {
    const traditional = String.fromCharCode(code);
    if (!inGb.has(traditional)) scripts[code - FIRST] = TRADITIONAL;
    if (!inBig5.has(simplified)) scripts[simplified.charCodeAt(0) - FIRST] = SIMPLIFIED;
  }
  return scripts;
}

/** All that two bytes stand for, the first and the second within these bounds. */
function charactersOf(encoding: string, from: number, to: number, second: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let high = from; high <= to; high++)
    for (let low = second; low <= 0xfe; low++) if (low < 0x7f || low > 0xa0) bytes.push(high, low);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}
