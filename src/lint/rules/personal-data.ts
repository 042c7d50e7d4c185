/** Nothing stands here that belongs to one person or opens a door. Authors of papers and public sources are no such thing. */
import { type PersonalKind, findPersonalData, PERSONAL_NAMES } from '../../format/personal-data.ts';
import { placesIn } from '../../format/places.ts';
import { both } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';

export const personalData: FileRule = {
  id: 'personal-data',
  check({ text, parsed }) {
    const place = placesIn(text);
    const isPublic = publicLines(text, parsed.kind === 'paper');
    return findPersonalData(text).flatMap(({ kind, from, to }) => {
      const start = place(from);
      if (!DOORS.has(kind) && isPublic.has(start.line)) return [];
      const end = place(to);
      const { zh, en } = PERSONAL_NAMES[kind];
      return [
        {
          ...start,
          endColumn: end.line === start.line ? end.column : undefined,
          rule: 'personal-data',
          message: both(`这里有${zh}，不应公开`, `Unexpected ${en}, expected nothing that belongs to one person`),
          help: DOORS.has(kind)
            ? both(
                `写成〔${zh}〕，并且立刻停用它：已经推送过的要当作泄露`,
                `write 〔${en}〕, and revoke it at once: what was pushed is known`,
              )
            : both(`写成〔${zh}〕，或者整句删去`, `write 〔${en}〕 in its place, or leave the sentence out`),
        },
      ];
    });
  },
};

const DOORS: ReadonlySet<PersonalKind> = new Set(['key', 'password', 'invitation']);

/** The address of `source`, and `links`, which are public, and what a paper says of itself. The name of a source may be a person's. */
function publicLines(text: string, isPaper: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  const lines = text.split('\n');
  if (!isPaper && lines[0] !== '---') return found;
  let isIn = false;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line === '---') break;
    const key = /^([A-Za-z]+):/u.exec(line)?.[1];
    if (key !== undefined) isIn = key === 'links' || (isPaper && key !== 'title');
    if (!isPaper && /^ +url:/u.test(line)) found.add(index + 1);
    if (isIn) found.add(index + 1);
  }
  return found;
}
