/** Which lines stand within code: signs in them mark nothing. */
export function inCode(lines: readonly string[]): readonly boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const sign = /^\s{0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === undefined) {
      fence = sign;
      return sign !== undefined;
    }
    if (sign?.startsWith(fence) && line.trim() === sign) fence = undefined;
    return true;
  });
}
