/** A question typed in the other Chinese script has to find the same, in the same order. */
import { Converter } from 'opencc-js';
import type { Page } from 'playwright-core';
import { askerIn } from './ask.ts';
import type { Answer } from './score.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const toSimplified = Converter({ from: 't', to: 'cn' });

/** The same words in the other script; undefined where both scripts write them alike. */
export function inOtherScript(query: string): string | undefined {
  const traditional = toTraditional(query);
  const other = traditional === query ? toSimplified(query) : traditional;
  return other === query ? undefined : other;
}

/** A line for each answer whose question finds something else, or in another order, in the other script. */
export async function differencesInOtherScript(
  page: Page,
  address: string,
  answers: readonly Answer[],
): Promise<{ readonly asked: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let asked = 0;
  const ask = askerIn(page, address);
  for (const { query, hits } of answers) {
    const other = inOtherScript(query.query);
    if (other === undefined) continue;
    asked++;
    const list = await ask(other);
    const [ours, theirs] = [hits, list.hits].map((of) => of.map(({ path, id, post }) => `${path}${id}#${post ?? ''}`));
    const place = ours?.findIndex((hit, i) => hit !== theirs?.[i]) ?? -1;
    if (place >= 0 || ours?.length !== theirs?.length)
      faults.push(
        `${query.query} / ${other}: ${list.failure ?? `${ours?.[place] ?? 'nothing'} / ${theirs?.[place] ?? 'nothing'} at ${place + 1}`}`,
      );
  }
  return { asked, faults };
}
