/** A chat in which names stand alone above the words: there `汇报：…` within a message is said, and heads none of its own. Lines → the shape to read them in. */
import { BARE_NAME } from './bare-name.ts';
import type { Shape } from './shape.ts';

export function bareShapeOf(lines: readonly string[]): Shape {
  const alone = new Set<string>();
  let [above, inline] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const head = BARE_NAME.head(lines, at);
    if (!head?.name) continue;
    if (line.slice(head.text).trim() !== '') inline++;
    else {
      above++;
      alone.add(line.slice(head.name.from, head.name.to));
    }
  }
  if (above < 3 || above < inline * 3) return BARE_NAME;
  return {
    ...BARE_NAME,
    head(all, at) {
      const head = BARE_NAME.head(all, at);
      const line = all[at] ?? '';
      const isHead =
        head?.name && (line.slice(head.text).trim() === '' || alone.has(line.slice(head.name.from, head.name.to)));
      return isHead ? head : undefined;
    },
  };
}
