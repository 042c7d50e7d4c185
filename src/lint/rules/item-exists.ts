/**
 * A reference or a link within the site leads to an item, and to a post, finding or heading that stands there; what a file says is related or
 * took its place is another item, and does not lead back to it.
 */
import { parseRef, printRef } from '../../format/address.ts';
import { both, type Fault, nearest, unexpected } from '../../format/problem.ts';
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
            message: unexpected(
              both(`指向 \`${name}\` 的引用`, `reference to \`${name}\``),
              both(`\`${ref.room}/\` 里有的条目`, `an item that stands in \`${ref.room}/\``),
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
            message: unexpected(
              both(`字段 \`${field}\` 里的自己`, `reference of \`${field}\` to the item itself`),
              both('另一个条目', 'another item'),
            ),
            help: both('删去它，或写上想指的条目', 'take it out, or name the item that is meant'),
          },
        ];
      if (field === 'supersededBy' && isInCircle(subject, known))
        return [
          {
            ...place,
            message: unexpected(
              both(`转了一圈又回到这里的 \`supersededBy: ${name}\``, `\`supersededBy: ${name}\` that leads back here`),
              both('取代它的条目', 'the item that took its place'),
            ),
            help: both('一条讨论不能取代取代它的那一条', 'nothing takes the place of what took its own'),
          },
        ];
      if (ref.anchor === undefined || target.anchors === undefined || target.anchors.includes(ref.anchor)) return [];
      const meant = nearest(ref.anchor, target.anchors);
      return [
        {
          ...place,
          message: unexpected(
            both(`指向 \`#${ref.anchor}\` 的引用`, `reference to \`#${ref.anchor}\``),
            both(
              `\`${ref.room}/${ref.id}\` 里有的帖或发现（${target.anchors.slice(0, 12).join('、')}）`,
              `a post or finding of \`${ref.room}/${ref.id}\` (${target.anchors.slice(0, 12).join(', ')})`,
            ),
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
