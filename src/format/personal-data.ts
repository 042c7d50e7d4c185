/** Text → what in it belongs to one person or opens a door: numbers, addresses, accounts, keys. Ids of papers, dates, hashes and versions are none of it. */
import { codeRanges, type Range } from './code-ranges.ts';
import { FORMS } from './personal/forms.ts';
import { addressesRead, linesReadOtherwise } from './personal/read-lines.ts';
import type { ReadOtherwise } from './personal/reading.ts';
import { type Quiet, quietSpans } from './personal/quiet.ts';
import { tablesRead } from './personal/read-tables.ts';
import { both, type Text } from './problem.ts';

export type PersonalKind =
  | 'phone'
  | 'email'
  | 'account'
  | 'member-id'
  | 'citizen-id'
  | 'bank-card'
  | 'meeting'
  | 'invitation'
  | 'home-address'
  | 'ip-address'
  | 'password'
  | 'key';

export interface PersonalData extends Range {
  readonly kind: PersonalKind;
}

/** One form that something personal has. */
export interface Form {
  readonly kind: PersonalKind;
  /** Global; the group `value` is what is personal, the whole match where there is none. */
  readonly pattern: RegExp;
  /** What every match holds, and few texts: where it is missing, the pattern need not be tried at each word. */
  readonly holds?: RegExp;
  /** Whether a match is what it looks like. */
  readonly isReal?: (value: string, around: Around) => boolean;
  /** Looked for in code, formulas and addresses too. */
  readonly everywhere?: true;
}

export interface Around {
  /** Up to 48 characters before and behind. */
  readonly before: string;
  readonly behind: string;
}

/**
 * In order, none in another: what is written so, and what a page shows so. Takes time linear in the text.
 * @param code where code stands, in order: numbers there are nobody's. Behind a fence that nothing closes people may speak
 */
export function findPersonalData(text: string, code: readonly Range[] = codeRanges(text, false)): PersonalData[] {
  const quiet = quietSpans(text, code);
  const readings = [linesReadOtherwise(text), addressesRead(text), tablesRead(text)].filter((one) => one.text !== '');
  const found = [{ text, written: (from: number, to: number) => ({ from, to }) }, ...readings].flatMap((reading) =>
    search(reading, quiet),
  );
  // What begins first is the whole; what was looked for first has the better name.
  let done = 0;
  return found
    .map((one, index) => ({ one, index }))
    .sort((a, b) => a.one.from - b.one.from || a.index - b.index)
    .flatMap(({ one }) => {
      if (one.from < done) return [];
      done = one.to;
      return [one];
    });
}

/** @param quiet counts in the text as it is written */
function search({ text, written: place }: ReadOtherwise, quiet: Quiet): PersonalData[] {
  const found: PersonalData[] = [];
  const held = new Map<RegExp, boolean>();
  const isHeld = (holds: RegExp) => {
    const known = held.get(holds) ?? holds.test(text);
    held.set(holds, known);
    return known;
  };
  for (const { kind, pattern, holds, isReal, everywhere } of FORMS) {
    // Of most forms there is nothing in a text: to ask that is cheaper than to begin a search for all.
    if (holds && !isHeld(holds)) continue;
    pattern.lastIndex = 0;
    if (!pattern.test(text)) continue;
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? match[0];
      const from = match.index + match[0].lastIndexOf(value);
      const to = from + value.length;
      const written = place(from, to);
      const { isQuiet, span } =
        everywhere === true ? LOUD : quiet(written, place(match.index, match.index + match[0].length));
      if (isQuiet) continue;
      // Of what is all of a formula the words around it tell what it counts.
      const [begin, end] = span && written.from === from ? [span.from, span.to] : [from, to];
      const around = { before: text.slice(Math.max(0, begin - 48), begin), behind: text.slice(end, end + 48) };
      if (isReal && !isReal(value, around)) continue;
      found.push({ kind, ...written });
    }
  }
  return found;
}

const LOUD = { isQuiet: false, span: undefined };

/** What each kind is called. */
export const PERSONAL_NAMES: Readonly<Record<PersonalKind, Text>> = {
  phone: both('电话', 'phone number'),
  email: both('邮箱', 'e-mail address'),
  account: both('账号', 'personal account'),
  'member-id': both('学工号', 'student or staff number'),
  'citizen-id': both('身份证号', 'citizen id'),
  'bank-card': both('银行卡号', 'bank card number'),
  meeting: both('会议号', 'meeting number'),
  invitation: both('入群邀请', 'invitation to a group'),
  'home-address': both('住址', 'home address'),
  'ip-address': both('IP 地址', 'machine address'),
  password: both('密码', 'password'),
  key: both('密钥', 'key'),
};
