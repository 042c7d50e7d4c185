/** Each pattern of what is personal by itself: that it can match at all, that what it `holds` is in every match, and that no text makes it search for long. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS } from '../../src/format/personal/forms.ts';

/** A sign that no pattern wants: behind it a match that had begun has failed, and all other ways to it are tried. */
const BREAK = '\u0001';
/** Signs that patterns want between two things, or do not. */
const BETWEEN = [' ', ',', '|', '.', '-', ':', '：'];

test.each(FORMS.map((form) => [form.pattern.source.slice(0, 60), form] as const))('%s', (_, { pattern, holds }) => {
  const matches = madeFor(pattern);
  expect(matches.length).toBeGreaterThan(0);
  for (const match of matches) if (holds) expect(match).toMatch(holds);

  const shortest = matches.slice(0, 3);
  for (const match of shortest)
    for (const [from, piece] of piecesOf(match)) {
      const text = (times: number) =>
        match.slice(0, from) + piece.repeat(times) + BREAK + match.slice(from) + BREAK + match;
      // Twice the ways for each piece: seconds. All ways from each place: as much for the long one.
      for (const times of match === shortest[0] && piece.length < 3 ? [24, 2000] : [24])
        if (isSlow(pattern, text(times)))
          expect.fail(`slow with ${JSON.stringify(match.slice(0, from))} and ${times} of ${JSON.stringify(piece)}`);
    }
});

test('the way to find a slow pattern finds one', () => {
  const slow = /\{[a-z](?:[a-z.]|,[ ]?|[ ]?\|[ ]?){2,200}\}@x/gu;
  // As many as above, and a limit that a fast machine breaks too.
  const text = `{ann${'| '.repeat(24)}${BREAK}}@x`;
  expect(isSlow(slow, text, 40)).toBe(true);
});

/** Texts that the pattern matches, the shortest first. */
function madeFor(pattern: RegExp): string[] {
  const source = withoutLooks(pattern.source);
  const made = fc.sample(fc.stringMatching(new RegExp(`^(?:${source})$`, 'u')), { numRuns: 60, seed: 7 });
  return (
    [...new Set(made)]
      // Some want a word behind them.
      .flatMap((text) => [text, `${text}a1`].filter((one) => one.length < 400 && one.search(pattern) >= 0).slice(0, 1))
      .sort((a, b) => a.length - b.length)
  );
}

/** What may be said again and again within a match, and where. */
function piecesOf(match: string): [from: number, piece: string][] {
  return [...match].flatMap((_, from) => {
    const own = [1, 2, 3].map((length) => match.slice(from, from + length));
    const between = BETWEEN.flatMap((sign) => [sign, `${sign} `, ` ${sign} `]);
    return [...new Set([...own, ...between])].map((piece): [number, string] => [from, piece]);
  });
}

/** The least of three: others use the machine too. */
function isSlow(pattern: RegExp, text: string, limit = 300): boolean {
  return [1, 2, 3].every(() => {
    const start = process.cpuUsage();
    for (const match of text.matchAll(pattern)) void match;
    return process.cpuUsage(start).user / 1000 > limit;
  });
}

/** A pattern without what it asks of the text around it; for what should be as before, a hyphen, which is one of what it may be. */
function withoutLooks(source: string): string {
  let left = '';
  for (let at = 0; at < source.length; at += 1) {
    const rest = source.slice(at);
    if (/^\(\?<?[=!]/u.test(rest)) at += groupOf(rest).length - 1;
    else if (rest.startsWith('\\b')) at += 1;
    else if (/^\\(?:[1-9]|k<)/u.test(rest)) {
      left += '-';
      at += (/^\\(?:\d|k<\w+>)/u.exec(rest)?.[0].length ?? 1) - 1;
    } else if (rest.startsWith('\\')) left += source.slice(at, (at += 1) + 1);
    else left += source[at] ?? '';
  }
  return left;
}

/** The group with which a source begins. */
function groupOf(source: string): string {
  let depth = 0;
  let isClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return source.slice(0, at + 1);
  }
  return source;
}
