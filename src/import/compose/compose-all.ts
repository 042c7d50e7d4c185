/** All that a reader found → the items of the draft, the words that open the whole, and its title. */
import type { Account } from '../account.ts';
import type { Composed } from '../composed.ts';
import type { Draft } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import { listedPeople } from '../people/listed-people.ts';
import { openPeople } from '../people/people.ts';
import type { Found, FoundItem, Reader } from '../readers/reader.ts';
import { composeItem } from './compose-item.ts';
import { fullNamesIn } from './full-names.ts';
import { meansMaths } from './maths-habit.ts';
import { addressesLost } from './sources.ts';
import { withoutNames } from './speakers.ts';

type All = Pick<Composed, 'title' | 'opening' | 'items' | 'places' | 'people'>;

/** @param text the whole as the reader was given it */
export function composeAll(
  found: Found,
  text: string,
  { dialect, isPlain }: Reader,
  language: Draft['source']['language'],
  account: Account,
  { names = [], knownPapers = [] }: ImportOptions,
): All {
  const hasAccounts = dialect === 'chat-export';
  const usesMaths = isPlain && meansMaths(text);
  const lost = addressesLost(account);
  const listed = listedPeople(text.split('\n'));
  const speakers = [...new Set([...fullNamesIn(found.items), ...listed.names])];
  const compose = (item: FoundItem, index: number) =>
    composeItem(item, {
      ...{ index, account, language, isPlain, hasAccounts, lost },
      ...{ names, speakers, listed, usesMaths, knownPapers },
    });
  const composed = found.items.map(compose);
  const { opening: said = [] } = found;
  const opening = said.length === 0 ? undefined : compose({ kind: 'brief', posts: [], body: said }, found.items.length);
  return {
    ...(found.title && { title: titleOfWhole(found.title.text.trim(), speakers, language) }),
    ...(opening && { opening: { lines: opening.item.lines, text: opening.item.text } }),
    items: composed.map(({ item }) => item),
    places: composed.map(({ places }) => places),
    people: [...composed, ...(opening ? [opening] : [])].flatMap((one) => one.people),
  };
}

/** A file is named for it, and no item's labels count there. */
function titleOfWhole(title: string, speakers: readonly string[], language: Draft['source']['language']): string {
  const people = openPeople([], language);
  for (const name of speakers) if (title.includes(name)) people.label(name);
  return withoutNames(title, people);
}
