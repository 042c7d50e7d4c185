/** The name of a repair in a draft → what people are shown for it. */
import { both, type Text } from '../../format/problem.ts';
import { ESCAPE } from '../compose/accept.ts';
import { NAMES } from '../compose/speakers.ts';
import { AFTER, BEFORE } from './index.ts';

const SHOWN = new Map<string, Text>([...BEFORE, ...AFTER, NAMES, ESCAPE].map(({ name, shown }) => [name, shown]));

export function shownName(rule: string): Text {
  return SHOWN.get(rule) ?? both(rule, rule);
}
