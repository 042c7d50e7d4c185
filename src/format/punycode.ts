/** The part of a host's label behind `xn--` → the letters it stands for (RFC 3492); undefined when it stands for none. */

export function readPunycode(code: string): string | undefined {
  const dash = code.lastIndexOf('-');
  const letters = [...code.slice(0, Math.max(0, dash))].map((letter) => letter.codePointAt(0) ?? 0);
  let [at, index, point, bias] = [dash + 1, 0, 128, 72];
  if (code.length > 63) return undefined;
  while (at < code.length) {
    const before = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(code.charAt(at++));
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const count = letters.length + 1;
    bias = adapt(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
    letters.splice(index++, 0, point);
  }
  return letters.length === 0 ? undefined : String.fromCodePoint(...letters);
}

function digitOf(letter: string): number | undefined {
  if (/^[a-z]$/u.test(letter)) return letter.charCodeAt(0) - 97;
  return /^\d$/u.test(letter) ? Number(letter) + 26 : undefined;
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? 700 : 2));
  left += Math.floor(left / count);
  let k = 0;
  for (; left > 455; k += 36) left = Math.floor(left / 35);
  return k + Math.floor((36 * left) / (left + 38));
}
