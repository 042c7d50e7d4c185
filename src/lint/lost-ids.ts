/** A file as it is and as it was published → the ids that have gone since, and those that now stand for other words. */
import { both, type Fault } from '../format/problem.ts';
import type { GivenId, Lasting } from './lasting.ts';
import type { Subject } from './rule.ts';

/** Silent about a file with faults of its own: what it says may be there and only not be read. */
export function lostIds({ lasting: now, anchors }: Subject, before: Lasting): Fault[] {
  if (!now || anchors === undefined || now.isWithdrawn || isEmptied(now, before)) return [];
  const fresh = new Map(now.ids.map((given) => [given.id, given]));
  const renumbered = before.ids.flatMap((old) => {
    const at = movedTo(old, before, now);
    return at ? [{ old, at }] : [];
  });
  const told = new Set(renumbered.map(({ old }) => old.id));
  const isWithdrawn = (id: string | undefined) =>
    id !== undefined && fresh.has(id) && fresh.get(id)?.words === undefined;
  const gone = before.ids.filter(({ id, within }) => !fresh.has(id) && !told.has(id) && !isWithdrawn(within));
  return [
    ...renumbered.map(({ old, at }) => tellRenumbered(old, at)),
    ...gone.map((old) => tellGone(old, nearTo(old, before, now))),
  ];
}

/** A topic of which all words were taken: its claims went with them. */
function isEmptied(now: Lasting, before: Lasting): boolean {
  return now.ids.length === 0 && now.redactions > before.redactions;
}

/** Where its words stand under another id, while its own is gone or stands for something else. */
function movedTo({ id, words }: GivenId, before: Lasting, now: Lasting): GivenId | undefined {
  if (words === undefined || now.ids.some((given) => given.id === id && given.words === words)) return undefined;
  const stood = new Set(before.ids.filter((given) => given.words === words).map((given) => given.id));
  return now.ids.find((given) => given.words === words && !stood.has(given.id));
}

/** What stands in its place: what follows the nearest one before it that is still there, if that is new, else that one. */
function nearTo(old: GivenId, before: Lasting, now: Lasting): GivenId | undefined {
  const above = before.ids.slice(0, before.ids.indexOf(old)).map(({ id }) => id);
  const index = now.ids.findLastIndex(({ id }) => above.includes(id));
  const next = now.ids[index + 1];
  return next && before.ids.every(({ id }) => id !== next.id) ? next : now.ids[index];
}

function tellRenumbered({ id }: GivenId, at: GivenId): Fault {
  return {
    line: at.line,
    column: at.column,
    rule: 'permalink',
    message: both(
      `这些话发布时的 id 是 \`${id}\`，现在成了 \`${at.id}\``,
      `Unexpected id \`${at.id}\`, expected \`${id}\`, under which these words were published`,
    ),
    help: both(
      '发布过的 id 不重编：插在中间的帖用一个没用过的 id',
      'ids are never renumbered: what is put in between takes one that was not used yet',
    ),
  };
}

function tellGone({ id }: GivenId, at: GivenId | undefined): Fault {
  return {
    line: at?.line ?? 1,
    column: at?.column ?? 1,
    rule: 'permalink',
    message: both(
      `\`${id}\` 发布过，这里没有了`,
      `Missing \`${id}\`, which was published, expected it to stay in this file`,
    ),
    help: both(
      'id 照旧；要撤下一帖，用 `npm run redact -- --post …`，它的位置留着',
      'keep the id; to take a post away use `npm run redact -- --post …`, which keeps its place',
    ),
  };
}
