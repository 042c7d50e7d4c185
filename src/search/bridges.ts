/** An answer → other names of what was typed, which were looked for too and stand somewhere on the site. */
import type { Answer } from './ask.ts';
import type { Purse } from './budget.ts';
import type { Index } from './open-index.ts';

export interface Bridge {
  readonly typed: string;
  readonly also: readonly string[];
}

/** Fetches nothing: a name whose terms lie in a file that was not paid for was not looked for. */
export async function bridgesOf(index: Index, { plan, found }: Answer, purse: Purse): Promise<readonly Bridge[]> {
  const { names } = index;
  const typed = names.find(plan.atoms).flatMap((name) => {
    const of = found.find(({ unit }) => unit.kind === 'name' && unit.first === name.first && unit.last === name.last);
    return of ? [{ ...name, unit: of.unit }] : [];
  });
  const bridges = await Promise.all(
    typed.map(async ({ key, first, last, unit }) => {
      // In quotes nothing but what was typed is looked for.
      const asked = new Set([...unit.literal, ...unit.near].map(({ form }) => form));
      const others = [...names.spellings(key).filter((one) => one !== key), ...names.otherTerms(key)].filter((one) =>
        asked.has(names.term(one)),
      );
      const stand = await Promise.all(
        others.map((one) => {
          const lookup = { form: names.term(one) };
          return index.filesOf(lookup).every((file) => purse.has(file)) ? index.find(lookup) : undefined;
        }),
      );
      return {
        typed: plan.text.slice(plan.atoms[first]?.start, plan.atoms[last]?.end),
        also: others.filter((_, i) => stand[i]).map((one) => names.written(one)),
      };
    }),
  );
  return bridges.filter(({ also }) => also.length > 0);
}
