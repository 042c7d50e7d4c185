/** What is said of a part that was copied from a page of the site. */
import { both, type Text } from '../format/problem.ts';

export function copiedFrom(address: string): Text {
  return both(
    `这是本站一页里的一段，已经在那里了：${address}`,
    `This was copied from a page of the site and stands there already: ${address}`,
  );
}
