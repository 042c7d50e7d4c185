/** `**Name** [said](address):` of Zulip, with or without a time; the words below, or a quotation and then the words. */
import { STAMP, readWhen } from '../talk/stamp.ts';
import { HIDDEN, isName, type Shape } from './shape.ts';

const SAID = new RegExp(
  String.raw`^${HIDDEN}(?:@_)?\*\*(?<name>[^*\n]{1,48}?)(?:\|\d+)?\*\*\s*(?:\[(?:said|说|說|wrote)\]\([^()\s]{1,300}(?:\([^()\s]{0,40}\)[^()\s]{0,100})?\)|said|说|[(（](?<when>${STAMP})[)）])\s*[:：]\s*$`,
  'du',
);

export const SAID_SO: Shape = {
  name: 'name said',
  weight: 0.97,
  isInline: false,
  head(lines, at) {
    const line = lines[at] ?? '';
    if (line.length > 500 || !line.includes('**')) return undefined;
    const match = SAID.exec(line);
    const name = match?.indices?.groups?.['name'];
    if (!match || !name || !isName(line.slice(...name))) return undefined;
    const when = match.groups?.['when'];
    return {
      lines: 1,
      name: { line: 0, from: name[0], to: name[1] },
      text: line.length,
      when: when === undefined ? undefined : readWhen(when),
    };
  },
};
