/**
 * A reference or a link within the site leads to an item, and to a post, finding or heading that stands there; what a file says is related or
 * took its place is another item, and does not lead back to it.
 */
import { parseRef, printRef } from '../../format/address.ts';
import { nearest } from '../../format/nearest.ts';
import { both, type Fault } from '../../format/problem.ts';
import { KIND_OF_ROOM } from '../../format/rooms.ts';
import { isNow, takersOf } from '../former-names.ts';
import type { Known, Rule, Subject } from '../rule.ts';

export const itemExists: Rule = {
  id: 'item-exists',
  check: (subject, known) =>
    subject.references.flatMap(({ to, name, line, column, field }): Fault[] => {
      const ref = to === 'item' ? parseRef(name) : undefined;
      if (!ref) return [];
      const items = known[KIND_OF_ROOM[ref.room]];
      const target = items.get(ref.id);
      const place = { line, column, rule: 'item-exists' };
      if (!target) {
        const [now] = takersOf(known, KIND_OF_ROOM[ref.room], ref.id);
        const meant = now ? undefined : nearest(ref.id, items.keys());
        return [
          {
            ...place,
            message: both(
              `没有 \`${name}\` 这个条目：\`${ref.room}/\` 里找不到它`,
              `Unexpected reference to \`${name}\`, expected an item that stands in \`${ref.room}/\``,
            ),
            help: now
              ? isNow(printRef({ ...ref, id: now.id }))
              : meant
                ? both(`是不是想写 \`${ref.room}/${meant}\`？`, `did you mean \`${ref.room}/${meant}\`?`)
                : undefined,
          },
        ];
      }
      if (field !== undefined && target === subject)
        return [
          {
            ...place,
            message: both(
              `字段 \`${field}\` 指向了条目自己`,
              `Unexpected reference of \`${field}\` to the item itself, expected another item`,
            ),
            help: both('删去它，或写上想指的条目', 'take it out, or name the item that is meant'),
          },
        ];
      if (field === 'supersededBy' && isInCircle(subject, known))
        return [
          {
            ...place,
            message: both(
              `\`supersededBy: ${name}\` 转了一圈又回到这里`,
              `Unexpected \`supersededBy: ${name}\` that leads back here, expected the item that took its place`,
            ),
            help: both('一条讨论不能取代取代它的那一条', 'nothing takes the place of what took its own'),
          },
        ];
      if (ref.anchor === undefined || target.anchors === undefined || target.anchors.includes(ref.anchor)) return [];
      const meant = nearest(ref.anchor, target.anchors);
      return [
        {
          ...place,
          message: both(
            `\`${ref.room}/${ref.id}\` 里没有 \`#${ref.anchor}\`：它有的帖或发现是 ${target.anchors.slice(0, 12).join('、')}`,
            `Unexpected reference to \`#${ref.anchor}\`, expected a post or finding of \`${ref.room}/${ref.id}\` (${target.anchors.slice(0, 12).join(', ')})`,
          ),
          help: meant ? both(`是不是想写 \`#${meant}\`？`, `did you mean \`#${meant}\`?`) : undefined,
        },
      ];
    }),
};

/** Following what took the place of what, one comes back to where one began. */
function isInCircle(subject: Subject, known: Known): boolean {
  const passed = new Set<Subject>();
  for (let at = successorOf(subject, known); at && !passed.has(at); at = successorOf(at, known)) {
    if (at === subject) return true;
    passed.add(at);
  }
  return false;
}

function successorOf({ references }: Subject, known: Known): Subject | undefined {
  const ref = parseRef(references.find(({ field }) => field === 'supersededBy')?.name ?? '');
  return ref && known[KIND_OF_ROOM[ref.room]].get(ref.id);
}
