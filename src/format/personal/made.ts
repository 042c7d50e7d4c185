/** Signs in a row → whether a machine made them up. */

/** Letters and digits among each other, as words with hyphens are not. */
export function isMixed(value: string): boolean {
  return /\d/u.test(value) && /[A-Za-z]/u.test(value) && !/(.)\1{7}/u.test(value);
}

/** Letters alone may be a key too, where they are many, of either case, and stand in one run as no words do: of a shorter one the case changes at every turn. */
export function isMade(value: string): boolean {
  if (isMixed(value)) return true;
  const run = /[A-Za-z]{20,}$/u.exec(value)?.[0] ?? '';
  if (!/[a-z]/u.test(run) || !/[A-Z]/u.test(run) || /(.)\1{7}/u.test(run)) return false;
  return run.length >= 30 || (run.match(/[a-z][A-Z]/gu) ?? []).length >= run.length / 4;
}

/** Of a value whose parts may be joined by hyphens and the like: one part is long and has digits within letters or letters within digits, as names of models and of their layers have none. */
export function isScrambled(value: string): boolean {
  return (
    !/(.)\1{7}/u.test(value) &&
    value.split(/[^A-Za-z0-9]+/u).some((part) => part.length >= 10 && /[A-Za-z]\d+[A-Za-z]|\d[A-Za-z]+\d/u.test(part))
  );
}

/** As made, or one long run of letters alone, in what may be of parts. */
export function isMadeOfParts(value: string): boolean {
  return isScrambled(value) || (!/\d/u.test(value) && isMade(value));
}

/** Parts with dots between them, as names of layers have, too: in the first and the last are capitals, small letters and digits. */
export function isTokenOfBot(value: string): boolean {
  const parts = value.split('.');
  const isWild = (part = '') => /[a-z]/u.test(part) && /[A-Z]/u.test(part) && /\d/u.test(part);
  return isWild(parts[0]) && /[A-Z\d]/u.test(parts[1] ?? '') && isWild(parts[2]);
}
