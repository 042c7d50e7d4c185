/** KaTeX's tree of a formula → why a length in it is refused, however it was written: macros and odd spellings are read by then. */
import { both } from '../format/problem.ts';
import { EM_PER_LETTER, EM_PER_UNIT, FREE_EM_BACK, MOST_EM, type Refusal } from './maths-limits.ts';

/** Without a minus there is none that leads back, but for those of a fixed size, which `refuseFormula` counts. */
export function mayReachOut(tex: string): boolean {
  return tex.includes('-') && tex.includes('\\');
}

export function refuseReach(tree: unknown, tex: string): Refusal | undefined {
  let letters = 0;
  let back = 0;
  let isFar = false;
  const look = (part: unknown, isIn?: unknown): void => {
    if (isFar || typeof part !== 'object' || part === null) return;
    const { type = isIn, number, unit } = part as Readonly<Record<string, unknown>>;
    if (LETTERS.has(type)) letters++;
    if (typeof number === 'number' && typeof unit === 'string') {
      const size = number * (EM_PER_UNIT[unit] ?? 1);
      // Rows that are drawn nearer lead upwards; `refuseFormula` looks at those.
      if (size < 0 && type === 'kern') back -= size;
      isFar = Math.abs(size) > MOST_EM || size < -1 || back > FREE_EM_BACK + letters * EM_PER_LETTER;
    }
    for (const key in part) if (key !== 'loc') look((part as Readonly<Record<string, unknown>>)[key], type);
  };
  look(tree);
  if (!isFar) return undefined;
  return {
    message: both(
      '公式里的长度会盖住旁边的字，或大得离谱',
      'Unexpected length in a formula, expected none that leads back over other text or beyond reason',
    ),
    help: both('去掉它，或只留小于 1 em 的间隔', 'take it out, or keep a gap of less than 1 em'),
    index: Math.max(0, tex.search(TAKES_LENGTH)),
  };
}

const LETTERS: ReadonlySet<unknown> = new Set(['mathord', 'textord', 'atom', 'op']);
const TAKES_LENGTH = /\\(?:[a-z]*(?:kern|skip|space)(?![A-Za-z])|above|genfrac|\\\s*\[)/u;
