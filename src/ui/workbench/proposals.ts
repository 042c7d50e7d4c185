/** What is typed so far × all that may be meant → the likeliest few, those that begin so first. */

/** More is no help on a phone, and a list of thousands slows down typing. */
const MOST = 12;

export function mayMean<Thing>(
  typed: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  const sought = typed.toLowerCase();
  const placed = things.flatMap((thing) => {
    const places = namesOf(thing).flatMap((name) => {
      const at = name.toLowerCase().indexOf(sought);
      return at < 0 ? [] : [at];
    });
    return places.length === 0 ? [] : [{ thing, at: Math.min(...places) }];
  });
  return placed
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at))
    .slice(0, MOST)
    .map(({ thing }) => thing);
}
