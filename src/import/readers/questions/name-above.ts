/** What stands above a list of questions → a line alone that names the whole, and the rest. */
import { trim, type Tracked } from '../../tracked.ts';
import { isTitle } from '../chapters/forms.ts';
import { trimLines } from '../talk/text.ts';

export function nameAbove(intro: readonly Tracked[]): {
  readonly title: Tracked | undefined;
  readonly rest: readonly Tracked[];
} {
  const rest = trimLines(intro);
  const [line] = rest;
  return rest.length === 1 && line && isTitle(line.text) ? { title: trim(line), rest: [] } : { title: undefined, rest };
}
