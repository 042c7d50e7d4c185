/** Signs in a row → whether a machine made them up. */

/** Letters and digits among each other, as words with hyphens are not. */
export function isMixed(value: string): boolean {
  return /\d/u.test(value) && /[A-Za-z]/u.test(value) && !/(.)\1{7}/u.test(value);
}

/** Letters alone may be a key too, where they are many, of either case, and stand in one run as no words do. */
export function isMade(value: string): boolean {
  if (isMixed(value)) return true;
  const run = /[A-Za-z]{30,}$/u.exec(value)?.[0] ?? '';
  return /[a-z]/u.test(run) && /[A-Z]/u.test(run) && !/(.)\1{7}/u.test(run);
}
