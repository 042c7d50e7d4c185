/** An item as it was found → the labels of who speaks in it, and the people whose names may stand in its text. */
import type { FoundItem } from '../readers/reader.ts';
import { toldNames, type ToldNames } from '../people/told-names.ts';
import type { People } from '../people/people.ts';
import type { ItemContext } from './item-context.ts';
import { labelSpeakers, type Speakers } from './speakers.ts';

/** @param line on which the item begins */
export function peopleOf(found: FoundItem, line: number, context: ItemContext): Speakers {
  const told = toldNames(context.names, line);
  const speakers = labelSpeakers(found.posts, { ...context, told });
  const said = [found.title, ...found.posts.flatMap(({ body }) => body), ...found.body].map((line) => line?.text ?? '');
  nameSpokenOf(speakers.people, said, told, context);
  nameTold(speakers.people, said, told);
  return speakers;
}

/** Who speaks elsewhere in the source, or is told to be of the group. Whom a person has named is theirs to say. */
function nameSpokenOf(
  people: People,
  said: readonly string[],
  told: ToldNames,
  { speakers, listed }: Pick<ItemContext, 'speakers' | 'listed'>,
): void {
  for (const name of inOrder(speakers, said)) {
    if (told.of(name)) continue;
    if (listed.names.includes(name)) people.list(name, name);
    else people.label(name);
  }
  for (const [short, full] of listed.shorts)
    if (!told.of(short) && !people.isListed(short) && isIn(said, short)) people.list(short, full);
}

/** What a person says: that a word is a name, or whose. */
function nameTold(people: People, said: readonly string[], told: ToldNames): void {
  for (const { name, isMissed } of told.all) {
    const as = told.of(name)?.as;
    if (isMissed === true && isIn(said, name)) people.give(name, as);
    else if (as !== undefined && isIn(said, name)) people.same(name, as);
  }
}

/** The names that are said, as they first come. */
function inOrder(names: readonly string[], said: readonly string[]): readonly string[] {
  const text = names.length === 0 ? '' : said.join('\n');
  return names
    .map((name) => ({ name, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

function isIn(said: readonly string[], name: string): boolean {
  return said.some((line) => line.includes(name));
}
