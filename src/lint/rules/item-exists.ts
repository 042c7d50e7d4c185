/** A reference or a link within the site leads to an item, and to a post, finding or heading that stands there. */
import { parseRef, printRef } from '../../format/address.ts';
import { both, type Fault, nearest, unexpected } from '../../format/problem.ts';
import { KIND_OF_ROOM } from '../../format/rooms.ts';
import { isNow, takersOf } from '../former-names.ts';
import type { Rule } from '../rule.ts';

export const itemExists: Rule = {
  id: 'item-exists',
  check: (subject, known) =>
    subject.references.flatMap(({ to, name, line, column }): Fault[] => {
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
