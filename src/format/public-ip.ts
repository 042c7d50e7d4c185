/** An IPv4 address in four numbers → whether it is a machine's that anybody may reach. */

/** Those of private nets and of examples lead nowhere. */
export function isPublicIp(value: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = value.split('.').map(Number);
  if ([a, b, c, d].some((part) => part > 255) || a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if ((a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)) return false;
  const isExample =
    (a === 192 && b === 0 && c === 2) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113);
  return !isExample;
}
